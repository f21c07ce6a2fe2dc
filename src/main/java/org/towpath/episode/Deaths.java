package org.towpath.episode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.engine.Processes;
import org.towpath.person.PersonFacts;
import org.towpath.shared.EpisodeReference;

/** The second step after a death was reported: confirmed with its source, or not so. */
@Component
public class Deaths {

    private static final int CASES_TOLD = 50;

    private final EpisodeRows rows;
    private final PersonFacts people;
    private final Processes processes;

    Deaths(EpisodeRows rows, PersonFacts people, Processes processes) {
        this.rows = rows;
        this.people = people;
        this.processes = processes;
    }

    /**
     * The person died. Their other open cases hear of it too, each to be confirmed there.
     *
     * @param source who confirmed it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void confirmed(EpisodeReference episode, Instant at, @Nullable LocalDate on, String source) {
        var person = person(episode);
        people.died(person, at, on, source);
        rows.of(person, CASES_TOLD).stream()
                .filter(other -> other.stage() != Stage.CLOSED)
                .filter(other -> !other.reference().equals(episode))
                .filter(other -> rows.lock(other.reference()))
                .forEach(other -> processes.tell("episode.death-reported", other.reference(), Map.of(), Map.of()));
    }

    /** It was not so: the person may be contacted again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void notConfirmed(EpisodeReference episode) {
        people.notDead(person(episode));
    }

    private UUID person(EpisodeReference episode) {
        return rows.header(episode).orElseThrow().person();
    }
}
