package org.towpath.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TimesTests {

    private final Times times = new Times(Clock.fixed(Instant.parse("2026-11-21T09:30:00Z"), ZoneOffset.UTC));

    @Test
    void writesWhenInEnglandsLocalTime() {
        assertThat(times.at(Instant.parse("2026-03-18T17:00:00Z"))).isEqualTo("Wed 18 March, 17:00");
        assertThat(times.at(Instant.parse("2026-07-15T17:00:00Z"))).isEqualTo("Wed 15 July, 18:00");
    }

    @Test
    void writesTheYearWhereItIsAnother() {
        assertThat(times.at(Instant.parse("2025-12-31T23:59:00Z"))).isEqualTo("Wed 31 December 2025, 23:59");
    }

    @Test
    void writesADueMidnightAsTheEndOfTheDayBefore() {
        assertThat(times.due(Instant.parse("2026-11-25T00:00:00Z"))).isEqualTo("end of Tue 24 November");
        assertThat(times.due(Instant.parse("2026-07-14T23:00:00Z"))).isEqualTo("end of Tue 14 July");
        assertThat(times.due(Instant.parse("2026-11-25T00:01:00Z"))).isEqualTo("Wed 25 November, 00:01");
    }

    @Test
    void writesADateOfBirthWithItsYear() {
        assertThat(times.date(LocalDate.of(1987, 3, 15))).isEqualTo("15 March 1987");
    }

    @Test
    void leavesWhatIsNotKnownBlank() {
        assertThat(times.at(null) + times.due(null) + times.day(null) + times.date(null) + times.time(null))
                .isEmpty();
    }
}
