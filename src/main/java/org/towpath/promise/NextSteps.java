package org.towpath.promise;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.platform.SqlInstants;
import org.towpath.promise.PromiseClock.NextStep;
import org.towpath.shared.EpisodeReference;

/** Which step of an escalation comes next, and what becomes of those taken for a miss that was none. */
@Component
class NextSteps {

    private final JdbcClient jdbc;
    private final StepRows steps;
    private final MissRows misses;
    private final ObjectProvider<StepNotices> notices;
    private final Clock clock;

    NextSteps(JdbcClient jdbc, StepRows steps, MissRows misses, ObjectProvider<StepNotices> notices, Clock clock) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.misses = misses;
        this.notices = notices;
        this.clock = clock;
    }

    /** The next step, in time before detention expires where the person is detained. */
    @Nullable
    NextStep after(ClockFold measured, List<TakenStep> taken, EpisodeReference episode) {
        if (!measured.isOpen() || !measured.promised().hasSteps()) {
            return null;
        }
        return Ladder.next(measured, taken, expiry(episode));
    }

    /** When detention expires, as custody told us, where it still lies ahead and the person has not been released. */
    private @Nullable Instant expiry(EpisodeReference episode) {
        return jdbc.sql("""
                        select expires_at from episode
                        where reference = :episode and expires_at > :now and released_at is null
                        """)
                .param("episode", episode.value())
                .param("now", SqlInstants.at(clock.instant()))
                .query((row, n) -> SqlInstants.of(row, "expires_at"))
                .optional()
                .orElse(null);
    }

    /**
     * A miss was none: what was taken for it is superseded, and whoever was told hears it once. Where the promise is
     * still to be kept they hear that instead, from {@link DueNotices}.
     *
     * @param open whether it still runs
     * @return the steps as they stand now
     */
    List<TakenStep> withdraw(PromiseClock clockBefore, boolean open) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        misses.withdraw(clockBefore.id(), now);
        steps.supersede(clockBefore.id(), now);
        var told = clockBefore.steps().stream()
                .filter(step -> step.told() && step.supersededAt() == null)
                .toList();
        if (!told.isEmpty() && !open) {
            var withdrawn = new MissWithdrawn(
                    clockBefore.id(),
                    clockBefore.episode(),
                    clockBefore.referral(),
                    clockBefore.promised().promise(),
                    told,
                    now);
            notices.forEach(it -> it.withdrawn(withdrawn));
        }
        return steps.of(List.of(clockBefore.id())).getOrDefault(clockBefore.id(), List.of());
    }
}
