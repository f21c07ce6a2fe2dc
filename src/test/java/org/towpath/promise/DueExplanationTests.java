package org.towpath.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.towpath.calendar.Allowance;

import static org.assertj.core.api.Assertions.assertThat;

/** Every figure can say why it is what it is. */
class DueExplanationTests {

    @Test
    void workingTimeNamesTheHoursThatCounted() {
        var terms = PromiseTerms.of(DefaultTerms.CALENDAR, Allowance.workingTime(Duration.ofHours(12)));
        var span = new ClockSpan(
                at("2026-12-24T15:00:00Z"),
                null,
                List.of(new Pause(at("2026-12-29T10:00:00Z"), at("2026-12-29T12:30:00Z"))));
        assertThat(DueExplanation.of(terms, span))
                .containsExactly(
                        "started: Thu 24 Dec 2026 15:00",
                        "allowed: 12 hours of opening time",
                        "counted: Thu 24 Dec 15:00–17:00 (2 hours)",
                        "not counted: Fri 25 Dec, Christmas Day",
                        "not counted: Sat 26 Dec, closed on Saturdays",
                        "not counted: Sun 27 Dec, closed on Sundays",
                        "not counted: Mon 28 Dec, Boxing Day (substitute day)",
                        "counted: Tue 29 Dec 09:00–10:00 (1 hour)",
                        "not counted: Tue 29 Dec 10:00–12:30, paused",
                        "counted: Tue 29 Dec 12:30–17:00 (4 hours 30 minutes)",
                        "counted: Wed 30 Dec 09:00–13:30 (4 hours 30 minutes)",
                        "due: Wed 30 Dec 2026 13:30");
    }

    @Test
    void workingDaysLeaveOutTheDayOfReceiptAndTheDaysPaused() {
        var terms = new PromiseTerms(
                DefaultTerms.CALENDAR,
                Allowance.workingDays(2),
                Allowance.workingTime(Duration.ofHours(8)),
                List.of(Allowance.workingDays(1)));
        var span = new ClockSpan(
                at("2026-11-13T17:00:00Z"),
                null,
                List.of(new Pause(at("2026-11-17T10:00:00Z"), at("2026-11-19T12:30:00Z"))));
        assertThat(DueExplanation.of(terms, span))
                .containsExactly(
                        "started: Fri 13 Nov 2026 17:00",
                        "allowed: 2 working days",
                        "not counted: Fri 13 Nov, started after the last close",
                        "not counted: Sat 14 Nov, closed on Saturdays",
                        "not counted: Sun 15 Nov, closed on Sundays",
                        "not counted: Mon 16 Nov, the day of receipt",
                        "counted: Tue 17 Nov (day 1 of 2)",
                        "not counted: Wed 18 Nov, paused",
                        "not counted: Thu 19 Nov, paused",
                        "counted: Fri 20 Nov (day 2 of 2)",
                        "due: Fri 20 Nov 2026 17:00",
                        "warning: Fri 20 Nov 2026 09:00, 8 hours of opening time before",
                        "step 1: Mon 23 Nov 2026 17:00, 1 working day after");
    }

    @Test
    void calendarDaysAreToldInRunsAndEndAtMidnight() {
        var terms = PromiseTerms.of(DefaultTerms.CALENDAR, DefaultTerms.FIRST_APPOINTMENT);
        var span = new ClockSpan(
                at("2026-12-20T12:00:00Z"),
                null,
                List.of(new Pause(at("2026-12-24T10:00:00Z"), at("2026-12-28T12:30:00Z"))));
        assertThat(DueExplanation.of(terms, span))
                .containsExactly(
                        "started: Sun 20 Dec 2026 12:00",
                        "allowed: 28 days",
                        "not counted: Sun 20 Dec, the day it started",
                        "counted: Mon 21 Dec to Thu 24 Dec (4 days)",
                        "not counted: Fri 25 Dec to Mon 28 Dec, paused (4 days)",
                        "counted: Tue 29 Dec to Thu 21 Jan 2027 (24 days)",
                        "due: end of Thu 21 Jan 2027");
    }

    @Test
    void elapsedTimeRunsRoundTheClockInLocalTime() {
        var terms = PromiseTerms.of(DefaultTerms.CALENDAR, Allowance.elapsed(Duration.ofHours(24)));
        assertThat(DueExplanation.of(terms, ClockSpan.from(at("2026-03-28T12:00:00Z"))))
                .containsExactly(
                        "started: Sat 28 Mar 2026 12:00",
                        "allowed: 24 hours",
                        "counted: Sat 28 Mar 12:00 to Sun 29 Mar 13:00 (24 hours)",
                        "due: Sun 29 Mar 2026 13:00");
    }

    @Test
    void aClockThatStandsStillSaysSince() {
        var terms = PromiseTerms.of(DefaultTerms.CALENDAR, Allowance.workingTime(Duration.ofHours(4)));
        var span =
                new ClockSpan(at("2026-11-17T09:00:00Z"), null, List.of(new Pause(at("2026-11-17T10:00:00Z"), null)));
        assertThat(DueExplanation.of(terms, span))
                .endsWith(
                        "counted: Tue 17 Nov 09:00–10:00 (1 hour)", "not due yet: paused since Tue 17 Nov 2026 10:00");
    }

    @Test
    void countingBackSaysFromWhat() {
        var terms = PromiseTerms.of(DefaultTerms.CALENDAR, Allowance.before(Duration.ofHours(2)));
        var start = at("2026-11-17T09:00:00Z");
        assertThat(DueExplanation.of(terms, new ClockSpan(start, at("2026-11-17T10:00:00Z"), List.of())))
                .containsExactly(
                        "started: Tue 17 Nov 2026 09:00",
                        "allowed: 2 hours before",
                        "counted back from: Tue 17 Nov 2026 10:00",
                        "note: that is before the start, so it is due at the start",
                        "due: Tue 17 Nov 2026 09:00");
        assertThat(DueExplanation.of(terms, ClockSpan.from(start)))
                .endsWith("not due yet: we have not been told the time it counts back from");
    }

    @Test
    void aHolidayNotYetPublishedIsMarked() {
        var span = ClockSpan.from(at("2031-12-24T10:00:00Z"));
        assertThat(DueExplanation.of(DefaultTerms.of(DefaultTerms.ACKNOWLEDGE), span))
                .contains("not counted: Thu 25 Dec, Christmas Day, not yet confirmed");
    }

    @Test
    void aLongOneIsShortened() {
        var terms = PromiseTerms.of(DefaultTerms.CALENDAR, Allowance.workingDays(400));
        assertThat(DueExplanation.of(terms, ClockSpan.from(at("2026-11-17T09:00:00Z"))))
                .hasSize(DueExplanation.MOST_LINES + 1)
                .contains("counted: Wed 18 Nov (day 1 of 400)")
                .anyMatch(it -> it.matches("and so on for \\d+ more lines"))
                .anyMatch(it -> it.endsWith("(day 400 of 400)"));
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}
