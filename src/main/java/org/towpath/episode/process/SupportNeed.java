package org.towpath.episode.process;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.towpath.engine.DecisionFacts;
import org.towpath.episode.CaseFacts;
import org.towpath.shared.EpisodeReference;

/** Facts for the prompt to offer support: what may make it hard to get to a first appointment (S-30). */
@Component
class SupportNeed implements DecisionFacts {

    private final CaseFacts facts;

    SupportNeed(CaseFacts facts) {
        this.facts = facts;
    }

    @Override
    public String decision() {
        return "support-need";
    }

    @Override
    public Map<String, @Nullable Object> of(EpisodeReference episode) {
        var ticked = facts.answers(episode, "assessment.assess-person", "mayNeedHelpToGetThere");
        var known = new HashMap<String, @Nullable Object>();
        known.put("missedBefore", ticked.contains("MISSED_BEFORE"));
        known.put("noFixedAddress", ticked.contains("NO_FIXED_ADDRESS"));
        known.put(
                "learningDisability",
                ticked.contains("LEARNING_DISABILITY")
                        || facts.vulnerabilities(episode).contains("LEARNING_DISABILITY"));
        known.put("noPhone", ticked.contains("NO_PHONE"));
        known.put("manyAgencies", ticked.contains("MANY_AGENCIES"));
        known.put("ambivalent", ticked.contains("AMBIVALENT"));
        return known;
    }
}
