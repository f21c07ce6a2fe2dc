package org.towpath.promise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.towpath.calendar.AllowanceKind;
import org.towpath.calendar.NotOpenLongEnough;

/**
 * Why a promise is due when it is: which days and hours counted, which did not and why, one plain line each, such as
 * {@code counted: Tue 17 Nov 09:00–17:00} or {@code not counted: Fri 25 Dec, Christmas Day}. Times are those of the
 * calendar.
 */
public final class DueExplanation {

    /** A longer explanation keeps its beginning and its end. */
    static final int MOST_LINES = 200;

    private final List<String> lines = new ArrayList<>();
    private final PromiseTerms terms;
    private final ClockSpan span;
    private final PlainTime plain;

    private DueExplanation(PromiseTerms terms, ClockSpan span) {
        this.terms = terms;
        this.span = span;
        this.plain = PlainTime.of(terms.calendar(), span.startedAt());
    }

    /**
     * The explanation of a clock's times, in order.
     *
     * @throws NotOpenLongEnough as {@link ClockTimes#of} does
     */
    public static List<String> of(PromiseTerms terms, ClockSpan span) {
        return new DueExplanation(terms, span).lines();
    }

    private List<String> lines() {
        var times = ClockTimes.of(terms, span);
        lines.add("started: " + plain.full(span.startedAt()));
        lines.add("allowed: " + terms.allowance().inWords());
        var until = until(times.dueAt());
        switch (terms.allowance().kind()) {
            case ELAPSED -> new TimeExplanation(plain, span, lines).elapsed(until);
            case WORKING_TIME -> new TimeExplanation(plain, span, lines).workingTime(terms.calendar(), until);
            case WORKING_DAYS -> new DaysExplanation(plain, terms, span, lines).workingDays(until);
            case CALENDAR_DAYS -> new DaysExplanation(plain, terms, span, lines).calendarDays(until);
            case BEFORE -> writeBefore(times.dueAt());
        }
        shorten();
        writeDue(times.dueAt());
        writeRest(times);
        return List.copyOf(lines);
    }

    /** Up to when anything has counted: the due instant, or the start of the pause that is open. */
    private Instant until(@Nullable Instant dueAt) {
        if (dueAt != null) {
            return dueAt;
        }
        var open = openPause();
        return open == null ? span.startedAt() : open.from();
    }

    private @Nullable Pause openPause() {
        var pauses = span.pauses();
        var last = pauses.isEmpty() ? null : pauses.get(pauses.size() - 1);
        return last != null && last.isOpen() ? last : null;
    }

    private void writeBefore(@Nullable Instant due) {
        var anchor = span.anchorAt();
        if (anchor != null) {
            lines.add("counted back from: " + plain.full(anchor));
            if (due != null
                    && due.equals(span.startedAt())
                    && due.isAfter(anchor.minus(terms.allowance().duration()))) {
                lines.add("note: that is before the start, so it is due at the start");
            }
        }
    }

    private void writeDue(@Nullable Instant due) {
        var open = openPause();
        if (due != null) {
            lines.add("due: " + plain.full(due));
        } else if (terms.allowance().kind() == AllowanceKind.BEFORE && span.anchorAt() == null) {
            lines.add("not due yet: we have not been told the time it counts back from");
        } else if (open != null) {
            lines.add("not due yet: paused since " + plain.full(open.from()));
        }
    }

    private void writeRest(ClockTimes times) {
        var warn = times.warnAt();
        var lead = terms.warnLead();
        if (warn != null && lead != null) {
            lines.add("warning: " + plain.full(warn) + ", " + lead.inWords() + " before");
        }
        var rungs = times.rungsAt();
        for (var i = 0; rungs != null && i < rungs.size(); i++) {
            lines.add("step " + (i + 1) + ": " + plain.full(rungs.get(i)) + ", "
                    + terms.rungs().get(i).inWords() + " after");
        }
    }

    private void shorten() {
        if (lines.size() > MOST_LINES) {
            var dropped = lines.size() - MOST_LINES + 1;
            lines.subList(MOST_LINES / 2, MOST_LINES / 2 + dropped).clear();
            lines.add(MOST_LINES / 2, "and so on for " + dropped + " more lines");
        }
    }
}
