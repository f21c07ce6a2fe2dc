package org.towpath.episode.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.towpath.engine.DecisionFacts;
import org.towpath.episode.CaseFacts;
import org.towpath.episode.Episodes;
import org.towpath.person.People;
import org.towpath.person.Sex;
import org.towpath.shared.EpisodeReference;

/** Facts for the order in which people are seen: child, woman, pregnancy, self-harm, and what happens next to them. */
@Component
class WhoToSeeFirst implements DecisionFacts {

    private final Episodes episodes;
    private final People people;
    private final CaseFacts facts;

    WhoToSeeFirst(Episodes episodes, People people, CaseFacts facts) {
        this.episodes = episodes;
        this.people = people;
        this.facts = facts;
    }

    @Override
    public String decision() {
        return "who-to-see-first";
    }

    @Override
    public Map<String, @Nullable Object> of(EpisodeReference episode) {
        var person = people.card(episodes.header(episode).person());
        var found = facts.vulnerabilities(episode);
        var known = new HashMap<String, @Nullable Object>();
        known.put("under18", person.under18());
        // asked for by models that were released before "not known" was an answer
        known.put("ageYears", person.age());
        known.put("sexFemale", person.sex() == Sex.FEMALE);
        known.put("pregnant", found.contains("PREGNANCY"));
        known.put("selfHarm", List.of("SELF_HARM", "SUICIDE_RISK").stream().anyMatch(found::contains));
        // nobody has met them yet, so nobody can say whether they are sober
        known.put("intoxicated", null);
        known.put("minutesToNextEvent", facts.minutesToNextEvent(episode).orElse(null));
        return known;
    }
}
