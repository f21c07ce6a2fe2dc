package org.towpath.engine.form;

/**
 * A date, or a date and a time, as a person typed it into its boxes.
 *
 * @param time as typed, empty where none is asked
 */
public record PostedDate(String day, String month, String year, String time) {

    boolean isBlank() {
        return day.isBlank() && month.isBlank() && year.isBlank() && time.isBlank();
    }
}
