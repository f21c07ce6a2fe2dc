package org.towpath.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Dates and times as pages write them, in England's local time: "Wed 15 March, 17:00". The year is written where it is
 * not this year.
 */
@Component
public class Times {

    /** The zone people at the desk live in. */
    public static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMMM", Locale.UK);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("EEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private final Clock clock;

    public Times(Clock clock) {
        this.clock = clock;
    }

    /** When something happened or happens: "Wed 15 March, 17:00". */
    public String at(@Nullable Instant instant) {
        if (instant == null) {
            return "";
        }
        var local = local(instant);
        return day(local.toLocalDate()) + ", " + TIME.format(local);
    }

    /** When something must be done by. Midnight belongs to the day before: "end of Tue 14 March". */
    public String due(@Nullable Instant instant) {
        if (instant == null) {
            return "";
        }
        var local = local(instant);
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? "end of " + day(local.toLocalDate().minusDays(1))
                : at(instant);
    }

    /** A day with its weekday: "Wed 15 March". */
    public String day(@Nullable LocalDate date) {
        if (date == null) {
            return "";
        }
        return (date.getYear() == today().getYear() ? DAY : DAY_OF_YEAR).format(date);
    }

    /** A date in somebody's life: "15 March 1987". */
    public String date(@Nullable LocalDate date) {
        return date == null ? "" : DATE.format(date);
    }

    /** Only the time of day: "17:00". */
    public String time(@Nullable Instant instant) {
        return instant == null ? "" : TIME.format(local(instant));
    }

    /** Now, for what must be worked out against it on the page. */
    public Instant now() {
        return clock.instant();
    }

    /** Today in England. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ENGLAND);
    }

    private static ZonedDateTime local(Instant instant) {
        return instant.atZone(ENGLAND);
    }
}
