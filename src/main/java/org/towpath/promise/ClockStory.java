package org.towpath.promise;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.towpath.calendar.CalendarPin;

/**
 * One clock with everything there is to read about it.
 *
 * @param episode reference of its case
 * @param agreed what each step of the escalation does; none where nobody says
 * @param taken the steps that were taken
 * @param next the step that comes next
 * @param reTimed what a later version of the agreement changed; null where it is counted as it began
 * @param countedIn the versions its calendar was made of
 * @param undecided whether somebody has to decide about it, because hours or holidays changed
 */
public record ClockStory(
        ClockView clock,
        String episode,
        List<Promised.Step> agreed,
        List<TakenStep> taken,
        PromiseClock.@Nullable NextStep next,
        @Nullable ReTimed reTimed,
        @Nullable CalendarPin countedIn,
        boolean undecided) {

    public ClockStory {
        agreed = List.copyOf(agreed);
        taken = List.copyOf(taken);
    }

    /** A clock with everything there is to read about it. */
    static ClockStory of(PromiseClock clock, List<FactRows.Heard> heard, TouchHistory.About touched) {
        return new ClockStory(
                ClockView.explained(clock, heard, touched.decided()),
                clock.episode().value(),
                clock.promised().steps(),
                clock.steps(),
                clock.next(),
                ReTimed.of(clock),
                clock.promised().countedIn(),
                clock.isOpen() && touched.undecided());
    }

    /**
     * The same for readers we do not know by name: when each thing happened and what was counted, but no name, no
     * account, and nothing that somebody typed.
     */
    static ClockStory outside(PromiseClock clock, List<FactRows.Heard> heard, TouchHistory.About touched) {
        return new ClockStory(
                ClockView.outside(clock, heard, touched.decided()),
                "",
                clock.promised().steps(),
                clock.steps().stream().map(TakenStep::withoutNames).toList(),
                clock.next(),
                ReTimed.of(clock),
                clock.promised().countedIn(),
                clock.isOpen() && touched.undecided());
    }

    /** A step with how it stands, what it does and, once it was taken, whom it turned to. */
    public record Step(
            RungView rung,
            Promised.@Nullable Step agreed,
            @Nullable TakenStep taken) {}

    /** The steps in order. */
    public List<Step> steps() {
        return clock.rungs().stream()
                .map(rung -> new Step(
                        rung,
                        rung.n() <= agreed.size() ? agreed.get(rung.n() - 1) : null,
                        taken(rung.n()).orElse(null)))
                .toList();
    }

    private Optional<TakenStep> taken(int n) {
        return taken.stream().filter(it -> it.n() == n).findFirst();
    }
}
