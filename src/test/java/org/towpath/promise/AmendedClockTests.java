package org.towpath.promise;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.towpath.calendar.Allowance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.towpath.promise.Happenings.hour;

/** A new version of the agreement that re-times what runs already. */
class AmendedClockTests {

    private static final Promised DAY = hours(24, 1);

    private static Promised hours(int hours, int version) {
        return Happenings.agreed(Allowance.elapsed(Duration.ofHours(hours)), version);
    }

    @Test
    void itIsRecomputedFromItsOwnStartKeepingItsPauses() {
        var facts =
                new Happenings().paused(2, "one", "us").resumed(5, "one", "us").amended(10, hours(48, 2));

        var measured = facts.fold(DAY, hour(11));
        assertThat(measured.dueAt()).isEqualTo(hour(51));
        assertThat(measured.rungsAt()).containsExactly(hour(53), hour(57));
        assertThat(measured.promised().agreed())
                .extracting(it -> it == null ? 0 : it.version())
                .isEqualTo(2);
    }

    @Test
    void whatWouldHaveBeenDueBeforeIsMissedWhenTheAmendmentTakesEffect() {
        var measured = new Happenings().amended(10, hours(4, 2)).fold(DAY, hour(11));

        assertThat(measured.state()).isEqualTo(ClockState.MISSED);
        assertThat(measured.missedAt()).isEqualTo(hour(10));
        assertThat(measured.rungsAt()).containsExactly(hour(12), hour(16));
    }

    @Test
    void aStopAtTheMomentItTakesEffectIsInTime() {
        assertThat(new Happenings()
                        .amended(10, hours(4, 2))
                        .stopped(10)
                        .fold(DAY)
                        .state())
                .isEqualTo(ClockState.MET);
        assertThat(new Happenings()
                        .amended(10, hours(4, 2))
                        .stopped(11)
                        .fold(DAY)
                        .state())
                .isEqualTo(ClockState.MISSED);
    }

    @Test
    void whatWasMissedBeforeStaysMissedWhenItWas() {
        var measured = new Happenings().amended(30, hours(4, 2)).fold(DAY, hour(31));

        assertThat(measured.missedAt()).isEqualTo(hour(24));
    }

    @Test
    void moreTimeWithdrawsAMissAsFarAsItReaches() {
        assertThat(new Happenings()
                        .amended(30, hours(48, 2))
                        .fold(DAY, hour(31))
                        .state())
                .isEqualTo(ClockState.RUNNING);
        assertThat(new Happenings()
                        .amended(30, hours(26, 2))
                        .fold(DAY, hour(31))
                        .missedAt())
                .isEqualTo(hour(26));
    }

    @Test
    void inAPauseItIsMissedAtTheResume() {
        var facts = new Happenings().paused(8, "one", "us").amended(10, hours(4, 2));
        assertThat(facts.fold(DAY, hour(11)).state()).isEqualTo(ClockState.PAUSED);
        assertThat(facts.fold(DAY, hour(11)).dueAt()).isNull();

        assertThat(facts.resumed(15, "one", "us").fold(DAY, hour(16)).missedAt())
                .isEqualTo(hour(15));
    }

    @Test
    void oneAmendmentAfterAnother() {
        var measured = new Happenings()
                .amended(10, hours(48, 2))
                .amended(20, hours(36, 3))
                .fold(DAY, hour(21));

        assertThat(measured.dueAt()).isEqualTo(hour(36));
    }

    @Test
    void whatTakesEffectAfterTheEndChangesNothing() {
        var measured = new Happenings().stopped(9).amended(10, hours(4, 2)).fold(DAY);

        assertThat(measured.state()).isEqualTo(ClockState.MET);
        assertThat(measured.promised()).isEqualTo(DAY);
    }
}
