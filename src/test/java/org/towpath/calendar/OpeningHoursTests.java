package org.towpath.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.towpath.shared.FieldError;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.JsonFields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Opening hours as they are written down, changed and read back. */
class OpeningHoursTests {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 17);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);
    private static final List<OpenInterval> MORNING = List.of(OpenInterval.parse("10:00", "12:00"));

    private static boolean opens(OpeningHours hours, LocalDate date) {
        return hours.with(BankHolidays.englandAndWales()).isWorkingDay(date);
    }

    @Test
    void theLastWordAboutADateCounts() {
        var closed = OpeningHours.OFFICE.closedOn(TUESDAY, "Staff training");
        assertThat(opens(closed, TUESDAY)).isFalse();
        assertThat(opens(closed.openOn(TUESDAY, MORNING), TUESDAY)).isTrue();
        assertThat(opens(closed.openOn(TUESDAY, MORNING).closedOn(TUESDAY, "After all"), TUESDAY))
                .isFalse();
        assertThat(opens(OpeningHours.OFFICE.openOn(SATURDAY, MORNING), SATURDAY))
                .isTrue();
    }

    @Test
    void theyReadBackAsTheyWereWritten() {
        var hours = OpeningHours.OFFICE.closedOn(TUESDAY, "Staff training").openOn(SATURDAY, MORNING);

        assertThat(OpeningHoursJson.read(OpeningHoursJson.write(hours))).isEqualTo(hours);
    }

    @Test
    void whoeverNeverShutsKeepsNoBankHolidays() {
        var day = List.of(List.of("00:00", "24:00"));
        var always = OpeningHoursJson.ofWeek(Map.of(
                        "MONDAY",
                        day,
                        "TUESDAY",
                        day,
                        "WEDNESDAY",
                        day,
                        "THURSDAY",
                        day,
                        "FRIDAY",
                        day,
                        "SATURDAY",
                        day,
                        "SUNDAY",
                        day))
                .orElseThrow();

        assertThat(always.bankHolidays()).isFalse();
        assertThat(OpeningHoursJson.ofWeek(Map.of("MONDAY", day)).orElseThrow().bankHolidays())
                .isTrue();
        assertThat(OpeningHoursJson.ofWeek(Map.of("MONDAY", "always"))).isEmpty();
    }

    @Test
    void everyFaultIsNamed() {
        var sent = JsonFields.of(Map.of(
                "opening",
                Map.of("MONDAY", List.of(List.of("09:00", "12:00"), List.of("11:00", "13:00"))),
                "closures",
                List.of(Map.of("date", "2026-12-24"), "2026-12-24", Map.of("reason", "No date"))));

        assertThat(OpeningHoursReader.read(sent)).isNull();
        assertThatThrownBy(sent::refuseIfFaulty)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::field)
                                .containsExactly("opening.MONDAY[1]", "closures[1]", "closures[2].date"));
    }

    @Test
    void aProclamationMakesAnotherList() {
        var list = BankHolidays.englandAndWales();
        var more = list.after(TUESDAY, "Sample holiday");

        assertThat(more.on(TUESDAY).map(BankHoliday::name)).contains("Sample holiday");
        assertThat(list.on(TUESDAY)).isEmpty();
        assertThat(more.after(TUESDAY, null)).isEqualTo(list);
        assertThatThrownBy(() -> list.after(LocalDate.of(2099, 5, 1), "Too far"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
