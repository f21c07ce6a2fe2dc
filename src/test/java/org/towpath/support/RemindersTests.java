package org.towpath.support;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RemindersTests {

    private static final Instant APPOINTMENT = Instant.parse("2026-07-16T13:00:00Z");

    @Test
    void theReminderComesTwoDaysBefore() {
        assertThat(Reminders.at(APPOINTMENT, Instant.parse("2026-07-10T09:00:00Z")))
                .isEqualTo("2026-07-14T13:00:00Z");
    }

    @Test
    void lateArrangementsAreRemindedOfInTheMorning() {
        assertThat(Reminders.at(APPOINTMENT, Instant.parse("2026-07-15T09:00:00Z")))
                .as("nine o'clock in summer time")
                .isEqualTo("2026-07-16T08:00:00Z");
    }

    @Test
    void arrangementsOfTheDayNeedNone() {
        assertThat(Reminders.at(APPOINTMENT, Instant.parse("2026-07-16T09:30:00Z")))
                .isNull();
        assertThat(Reminders.at(Instant.parse("2026-07-16T07:30:00Z"), Instant.parse("2026-07-15T20:00:00Z")))
                .isNull();
    }
}
