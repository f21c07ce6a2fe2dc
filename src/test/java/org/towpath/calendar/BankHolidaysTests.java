package org.towpath.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BankHolidaysTests {

    private static final BankHolidays LIST = BankHolidays.englandAndWales();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-05-08",
                "2022-06-02",
                "2022-06-03",
                "2022-09-19",
                "2023-05-08",
                "2026-12-28",
                "2027-12-27",
                "2027-12-28",
                "2028-01-03"
            })
    void closesWhatWasProclaimedAndSubstituted(LocalDate date) {
        assertThat(LIST.on(date))
                .hasValueSatisfying(it -> assertThat(it.provisional()).isFalse());
        assertThat(LIST.closes(date.toEpochDay())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-05-04", "2022-05-30", "2026-12-29", "2027-12-24", "2028-01-04", "2026-05-01"})
    void leavesOtherDatesOpen(LocalDate date) {
        assertThat(LIST.on(date)).isEmpty();
        assertThat(LIST.closes(date.toEpochDay())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-12-25", "2021-12-26", "2022-01-01", "2027-12-25", "2033-12-25", "2033-01-01"})
    void closesChristmasAndNewYearThemselvesOnWhateverDay(LocalDate date) {
        assertThat(LIST.closes(date.toEpochDay())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2032-12-25, Christmas Day (substitute day), 2032-12-27",
        "2032-12-26, Boxing Day (substitute day), 2032-12-28",
        "2033-01-01, New Year's Day (substitute day), 2033-01-03",
        "2038-04-25, Easter Monday, 2038-04-26",
        "2285-03-22, Easter Monday, 2285-03-23"
    })
    void followsTheStatutoryRuleBeyondTheListAndSaysSo(LocalDate why, String name, LocalDate date) {
        assertThat(LIST.on(date)).hasValue(new BankHoliday(date, name, true));
        assertThat(LIST.closes(date.toEpochDay())).isTrue();
    }

    @Test
    void listedYearsHoldWhatTheStatutoryRuleGivesExceptWhereProclaimedOtherwise() {
        for (var year = LIST.firstYear(); year <= LIST.lastYear(); year++) {
            var listed = LIST.published().subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
            var differs = year == 2012 || year == 2020 || year == 2022 || year == 2023;
            assertThat(listed.keySet().equals(StatutoryHolidays.of(year).keySet()))
                    .as("%d", year)
                    .isEqualTo(!differs);
        }
    }

    @Test
    void theListReachesAYearAhead() {
        // fails in good time: copy the next year from the source named in the file
        assertThat(LIST.lastYear())
                .isGreaterThanOrEqualTo(Year.now(Clock.systemUTC()).getValue() + 1);
    }

    @Test
    void aPinnedListKeepsTheDatesItWasMadeWith() {
        var fewer = new TreeMap<>(LIST.published());
        fewer.remove(LocalDate.of(2028, 8, 28));
        var pinned = BankHolidays.pinned(LIST.name(), fewer, LIST.firstYear(), LIST.lastYear());
        assertThat(pinned.closes(LocalDate.of(2028, 8, 28).toEpochDay())).isFalse();
        assertThat(pinned).isNotEqualTo(LIST);
        assertThat(BankHolidays.pinned(LIST.name(), LIST.published(), LIST.firstYear(), LIST.lastYear()))
                .isSameAs(LIST);
        assertThat(Map.of(LIST, 1)).containsKey(LIST);
    }
}
