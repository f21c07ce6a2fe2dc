package org.towpath.opening.web;

import java.time.DayOfWeek;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.towpath.shared.FieldError;
import org.towpath.shared.InvalidInput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HoursTextTests {

    @ParameterizedTest
    @CsvSource({
        "09:00 to 17:00, 09:00 to 17:00",
        "9:00-12:30 and 13:30 – 17:00, 09:00 to 12:30 and 13:30 to 17:00",
        "'13:30 to 17:00, 9:00 to 12:30', 13:30 to 17:00 and 09:00 to 12:30",
        "All day, all day",
        "00:00 to 24:00, all day"
    })
    void readsHoursAsPeopleTypeThem(String typed, String meant) {
        assertThat(HoursText.of(HoursText.read("monday", typed))).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "nine to five, 'Times must be written HH:MM, such as 09:00'",
        "09:00, Write times such as 09:00 to 17:00",
        "09:00 to 12:00 and 11:00 to 17:00, These hours overlap",
        "17:00 to 09:00, 'The closing time must be after the opening time; split hours that cross midnight over two days'"
    })
    void saysWhatCannotBeRead(String typed, String message) {
        assertThatThrownBy(() -> HoursText.read("friday", typed))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors()).containsExactly(new FieldError("friday", message)));
    }

    @Test
    void aWeekNamesEachDayAtFaultAndNeedsOne() {
        assertThatThrownBy(() -> HoursText.week(Map.of("monday", "x", "sunday", "y", "friday", "09:00 to 10:00")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::field)
                                .containsExactly("monday", "sunday"));
        assertThatThrownBy(() -> HoursText.week(Map.of())).isInstanceOf(InvalidInput.class);
        assertThat(HoursText.week(Map.of("friday", "09:00 to 10:00"))).containsOnlyKeys(DayOfWeek.FRIDAY);
    }
}
