package org.towpath.justice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.engine.Never;
import org.towpath.engine.Processes;
import org.towpath.engine.TaskContext;
import org.towpath.engine.Timers;
import org.towpath.episode.EpisodeChanged;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.EpisodeReference;

/**
 * When a request is to be answered: what is needed for a hearing moves with it, is needed at no known time while it is
 * called off, and is needed again once a new one is told.
 */
@Component
public class HearingTimes {

    /** Somebody looks whether it will be in time this long before it is needed. */
    private static final Duration LEAD = Duration.ofMinutes(30);

    /** Where the answer is given or was, its time says nothing any more. */
    private static final Set<String> AFTERWARDS =
            Set.of("justice-information.record-use", "justice-information.tell-not-shared");

    private final JdbcClient jdbc;
    private final Processes processes;
    private final Timers timers;
    private final Clock clock;

    HearingTimes(JdbcClient jdbc, Processes processes, Timers timers, Clock clock) {
        this.jdbc = jdbc;
        this.processes = processes;
        this.timers = timers;
        this.clock = clock;
    }

    private record Moved(UUID request, @Nullable Instant hearingAt) {}

    /** Whoever told of the hearing, and on whatever page, its requests follow. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(EpisodeChanged changed) {
        jdbc.sql("""
                        update justice_request r set needed_by_at = e.hearing_at, hearing_at = e.hearing_at
                        from episode e
                        where e.reference = r.episode_reference and r.episode_reference = :episode
                          and r.for_hearing and r.state = 'OPEN' and r.hearing_at is distinct from e.hearing_at
                        returning r.id, r.hearing_at
                        """)
                .param("episode", changed.episode().value())
                .query((row, n) -> new Moved(row.getObject("id", UUID.class), SqlInstants.of(row, "hearing_at")))
                .list()
                .forEach(moved -> retime(changed.episode(), moved));
    }

    private void retime(EpisodeReference episode, Moved moved) {
        var hearing = moved.hearingAt();
        var neededBy = hearing == null ? Never.INSTANT : hearing;
        var warn = hearing == null ? Never.INSTANT : warnAt(hearing, clock.instant());
        overtaken(episode, moved.request());
        var keys = Map.of("requestId", moved.request().toString());
        var rings =
                processes.tell("justice-information.time-changed", episode, keys, Map.of("neededByNextWarnAt", warn));
        // a case on an older model has the first bell only, which moves while it has not rung
        var first = rings > 0 ? Never.INSTANT : warn;
        processes
                .running("justice-information", episode, keys)
                .forEach(instance -> timers.move(instance, Map.of("neededByAt", neededBy, "neededByWarnAt", first)));
    }

    /** The bells and warnings for the time so far are of no use any more. */
    void overtaken(EpisodeReference episode, UUID request) {
        processes.tell(
                "justice-information.time-overtaken", episode, Map.of("requestId", request.toString()), Map.of());
    }

    /** Links a request to the hearing of its case, as far as one is known. */
    void needsHearing(EpisodeReference episode, UUID request) {
        jdbc.sql("""
                        update justice_request set for_hearing = true,
                            hearing_at = (select hearing_at from episode where reference = :episode)
                        where id = :id
                        """).param("episode", episode.value()).param("id", request).update();
    }

    /** Whether the hearing of a case is known to be at this instant. */
    boolean isHearing(EpisodeReference episode, Instant at) {
        return jdbc.sql("select coalesce(hearing_at = :at, false) from episode where reference = :episode")
                .param("at", SqlInstants.at(at))
                .param("episode", episode.value())
                .query(Boolean.class)
                .single();
    }

    /** The instants the process of a request waits for. */
    static Map<String, Object> instants(Instant neededBy, Instant now) {
        return Map.of("neededByAt", neededBy, "neededByWarnAt", warnAt(neededBy, now));
    }

    /** What whoever works on a request has to know of its time. */
    @Transactional(readOnly = true)
    public List<String> prompts(TaskContext task) {
        var timeless = !AFTERWARDS.contains(task.form())
                && jdbc.sql("""
                        select exists (select from justice_request
                            where id = cast(nullif(:id, '') as uuid) and for_hearing and needed_by_at is null)
                        """)
                        .param("id", task.references().getOrDefault("requestId", ""))
                        .query(Boolean.class)
                        .single();
        return timeless
                ? List.of("The hearing was called off, and no new time is known. Ask whether this is still needed, and "
                        + "by when.")
                : List.of();
    }

    private static Instant warnAt(Instant neededBy, Instant now) {
        var warn = neededBy.minus(LEAD);
        return warn.isBefore(now) ? now : warn;
    }
}
