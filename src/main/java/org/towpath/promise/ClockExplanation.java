package org.towpath.promise;

import java.util.ArrayList;
import java.util.List;

/** Says in plain English how a clock came to its due instant, and what became of it. */
final class ClockExplanation {

    private ClockExplanation() {}

    static List<String> of(PromiseClock clock) {
        var measured = clock.measured();
        var promised = clock.promised();
        var lines = new ArrayList<>(DueExplanation.of(promised.terms(), measured.span()));
        if (promised.isExpected()) {
            lines.removeIf(line -> line.startsWith("step "));
            lines.add("no agreement yet: this is when an answer can be expected, and nobody is held to it");
        }
        var stopped = measured.stoppedAt();
        if (stopped != null) {
            var plain = PlainTime.of(promised.terms().calendar(), measured.startedAt());
            var what = measured.state() == ClockState.CANCELLED ? "cancelled: " : "happened: ";
            lines.add(what + plain.full(stopped));
        }
        return List.copyOf(lines);
    }
}
