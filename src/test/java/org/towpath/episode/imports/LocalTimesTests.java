package org.towpath.episode.imports;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LocalTimesTests {

    @ParameterizedTest
    @CsvSource({
        "2026-11-13T21:31:00Z, 2026-11-13T21:31:00Z",
        "2026-07-13T21:31:00+01:00, 2026-07-13T20:31:00Z",
        "13/11/2026 21:31, 2026-11-13T21:31:00Z",
        "13/07/2026 21:31, 2026-07-13T20:31:00Z",
        "3/7/2026 9:05, 2026-07-03T08:05:00Z",
        "13/07/2026 21:31:45, 2026-07-13T20:31:45Z",
        "2026-07-13T21:31, 2026-07-13T20:31:00Z",
        "2026-07-13 21:31:45, 2026-07-13T20:31:45Z"
    })
    void localTimesAreEnglands(String written, Instant at) {
        assertThat(LocalTimes.instant(written)).contains(at);
    }

    /** 01:30 was skipped on 29 March 2026 and came twice on 25 October. */
    @ParameterizedTest
    @CsvSource({"29/03/2026 01:30, 2026-03-29T01:30:00Z", "25/10/2026 01:30, 2026-10-25T00:30:00Z"})
    void clocksThatChange(String written, Instant at) {
        assertThat(LocalTimes.instant(written)).contains(at);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "31/02/2026 10:00",
                "13/11/2026",
                "13/11/26 10:00",
                "13/13/2026 10:00",
                "2026-02-30T10:00:00Z",
                "13/11/2026 24:01",
                "",
                "+999999-01-01T00:00:00Z"
            })
    void refusesTimesThatNeverWere(String written) {
        assertThat(LocalTimes.instant(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1983-03-25", "25/03/1983"})
    void readsDatesInBothStyles(String written) {
        assertThat(LocalTimes.date(written)).contains(LocalDate.of(1983, 3, 25));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/1990", "1990-02-30", "25/03/83", "03/25/1983", "25.03.1983", "0/1/1990"})
    void refusesDatesThatNeverWere(String written) {
        assertThat(LocalTimes.date(written)).isEmpty();
    }
}
