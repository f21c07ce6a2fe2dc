package org.towpath.promise;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.towpath.calendar.CalendarOwner;
import org.towpath.calendar.CalendarPin;

/** Says in whose hours a clock counts, and what was decided about it when they changed. */
final class CalendarExplanation {

    private final PlainTime plain;
    private final List<String> lines;
    private final String theirHours;

    /** @param outside whether somebody at the partner reads it */
    CalendarExplanation(PlainTime plain, List<String> lines, boolean outside) {
        this.plain = plain;
        this.lines = lines;
        this.theirHours = outside ? "your opening hours" : "the partner's opening hours";
    }

    void counted(@Nullable CalendarPin pin) {
        if (pin == null) {
            return;
        }
        var owner = pin.owner();
        if (owner != null) {
            var whose = owner.kind() == CalendarOwner.Kind.SERVICE ? theirHours : "our staffed hours at the site";
            var which = pin.version() == 0 ? ", as the directory said" : ", version " + pin.version();
            lines.add("counted in " + whose + which);
        }
    }

    void decided(List<TouchHistory.Decided> decisions) {
        decisions.forEach(it -> lines.add(words(it)));
    }

    private String words(TouchHistory.Decided decided) {
        var what = switch (decided.subject().kind()) {
            case SERVICE -> theirHours + " changed (version " + decided.n() + ")";
            case SITE -> "our staffed hours changed (version " + decided.n() + ")";
            case BANK_HOLIDAYS -> "the bank holidays changed (version " + decided.n() + ")";
        };
        var from = moment(decided.due().from());
        var to = moment(decided.due().to());
        var moved = decided.due().moves() ? ": due " + from + " then, " + to + " under the new version" : "";
        var done = decided.recomputed() ? "; worked out again" : "; kept as it was";
        var why = decided.why();
        var who = decided.by().isEmpty() ? "" : " by " + decided.by();
        return what + moved + done + ", decided" + who + " " + plain.full(decided.at())
                + (why == null || why.isBlank() ? "" : ": " + why);
    }

    private String moment(@Nullable Instant at) {
        return at == null ? "at no known time" : plain.full(at);
    }
}
