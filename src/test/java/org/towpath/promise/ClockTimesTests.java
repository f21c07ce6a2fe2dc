package org.towpath.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.towpath.calendar.Allowance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ClockTimesTests {

    private static final Instant MONDAY = at("2026-11-16T10:00:00Z");

    @Test
    void defaultTermsGiveTheTimesWePublish() {
        var span = ClockSpan.from(MONDAY);
        assertThat(ClockTimes.of(DefaultTerms.of(DefaultTerms.ACKNOWLEDGE), span)
                        .dueAt())
                .isEqualTo(at("2026-11-17T17:00:00Z"));
        assertThat(ClockTimes.of(DefaultTerms.of(DefaultTerms.FEEDBACK), span).dueAt())
                .isEqualTo(at("2026-11-18T17:00:00Z"));
        assertThat(ClockTimes.of(DefaultTerms.of(DefaultTerms.FIRST_APPOINTMENT), span)
                        .dueAt())
                .isEqualTo(at("2026-12-15T00:00:00Z"));
        var decide = ClockTimes.of(DefaultTerms.of(DefaultTerms.DECIDE), span);
        assertThat(decide.dueAt()).isEqualTo(at("2026-11-23T17:00:00Z"));
        assertThat(decide.rungsAt())
                .containsExactly(at("2026-11-24T17:00:00Z"), at("2026-11-26T17:00:00Z"), at("2026-12-07T17:00:00Z"));
        assertThat(decide.warnAt()).isNull();
    }

    @Test
    void aStopAtTheDueInstantIsInTimeAndAnyStopIsWhilePaused() {
        var times = ClockTimes.of(DefaultTerms.of(DefaultTerms.ACKNOWLEDGE), ClockSpan.from(MONDAY));
        assertThat(times.isMetBy(at("2026-11-17T17:00:00Z"))).isTrue();
        assertThat(times.isMetBy(at("2026-11-17T17:00:01Z"))).isFalse();
        var paused = new ClockSpan(MONDAY, null, List.of(new Pause(at("2026-11-17T16:59:59Z"), null)));
        assertThat(ClockTimes.of(DefaultTerms.of(DefaultTerms.ACKNOWLEDGE), paused))
                .isEqualTo(new ClockTimes(null, null, null))
                .matches(it -> it.isMetBy(at("2036-01-01T00:00:00Z")));
    }

    @Test
    void afterAMissNoPauseHelps() {
        var late = new ClockSpan(MONDAY, null, List.of(new Pause(at("2026-11-17T17:00:00Z"), null)));
        assertThat(ClockTimes.of(DefaultTerms.of(DefaultTerms.ACKNOWLEDGE), late)
                        .dueAt())
                .isEqualTo(at("2026-11-17T17:00:00Z"));
    }

    @Test
    void aWarningThatFallsInAPauseIsSentAtTheResume() {
        var terms = new PromiseTerms(
                DefaultTerms.CALENDAR, Allowance.workingDays(1), Allowance.elapsed(Duration.ofHours(4)), List.of());
        var span =
                new ClockSpan(MONDAY, null, List.of(new Pause(at("2026-11-17T12:30:00Z"), at("2026-11-17T14:00:00Z"))));
        var times = ClockTimes.of(terms, span);
        assertThat(times.warnAt()).isEqualTo(at("2026-11-17T13:00:00Z"));
        assertThat(times.warningSentAt(span)).isEqualTo(at("2026-11-17T14:00:00Z"));
        assertThat(times.warningSentAt(ClockSpan.from(MONDAY))).isEqualTo(at("2026-11-17T13:00:00Z"));
    }

    @Test
    void aLeadNotShorterThanTheAllowanceIsAFaultOfTheAgreement() {
        var eight = Allowance.workingTime(Duration.ofHours(8));
        var seven = Allowance.workingTime(Duration.ofHours(7));
        assertThat(new PromiseTerms(DefaultTerms.CALENDAR, eight, eight, List.of()).leadFault())
                .isPresent();
        assertThat(new PromiseTerms(DefaultTerms.CALENDAR, eight, seven, List.of()).leadFault())
                .isEmpty();
        assertThat(new PromiseTerms(DefaultTerms.CALENDAR, Allowance.workingDays(0), eight, List.of()).leadFault())
                .isEmpty();
    }

    @Test
    void termsRefuseLeadsAndStepsThatCannotServe() {
        var day = Allowance.workingDays(1);
        assertThatThrownBy(() -> new PromiseTerms(DefaultTerms.CALENDAR, day, day, List.of()))
                .hasMessageContaining("warning lead");
        assertThatThrownBy(() ->
                        new PromiseTerms(DefaultTerms.CALENDAR, day, null, List.of(Allowance.before(Duration.ZERO))))
                .hasMessageContaining("counts forward");
    }

    @Test
    void pausesAreClippedJoinedAndFractionsDropped() {
        var span = new ClockSpan(
                MONDAY.plusMillis(900),
                null,
                List.of(
                        new Pause(at("2026-11-16T12:00:00Z"), at("2026-11-16T13:00:00Z")),
                        new Pause(at("2026-11-16T08:00:00Z"), at("2026-11-16T11:00:00Z")),
                        new Pause(at("2026-11-16T11:00:00Z"), at("2026-11-16T12:00:00Z")),
                        new Pause(at("2026-11-16T15:00:00.2Z"), at("2026-11-16T15:00:00.9Z"))));
        assertThat(span.startedAt()).isEqualTo(MONDAY);
        assertThat(span.pauses()).containsExactly(new Pause(MONDAY, at("2026-11-16T13:00:00Z")));
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}
