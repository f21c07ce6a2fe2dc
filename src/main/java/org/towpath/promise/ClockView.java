package org.towpath.promise;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A clock as it is shown.
 *
 * @param agreement null for an expected time, which nobody is held to
 * @param rungs steps of the escalation ladder; an expected time has none
 * @param explanation how it came to its due instant, a sentence each; only where one clock is shown
 */
public record ClockView(
        UUID id,
        String promise,
        @Nullable String clause,
        @Nullable UUID agreement,
        @Nullable Integer version,
        @Nullable String referral,
        Party owedBy,
        ClockState state,
        boolean expected,
        Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant warnAt,
        @Nullable Instant stoppedAt,
        @Nullable Instant missedAt,
        @Nullable Instant missWithdrawnAt,
        List<ClockFold.SidedPause> pauses,
        List<RungView> rungs,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> explanation) {

    /** One step of the ladder. */
    public record RungView(int n, Instant dueAt, @Nullable Instant firedAt, String state) {}

    /** As in a list. */
    public static ClockView of(PromiseClock clock) {
        return view(clock, null);
    }

    /** With its explanation. */
    public static ClockView explained(PromiseClock clock) {
        return view(clock, ClockExplanation.of(clock));
    }

    private static ClockView view(PromiseClock clock, @Nullable List<String> explanation) {
        var promised = clock.promised();
        var agreed = promised.agreed();
        var measured = clock.measured();
        var referral = clock.referral();
        return new ClockView(
                clock.id(),
                promised.promise(),
                agreed == null ? null : agreed.clause(),
                agreed == null ? null : agreed.agreement(),
                agreed == null ? null : agreed.version(),
                referral == null ? null : referral.value(),
                promised.owedBy(),
                measured.state(),
                promised.isExpected(),
                measured.startedAt(),
                measured.dueAt(),
                measured.warnAt(),
                measured.stoppedAt(),
                measured.missedAt(),
                clock.missWithdrawnAt(),
                measured.pauses(),
                List.of(),
                explanation);
    }
}
