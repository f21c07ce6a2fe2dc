package org.towpath.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.towpath.calendar.Allowance;
import org.towpath.promise.ClockFact.Type;
import org.towpath.promise.Promised.Agreed;

import static org.assertj.core.api.Assertions.assertThat;

class ClockFoldTests {

    /** A Monday. */
    private static final Instant START = Instant.parse("2026-11-16T10:00:00Z");

    private static final Instant LATER = START.plus(Duration.ofDays(60));
    private static final Promised EXPECTED = promised(null);
    private static final Promised AGREED = promised(new Agreed(new UUID(1, 2), 1, "C4"));

    private static Promised promised(@Nullable Agreed agreed) {
        var terms = DefaultTerms.of(Allowance.elapsed(Duration.ofHours(24)));
        return new Promised(PromiseNames.DECIDE, Party.PARTNER, "ACCEPTED", true, terms, agreed);
    }

    private static ClockFact at(Type type, int hour) {
        return new ClockFact(type, START.plus(Duration.ofHours(hour)), type + "@" + hour, "why", "us");
    }

    private static ClockFold fold(Promised promised, ClockFact... facts) {
        var all = new ArrayList<>(Arrays.asList(facts));
        all.add(at(Type.STARTED, 0));
        var told = ClockFold.of(promised, all, LATER);
        for (var seed = 0; seed < 20; seed++) {
            var shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(ClockFold.of(promised, shuffled, LATER)).isEqualTo(told);
        }
        return told;
    }

    @Test
    void anExpectedTimeIsNeverMissed() {
        var running = fold(EXPECTED);

        assertThat(running.state()).isEqualTo(ClockState.RUNNING);
        assertThat(running.dueAt()).isEqualTo(START.plus(Duration.ofHours(24)));
        assertThat(running.missedAt()).isNull();
        assertThat(fold(EXPECTED, at(Type.STOPPED, 30)).state()).isEqualTo(ClockState.MET);
    }

    @Test
    void aPromiseIsMissedByRunningOnOrStoppingLate() {
        assertThat(fold(AGREED).state()).isEqualTo(ClockState.MISSED);
        assertThat(fold(AGREED, at(Type.STOPPED, 25)).missedAt()).isEqualTo(START.plus(Duration.ofHours(24)));
        assertThat(fold(AGREED, at(Type.STOPPED, 24)).state()).isEqualTo(ClockState.MET);
    }

    @Test
    void theEarliestStopCounts() {
        var measured = fold(AGREED, at(Type.STOPPED, 30), at(Type.STOPPED, 20));

        assertThat(measured.state()).isEqualTo(ClockState.MET);
        assertThat(measured.stoppedAt()).isEqualTo(START.plus(Duration.ofHours(20)));
    }

    @Test
    void aPauseMovesTheDueInstant() {
        var measured = fold(AGREED, at(Type.PAUSED, 5), at(Type.RESUMED, 15), at(Type.STOPPED, 33));

        assertThat(measured.dueAt()).isEqualTo(START.plus(Duration.ofHours(34)));
        assertThat(measured.state()).isEqualTo(ClockState.MET);
        assertThat(measured.pauses())
                .containsExactly(new ClockFold.SidedPause(
                        START.plus(Duration.ofHours(5)), START.plus(Duration.ofHours(15)), "why", "us"));
    }

    @Test
    void whilePausedNobodyCanSayWhenItIsDue() {
        var measured = fold(AGREED, at(Type.PAUSED, 5));

        assertThat(measured.state()).isEqualTo(ClockState.PAUSED);
        assertThat(measured.dueAt()).isNull();
        assertThat(measured.warnAt()).isNull();
    }

    @Test
    void aStopWhilePausedIsInTime() {
        var measured = fold(AGREED, at(Type.PAUSED, 5), at(Type.STOPPED, 100));

        assertThat(measured.state()).isEqualTo(ClockState.MET);
        assertThat(measured.pauses().get(0).to()).isEqualTo(START.plus(Duration.ofHours(100)));
    }

    @Test
    void aPauseAndItsResumeAtOneInstantAreNothing() {
        var measured = fold(AGREED, at(Type.PAUSED, 5), at(Type.RESUMED, 5));

        assertThat(measured.pauses()).isEmpty();
        assertThat(measured.dueAt()).isEqualTo(START.plus(Duration.ofHours(24)));
    }

    @Test
    void aResumeMayBeFollowedByAPauseAtOnce() {
        var measured = fold(AGREED, at(Type.PAUSED, 5), at(Type.RESUMED, 10), at(Type.PAUSED, 10));

        assertThat(measured.state()).isEqualTo(ClockState.PAUSED);
        assertThat(measured.pauses()).hasSize(2);
    }

    @Test
    void whatIsCancelledInTimeIsNotMissed() {
        assertThat(fold(AGREED, at(Type.CANCELLED, 10)).state()).isEqualTo(ClockState.CANCELLED);
        assertThat(fold(AGREED, at(Type.CANCELLED, 10)).missedAt()).isNull();
        assertThat(fold(AGREED, at(Type.CANCELLED, 30)).missedAt()).isNotNull();
    }

    @Test
    void anEventAtTheInstantOfACancellationCameFirst() {
        assertThat(fold(AGREED, at(Type.CANCELLED, 10), at(Type.STOPPED, 10)).state())
                .isEqualTo(ClockState.MET);
    }
}
