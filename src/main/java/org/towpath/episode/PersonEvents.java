package org.towpath.episode;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.towpath.access.Actor;
import org.towpath.engine.Processes;
import org.towpath.person.Consent;
import org.towpath.person.ConsentTaken;
import org.towpath.person.Consents;
import org.towpath.person.PersonFacts;
import org.towpath.shared.InvalidInput;

/** Events that are about the person more than about the case: what they agreed to, and their death. */
@Component
class PersonEvents {

    private final Consents consents;
    private final PersonFacts facts;
    private final Processes processes;

    PersonEvents(Consents consents, PersonFacts facts, Processes processes) {
        this.consents = consents;
        this.facts = facts;
        this.processes = processes;
    }

    /**
     * What was agreed to stops standing at once; what that means for each referral is then decided one by one. Where
     * nobody said which agreement, it is all of them; who says that it is only some of them says which.
     *
     * @throws InvalidInput if it is only some and none is named
     */
    void consentWithdrawn(EpisodeHeader episode, NewEvent event, Actor actor) {
        var purposes = purposes(event);
        if (purposes.isEmpty() && "ONLY_SOME".equals(event.text("withdrawn"))) {
            throw new InvalidInput("purposes", "Say what they no longer agree to");
        }
        var withdrawn = consents.givenFor(episode.person(), purposes).stream()
                .map(it -> new Consent(it.purpose(), it.subject(), Consent.WITHDRAWN))
                .toList();
        consents.record(new ConsentTaken(
                episode.person(),
                episode.reference(),
                withdrawn,
                null,
                null,
                null,
                event.text("reason"),
                event.occurredAt(),
                actor.account()));
        processes.tell("episode.consent-withdrawn", episode.reference(), Map.of(), Map.of());
    }

    void deathReported(EpisodeHeader episode, NewEvent event) {
        facts.deathReported(episode.person(), event.occurredAt());
        processes.tell("episode.death-reported", episode.reference(), Map.of(), Map.of());
    }

    /** A case closed because the person died is reopened: they did not. */
    void aliveAfterAll(EpisodeHeader episode) {
        if (episode.closure() == ClosureReason.DIED) {
            facts.notDead(episode.person());
        }
    }

    private static Set<String> purposes(NewEvent event) {
        return event.details().get("purposes") instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.toSet())
                : Set.of();
    }
}
