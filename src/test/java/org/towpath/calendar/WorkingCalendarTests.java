package org.towpath.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WorkingCalendarTests {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final WorkingCalendar OFFICE = daily("09:00", "17:00");

    private static WorkingCalendar daily(String... times) {
        var hours = new ArrayList<OpenInterval>();
        for (var i = 0; i < times.length; i += 2) {
            hours.add(OpenInterval.parse(times[i], times[i + 1]));
        }
        var week = new EnumMap<DayOfWeek, List<OpenInterval>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, hours);
        }
        return new WorkingCalendar(LONDON, week, null, List.of(LocalDate.of(2026, 11, 18)), Map.of());
    }

    @Test
    void aSpanThatEndsAtACloseIsDueAtThatClose() {
        assertThat(OFFICE.afterOpenTime(at("2026-11-16T09:00:00Z"), Duration.ofHours(8)))
                .isEqualTo(at("2026-11-16T17:00:00Z"));
        assertThat(OFFICE.afterOpenTime(at("2026-11-16T17:00:00Z"), Duration.ZERO))
                .isEqualTo(at("2026-11-16T17:00:00Z"));
        assertThat(OFFICE.afterOpenTime(at("2026-11-16T17:00:00Z"), Duration.ofSeconds(1)))
                .isEqualTo(at("2026-11-17T09:00:01Z"));
    }

    @Test
    void theLatestInstantWithThatMuchLeftIsAnOpeningRatherThanTheCloseBefore() {
        assertThat(OFFICE.beforeOpenTime(at("2026-11-17T17:00:00Z"), Duration.ofHours(8), at("2026-11-01T00:00:00Z")))
                .isEqualTo(at("2026-11-17T09:00:00Z"));
        assertThat(OFFICE.beforeOpenTime(at("2026-11-17T17:00:00Z"), Duration.ofHours(80), at("2026-11-16T00:00:00Z")))
                .isEqualTo(at("2026-11-16T00:00:00Z"));
    }

    @Test
    void receiptAtTheLastCloseCountsAsTheNextWorkingDay() {
        assertThat(OFFICE.deemedDate(at("2026-11-17T16:59:59Z"))).isEqualTo("2026-11-17");
        assertThat(OFFICE.deemedDate(at("2026-11-17T17:00:00Z"))).isEqualTo("2026-11-19");
        assertThat(OFFICE.deemedDate(at("2026-11-17T00:30:00Z"))).isEqualTo("2026-11-17");
    }

    @Test
    void aSkippedHourIsNoOpeningAndARepeatedOneCountsTwice() {
        var night = daily("01:00", "02:00");
        assertThat(night.isWorkingDay(LocalDate.of(2027, 3, 28))).isFalse();
        assertThat(night.on(LocalDate.of(2027, 3, 28)).closedBecause()).contains("skipped");
        assertThat(night.openTimeBetween(at("2026-10-25T00:00:00Z"), at("2026-10-25T12:00:00Z")))
                .isEqualTo(Duration.ofHours(2));
    }

    @Test
    void hoursThatDaylightSavingPushesIntoOthersCountOnce() {
        // 01:45 is skipped and becomes 02:45, past the opening at 02:00: open from 00:30 to 03:00, an hour and a half
        var night = daily("00:30", "01:45", "02:00", "03:00");
        assertThat(night.openTimeBetween(at("2027-03-28T00:00:00Z"), at("2027-03-28T12:00:00Z")))
                .isEqualTo(Duration.ofMinutes(90));
        assertThat(night.on(LocalDate.of(2027, 3, 28)).hours()).hasSize(1);
    }

    @Test
    void aClockPutBackAcrossMidnightLosesNoOpenTime() {
        // Newfoundland, 2010: at 00:01 on Sunday it was 23:01 on Saturday again; Sunday's hours had begun a minute
        // before
        var night = new WorkingCalendar(
                ZoneId.of("America/St_Johns"),
                Map.of(DayOfWeek.SUNDAY, List.of(OpenInterval.parse("00:00", "01:00"))),
                null,
                List.of(),
                Map.of());
        var saturdayAgain = at("2010-11-07T03:01:00Z");
        assertThat(night.dateOf(saturdayAgain)).isEqualTo("2010-11-06");
        assertThat(night.openTimeBetween(at("2010-11-06T12:00:00Z"), saturdayAgain))
                .isEqualTo(Duration.ofMinutes(31));
        assertThat(night.beforeOpenTime(saturdayAgain, Duration.ofMinutes(31), at("2010-11-06T12:00:00Z")))
                .isEqualTo(at("2010-11-07T02:30:00Z"));
    }

    @Test
    void extraOpeningsReplaceWhateverElseTheDateWouldHaveBeen() {
        var calendar = new WorkingCalendar(
                LONDON,
                OFFICE.opening(),
                BankHolidays.englandAndWales(),
                List.of(LocalDate.of(2026, 12, 25)),
                Map.of(
                        LocalDate.of(2026, 12, 25), List.of(OpenInterval.parse("10:00", "12:00")),
                        LocalDate.of(2026, 12, 29), List.of()));
        assertThat(calendar.lastClose(LocalDate.of(2026, 12, 25))).isEqualTo(at("2026-12-25T12:00:00Z"));
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 12, 29))).isFalse();
        assertThat(calendar.workingDayAfter(LocalDate.of(2026, 12, 25), 1)).isEqualTo("2026-12-27");
        assertThat(calendar.on(LocalDate.of(2026, 12, 28)).closedBecause()).isEqualTo("Boxing Day (substitute day)");
    }

    @Test
    void aSearchIsBounded() {
        var never = WorkingCalendar.neverOpen(LONDON);
        var start = at("2026-11-17T00:00:00Z");
        assertThatThrownBy(() -> never.deemedDate(start)).isInstanceOf(NotOpenLongEnough.class);
        assertThatThrownBy(() -> never.afterOpenTime(start, Duration.ofSeconds(1)))
                .isInstanceOf(NotOpenLongEnough.class);
        assertThatThrownBy(() -> OFFICE.workingDayAfter(LocalDate.of(2026, 1, 1), 4_000))
                .isInstanceOf(NotOpenLongEnough.class);
    }

    @Test
    void twoOfTheSameAreEqual() {
        assertThat(daily("09:00", "12:00", "12:00", "17:00")).isEqualTo(OFFICE).hasSameHashCodeAs(OFFICE);
        assertThat(daily("09:00", "16:00")).isNotEqualTo(OFFICE);
    }

    @Test
    void overlappingHoursAreNoCalendar() {
        assertThatThrownBy(() -> daily("09:00", "12:00", "11:00", "17:00")).hasMessageContaining("must not overlap");
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}
