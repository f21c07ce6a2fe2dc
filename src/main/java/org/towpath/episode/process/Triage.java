package org.towpath.episode.process;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.towpath.engine.DecisionFacts;
import org.towpath.episode.CaseFacts;
import org.towpath.episode.Episodes;
import org.towpath.person.People;
import org.towpath.shared.EpisodeReference;

/** Facts for the prompt after triage: what was decided, beside what was found. */
@Component
class Triage implements DecisionFacts {

    private static final String SCREENING = "screening.screen-person";
    private static final String FORM = "screening.decide-triage";

    private final Episodes episodes;
    private final People people;
    private final CaseFacts facts;

    Triage(Episodes episodes, People people, CaseFacts facts) {
        this.episodes = episodes;
        this.people = people;
        this.facts = facts;
    }

    @Override
    public String decision() {
        return "triage";
    }

    /** Whether screening found something, or said that it asked and found nothing; silence is neither. */
    private boolean saysWhatWasFound(EpisodeReference episode) {
        return facts.answer(episode, SCREENING, "screeningFound")
                .map(found -> !found.equals("NOT_ALL_ASKED"))
                .orElseGet(() ->
                        !facts.answers(episode, SCREENING, "vulnerabilities").isEmpty());
    }

    @Override
    public Map<String, @Nullable Object> of(EpisodeReference episode) {
        var found = facts.vulnerabilities(episode);
        var known = new HashMap<String, @Nullable Object>();
        known.put("triageDecided", facts.answer(episode, FORM, "triageOutcome").orElse(null));
        known.put(
                "actNow",
                facts.answer(episode, FORM, "act").filter("now"::equals).isPresent());
        known.put("suicideRisk", found.contains("SUICIDE_RISK"));
        known.put("selfHarm", found.contains("SELF_HARM"));
        known.put("psychosis", found.contains("PSYCHOSIS"));
        known.put("pregnancy", found.contains("PREGNANCY"));
        known.put("notAllAsked", !saysWhatWasFound(episode));
        known.put("under18", people.card(episodes.header(episode).person()).under18());
        return known;
    }
}
