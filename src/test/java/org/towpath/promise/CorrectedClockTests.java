package org.towpath.promise;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.towpath.calendar.Allowance;
import org.towpath.promise.ClockFact.Type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.towpath.promise.Happenings.hour;

/** Facts that come late, and facts that were told wrongly. */
class CorrectedClockTests {

    private static final Promised DAY = Happenings.agreed(Allowance.elapsed(Duration.ofHours(24)));

    @Test
    void aLateAnswerThatWasInTimeWithdrawsTheMiss() {
        assertThat(new Happenings().fold(DAY, hour(30)).state()).isEqualTo(ClockState.MISSED);
        assertThat(new Happenings().stopped(20).fold(DAY, hour(30)).state()).isEqualTo(ClockState.MET);
    }

    @Test
    void anAnswerIsCorrectedToWhenItReallyCame() {
        var late = new Happenings().stopped(20).corrected("stopped@20", 26);

        assertThat(late.fold(DAY).state()).isEqualTo(ClockState.MISSED);
        assertThat(late.fold(DAY).stoppedAt()).isEqualTo(hour(26));
        assertThat(late.corrected("stopped@20", 22).fold(DAY).state()).isEqualTo(ClockState.MET);
    }

    @Test
    void theLastWordCountsEvenAboutACorrection() {
        var facts = new Happenings().stopped(20).corrected("stopped@20", 26);
        var aboutTheCorrection = facts.corrected(facts.last(), 23);

        assertThat(aboutTheCorrection.fold(DAY).stoppedAt()).isEqualTo(hour(23));
    }

    @Test
    void anAnswerThatNeverCameIsStruckOutAndMayStandAgain() {
        var struck = new Happenings().stopped(20).corrected("stopped@20", 20, ClockFact.ENTERED_IN_ERROR);

        assertThat(struck.fold(DAY).state()).isEqualTo(ClockState.MISSED);
        assertThat(struck.fold(DAY).stoppedAt()).isNull();
        assertThat(struck.corrected(struck.last(), 20, ClockFact.ENTERED_IN_ERROR)
                        .fold(DAY)
                        .stoppedAt())
                .isEqualTo(hour(20));
    }

    @Test
    void ofTwoAnswersTheOtherCountsWhenTheFirstIsStruckOut() {
        var facts = new Happenings().stopped(10).stopped(20).corrected("stopped@10", 10, ClockFact.ENTERED_IN_ERROR);

        assertThat(facts.fold(DAY).stoppedAt()).isEqualTo(hour(20));
    }

    @Test
    void aStartMovedLaterClipsThePausesAndMovesTheDueInstant() {
        var facts = new Happenings()
                .paused(2, "INFORMATION_REQUESTED", "us")
                .resumed(6, "INFORMATION_REQUESTED", "us")
                .corrected("started", 4);

        assertThat(facts.fold(DAY).startedAt()).isEqualTo(hour(4));
        assertThat(facts.fold(DAY).pauses()).singleElement().satisfies(it -> {
            assertThat(it.from()).isEqualTo(hour(4));
            assertThat(it.to()).isEqualTo(hour(6));
        });
        assertThat(facts.fold(DAY).dueAt()).isEqualTo(hour(4 + 24 + 2));
    }

    @Test
    void aPauseThatLiesBeforeTheMovedStartIsNoMore() {
        var facts =
                new Happenings().paused(2, "why", "us").resumed(3, "why", "us").corrected("started", 4);

        assertThat(facts.fold(DAY).pauses()).isEmpty();
        assertThat(facts.fold(DAY).dueAt()).isEqualTo(hour(28));
    }

    @Test
    void aStartCanBeMovedButNotStruckOut() {
        var facts = new Happenings().corrected("started", 4, ClockFact.ENTERED_IN_ERROR);

        assertThat(facts.fold(DAY).startedAt()).isEqualTo(hour(0));
    }

    @Test
    void aCorrectionMaySayThatAPauseWaitedForAnotherSide() {
        var facts = new Happenings()
                .paused(2, "why", "us")
                .add(ClockFact.correcting("paused@2whyus", hour(3), "side", "WRONG_SIDE", "court"));

        assertThat(facts.fold(DAY).pauses()).singleElement().satisfies(it -> {
            assertThat(it.side()).isEqualTo("court");
            assertThat(it.reason()).isEqualTo("why");
            assertThat(it.from()).isEqualTo(hour(3));
        });
    }

    @Test
    void aCorrectionOfNothingKnownChangesNothing() {
        assertThat(new Happenings()
                        .stopped(20)
                        .corrected("stopped@19", 30)
                        .fold(DAY)
                        .stoppedAt())
                .isEqualTo(hour(20));
    }

    @Test
    void aHearingThatMovesMovesWhatIsPromisedBeforeIt() {
        var before = Happenings.agreed(Allowance.before(Duration.ofHours(2)));
        var facts = new Happenings();
        assertThat(facts.fold(before).dueAt()).isNull();

        facts.add(new ClockFact(
                0, Type.CORRECTED, hour(0), "hearing", "HEARING_CHANGED", null, "started", hour(48), null));
        assertThat(facts.fold(before).dueAt()).isEqualTo(hour(46));
        assertThat(facts.corrected("started", 1).fold(before).anchorAt()).isEqualTo(hour(48));

        facts.add(new ClockFact(
                0, Type.CORRECTED, hour(1), "hearing-2", "HEARING_CHANGED", null, "started", hour(30), null));
        assertThat(facts.fold(before).dueAt()).isEqualTo(hour(28));
    }

    @Test
    void aHearingThatIsCalledOffLeavesNothingDueUntilAnotherIsTold() {
        var before = Happenings.agreed(Allowance.before(Duration.ofHours(2)));
        var facts = new Happenings();
        facts.add(hearing("hearing", "HEARING_CHANGED", hour(48)));
        facts.add(hearing("hearing-2", ClockFact.HEARING_CALLED_OFF, null));

        assertThat(facts.fold(before, hour(60)).dueAt()).isNull();
        assertThat(facts.fold(before, hour(60)).state()).isEqualTo(ClockState.RUNNING);

        facts.add(hearing("hearing-3", "HEARING_CHANGED", hour(90)));
        assertThat(facts.fold(before, hour(60)).dueAt()).isEqualTo(hour(88));
    }

    private static ClockFact hearing(String key, String reason, @Nullable Instant at) {
        return new ClockFact(0, Type.CORRECTED, hour(0), key, reason, null, "started", at, null);
    }

    @Test
    void aStopInAPauseIsInTimeEvenWhereNoPauseMovesTheDueInstant() {
        var before = Happenings.agreed(Allowance.before(Duration.ofHours(2)));
        var facts = new Happenings()
                .add(new ClockFact(
                        0, Type.CORRECTED, hour(0), "hearing", "HEARING_CHANGED", null, "started", hour(12), null))
                .paused(4, "why", "court")
                .stopped(20);

        assertThat(facts.fold(before).state()).isEqualTo(ClockState.MET);
        assertThat(facts.fold(before).missedAt()).isNull();
    }
}
