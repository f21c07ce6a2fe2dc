package org.towpath.insight.web;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LengthsTests {

    private final Lengths lengths = new Lengths();

    @Test
    void twoFiguresAtMost() {
        assertThat(lengths.of(null)).isEqualTo("–");
        assertThat(lengths.of(20L)).isEqualTo("under a minute");
        assertThat(lengths.of(seconds("PT42M"))).isEqualTo("42 min");
        assertThat(lengths.of(seconds("PT2H5M"))).isEqualTo("2 h 5 min");
        assertThat(lengths.of(seconds("PT28H"))).isEqualTo("1 day 4 h");
        assertThat(lengths.of(seconds("P12DT5H"))).isEqualTo("12 days");
    }

    @Test
    void aWorkingDayHasEightHours() {
        assertThat(lengths.inOffice(seconds("PT7H"))).isEqualTo("7 h");
        assertThat(lengths.inOffice(seconds("PT19H"))).isEqualTo("2 working days 3 h");
        assertThat(lengths.inOffice(seconds("PT8H"))).isEqualTo("1 working day");
    }

    private static long seconds(String length) {
        return Duration.parse(length).toSeconds();
    }
}
