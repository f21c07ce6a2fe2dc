package org.towpath.dispute;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.towpath.calendar.Allowance;

import static org.assertj.core.api.Assertions.assertThat;

/** Time limits as agreements say them. */
class LevelLimitsTests {

    @Test
    void readsTheWordsOfTheAgreement() {
        var limits = LevelLimits.in(Map.of("levels", """
                Practitioner to practitioner: 4 hours
                Managers within 3 working days
                SENIOR - 10 calendar days
                Commissioners: 2 weeks
                """));
        assertThat(limits.of(DisputeLevel.PRACTITIONER)).isEqualTo(Allowance.elapsed(Duration.ofHours(4)));
        assertThat(limits.of(DisputeLevel.MANAGER)).isEqualTo(Allowance.workingDays(3));
        assertThat(limits.of(DisputeLevel.SENIOR)).isEqualTo(Allowance.calendarDays(10));
        assertThat(limits.of(DisputeLevel.COMMISSIONER)).isEqualTo(Allowance.calendarDays(14));
        assertThat(limits.of(DisputeLevel.CONTRACT)).as("not named").isEqualTo(Allowance.workingDays(15));
    }

    @Test
    void keepsToTheUsualWhereTheAgreementIsSilentOrUnreadable() {
        for (var clause : new Object[] {Map.of(), "Manager: soon", "Manager: 0 working days", 7}) {
            assertThat(LevelLimits.in(clause).of(DisputeLevel.MANAGER)).isEqualTo(Allowance.workingDays(5));
        }
        assertThat(LevelLimits.in(null).of(DisputeLevel.PRACTITIONER)).isEqualTo(Allowance.workingDays(2));
        assertThat(LevelLimits.in(List.of("senior 1 day")).of(DisputeLevel.SENIOR))
                .isEqualTo(Allowance.workingDays(1));
    }
}
