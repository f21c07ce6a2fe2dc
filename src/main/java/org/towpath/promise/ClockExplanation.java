package org.towpath.promise;

import java.util.ArrayList;
import java.util.List;

/** Says in plain English how a clock came to its due instant, what it waited for meanwhile, and how it ended. */
final class ClockExplanation {

    private ClockExplanation() {}

    static List<String> of(PromiseClock clock) {
        var measured = clock.measured();
        var promised = clock.promised();
        var pauses = measured.pauses();
        var span = new ClockSpan(
                measured.startedAt(),
                null,
                pauses.stream().map(it -> new Pause(it.from(), it.to())).toList());
        var lines = new ArrayList<>(DueExplanation.of(shown(promised), span));
        var plain = PlainTime.of(promised.terms().calendar(), measured.startedAt());
        for (var pause : pauses) {
            var to = pause.to();
            lines.add("paused: " + (to == null ? "since " + plain.at(pause.from()) : plain.span(pause.from(), to))
                    + ", waiting for " + (pause.side() == null ? "someone else" : pause.side()));
        }
        if (promised.isExpected()) {
            lines.add("note: there is no agreement yet; an answer can be expected by then, and nobody is held to it");
        }
        var stopped = measured.stoppedAt();
        if (stopped != null) {
            lines.add((measured.state() == ClockState.CANCELLED ? "cancelled: " : "stopped: ") + plain.full(stopped));
        }
        return List.copyOf(lines);
    }

    /** An expected time has no steps: nobody is told off for it. */
    private static PromiseTerms shown(Promised promised) {
        var terms = promised.terms();
        return promised.isExpected()
                ? new PromiseTerms(terms.calendar(), terms.allowance(), terms.warnLead(), List.of())
                : terms;
    }
}
