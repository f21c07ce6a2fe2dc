package org.towpath.episode;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.platform.SqlInstants;
import org.towpath.shared.EpisodeReference;

/** Writes single facts of a case that its tasks find out. */
@Component
public class EpisodeFacts {

    private final JdbcClient jdbc;
    private final EventRows events;
    private final ApplicationEventPublisher publisher;

    EpisodeFacts(JdbcClient jdbc, EventRows events, ApplicationEventPublisher publisher) {
        this.jdbc = jdbc;
        this.events = events;
        this.publisher = publisher;
    }

    /** The person was met, for the first time if they had not been. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void seen(EpisodeReference episode, Instant at) {
        jdbc.sql("update episode set seen_at = coalesce(seen_at, :at) where reference = :reference")
                .param("at", SqlInstants.at(at))
                .param("reference", episode.value())
                .update();
    }

    /** @param act now, before-release, today or within-7-days */
    @Transactional(propagation = Propagation.MANDATORY)
    public void actBy(EpisodeReference episode, String act) {
        jdbc.sql("update episode set act = :act where reference = :reference")
                .param("act", act)
                .param("reference", episode.value())
                .update();
        publisher.publishEvent(new EpisodeChanged(episode));
    }

    /**
     * The person is to be contacted in the community.
     *
     * @param by account of whoever is to do it, or null where nobody was named
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void contactDue(EpisodeReference episode, Instant at, @Nullable String by) {
        jdbc.sql("update episode set contact_due_at = :at, contact_by = :by where reference = :reference")
                .param("at", SqlInstants.at(at))
                .param("by", by)
                .param("reference", episode.value())
                .update();
    }

    /** The contact that was planned is tried at another time, by whoever was to make it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void contactMoved(EpisodeReference episode, Instant at) {
        jdbc.sql("update episode set contact_due_at = :at where reference = :reference")
                .param("at", SqlInstants.at(at))
                .param("reference", episode.value())
                .update();
    }

    /** Account of whoever is to contact the person in the community; empty where nobody was named. */
    @Transactional(readOnly = true)
    public Optional<String> contactBy(EpisodeReference episode) {
        return jdbc.sql("select contact_by from episode where reference = :reference and contact_by is not null")
                .param("reference", episode.value())
                .query(String.class)
                .optional();
    }

    /** Times custody or court told us; what they did not mention stays as it was. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void timesTold(
            EpisodeReference episode,
            @Nullable Instant hearing,
            @Nullable Instant review,
            @Nullable Instant expiry,
            @Nullable String by,
            Instant toldAt) {
        events.hearing(episode, new TimesTold(hearing, false, review, expiry, by), toldAt);
        publisher.publishEvent(new EpisodeChanged(episode));
    }
}
