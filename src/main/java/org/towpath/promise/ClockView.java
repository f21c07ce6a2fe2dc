package org.towpath.promise;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.towpath.calendar.CalendarPin;

/**
 * A clock as it is shown.
 *
 * @param agreement null for an expected time, which nobody is held to
 * @param rungs steps of the escalation; an expected time has none
 * @param facts what happened to it, as recorded; only where one clock is shown
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
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<FactView> facts,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> explanation) {

    /**
     * A fact as it was recorded, whatever became of it.
     *
     * @param corrects the fact it puts right
     * @param calendar the versions that count from an amendment on
     */
    public record FactView(
            long id,
            ClockFact.Type type,
            Instant occurredAt,
            Instant recordedAt,
            @Nullable String reason,
            @Nullable String side,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long corrects,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            CalendarPin calendar,

            String actor) {

        static List<FactView> of(List<FactRows.Heard> heard) {
            return heard.stream().map(it -> view(it, heard)).toList();
        }

        /** A reason is a code, {@code AT_HOSPITAL}, unless somebody typed it. */
        FactView withoutNames() {
            return new FactView(id, type, occurredAt, recordedAt, code(reason), side, corrects, calendar, "");
        }

        private static FactView view(FactRows.Heard heard, List<FactRows.Heard> all) {
            var fact = heard.fact();
            var amended = fact.amended();
            var corrects = all.stream()
                    .map(FactRows.Heard::fact)
                    .filter(it -> it.key().equals(fact.corrects()))
                    .map(ClockFact::no)
                    .findFirst()
                    .orElse(null);
            return new FactView(
                    fact.no(),
                    fact.type(),
                    fact.occurredAt(),
                    heard.recordedAt(),
                    fact.reason(),
                    fact.side(),
                    corrects,
                    amended == null ? null : amended.countedIn(),
                    heard.actor());
        }
    }

    /** As in a list. */
    public static ClockView of(PromiseClock clock) {
        return view(clock, null, null);
    }

    /** With what happened to it and its explanation. */
    static ClockView explained(PromiseClock clock, List<FactRows.Heard> heard, List<TouchHistory.Decided> decided) {
        return view(clock, FactView.of(heard), ClockExplanation.of(clock, decided));
    }

    /** As in a list, for readers we do not know by name. */
    static ClockView outside(PromiseClock clock) {
        return view(clock, null, null).withoutTypedReasons();
    }

    /** For readers we do not know by name: only reasons that are codes of ours, and no accounts. */
    static ClockView outside(PromiseClock clock, List<FactRows.Heard> heard, List<TouchHistory.Decided> decided) {
        var facts = FactView.of(heard).stream().map(FactView::withoutNames).toList();
        return view(clock, facts, ClockExplanation.outside(clock, decided)).withoutTypedReasons();
    }

    private static @Nullable String code(@Nullable String reason) {
        return reason != null && reason.matches("[A-Z]+(_[A-Z]+)*") ? reason : null;
    }

    private ClockView withoutTypedReasons() {
        var codes = pauses.stream()
                .map(it -> new ClockFold.SidedPause(it.from(), it.to(), code(it.reason()), it.side()))
                .toList();
        return new ClockView(
                id,
                promise,
                clause,
                agreement,
                version,
                referral,
                owedBy,
                state,
                expected,
                startedAt,
                dueAt,
                warnAt,
                stoppedAt,
                missedAt,
                missWithdrawnAt,
                codes,
                rungs,
                facts,
                explanation);
    }

    private static ClockView view(
            PromiseClock clock, @Nullable List<FactView> facts, @Nullable List<String> explanation) {
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
                Ladder.rungs(clock),
                facts,
                explanation);
    }
}
