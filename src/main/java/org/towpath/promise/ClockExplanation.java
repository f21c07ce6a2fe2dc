package org.towpath.promise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Says in plain English how a clock came to its due instant, and what became of it. */
final class ClockExplanation {

    private final PromiseClock clock;
    private final boolean outside;
    private final PlainTime plain;
    private final List<String> lines;

    private ClockExplanation(PromiseClock clock, boolean outside) {
        this.clock = clock;
        this.outside = outside;
        var measured = clock.measured();
        var terms = clock.promised().terms();
        this.plain = PlainTime.of(terms.calendar(), measured.startedAt());
        this.lines = new ArrayList<>(DueExplanation.of(terms, measured.span()));
    }

    /** @param decided what was decided when hours or holidays changed */
    static List<String> of(PromiseClock clock, List<TouchHistory.Decided> decided) {
        return new ClockExplanation(clock, false).lines(decided);
    }

    /** For readers we do not know by name: nobody is named, and nothing that somebody typed is repeated. */
    static List<String> outside(PromiseClock clock, List<TouchHistory.Decided> decided) {
        return new ClockExplanation(clock, true)
                .lines(decided.stream().map(TouchHistory.Decided::withoutNames).toList());
    }

    private List<String> lines(List<TouchHistory.Decided> decided) {
        var measured = clock.measured();
        new CalendarExplanation(plain, lines, outside).counted(clock.promised().countedIn());
        reTimed(measured);
        new CalendarExplanation(plain, lines, outside).decided(decided);
        measured.pauses().forEach(this::pause);
        if (clock.promised().isExpected()) {
            lines.removeIf(line -> line.startsWith("step "));
            lines.add("no agreement yet: this is when an answer can be expected, and nobody is held to it");
        }
        add("missed: ", measured.missedAt());
        var stopped = measured.stoppedAt();
        if (stopped != null) {
            add(measured.state() == ClockState.CANCELLED ? "cancelled: " : "happened: ", stopped);
        }
        add("miss withdrawn: ", clock.missWithdrawnAt());
        clock.steps().forEach(this::step);
        return List.copyOf(lines);
    }

    private void add(String what, @Nullable Instant at) {
        if (at != null) {
            lines.add(what + plain.full(at));
        }
    }

    /** A new version that would have been due before it took effect is due when it did. */
    private void reTimed(ClockFold measured) {
        var pinned = clock.pinned().agreed();
        var now = clock.promised().agreed();
        if (pinned != null && now != null && pinned.version() != now.version()) {
            lines.add("version " + now.version() + " of the agreement holds since it took effect; version "
                    + pinned.version() + " held when the count began");
        }
        var computed = ClockTimes.of(clock.promised().terms(), measured.span()).dueAt();
        var due = measured.dueAt();
        var rungs = measured.rungsAt();
        if (due == null || due.equals(computed) || rungs == null) {
            return;
        }
        lines.replaceAll(line -> line.startsWith("due: ") ? "counted under the new version: " + line : line);
        lines.removeIf(line -> line.startsWith("step ") || line.startsWith("warning: "));
        lines.add("due: " + plain.full(due) + ", when the new version took effect");
        for (var i = 0; i < rungs.size(); i++) {
            lines.add("step " + (i + 1) + ": " + plain.full(rungs.get(i)));
        }
    }

    private void pause(ClockFold.SidedPause pause) {
        var to = pause.to();
        var until = to == null ? "since " + plain.full(pause.from()) : plain.span(pause.from(), to);
        var side = pause.side();
        var whom = side == null
                ? ""
                : ", waiting for " + PauseSide.of(side).map(PauseSide::inWords).orElse(side);
        var reason = pause.reason();
        var why = reason == null || outside
                ? ""
                : " (" + reason.toLowerCase(Locale.ROOT).replace('_', ' ') + ")";
        lines.add("paused: " + until + whom + why);
    }

    private void step(TakenStep taken) {
        var contact = taken.contact();
        var whom = contact == null || outside
                ? taken.step().role().toLowerCase(Locale.ROOT).replace('_', ' ')
                : contact.name();
        var what = switch (taken.step().action()) {
            case NOTIFY -> whom + " told";
            case TASK -> "a task to turn to " + whom;
            case DISPUTE -> "a dispute drafted";
        };
        var said = taken.told() ? what : "passed, because a later step was due already";
        var gone = taken.supersededAt() == null ? "" : "; there was no miss after all";
        lines.add("step " + taken.n() + " taken: " + plain.full(taken.firedAt()) + ", " + said + gone);
    }
}
