package org.towpath.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.towpath.calendar.WorkingCalendar;

/**
 * Instants and dates as people read them, in the zone of a calendar: "Tue 17 Nov 09:00–17:00". The year is said where
 * it is not the one talked about. Midnight is the end of the day before, because "00:00 on Thursday" is taken for
 * Thursday night.
 */
final class PlainTime {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);

    private final ZoneId zone;
    private final int year;

    private PlainTime(ZoneId zone, int year) {
        this.zone = zone;
        this.year = year;
    }

    /** For talking about a clock that started then: dates of that year are written without it. */
    static PlainTime of(WorkingCalendar calendar, Instant startedAt) {
        return new PlainTime(calendar.zone(), calendar.dateOf(startedAt).getYear());
    }

    String date(LocalDate date) {
        return date.getYear() == year ? DATE.format(date) : DATE.format(date) + " " + date.getYear();
    }

    /** "Tue 17 Nov to Fri 20 Nov", or one date. */
    String dates(LocalDate first, LocalDate last) {
        return first.equals(last) ? date(first) : date(first) + " to " + date(last);
    }

    String at(Instant instant) {
        var local = instant.atZone(zone);
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? "end of " + date(local.toLocalDate().minusDays(1))
                : date(local.toLocalDate()) + " " + time(local.toLocalTime());
    }

    /** With its year whatever it is: "Tue 17 Nov 2026 09:00". */
    String full(Instant instant) {
        return new PlainTime(zone, Integer.MIN_VALUE).at(instant);
    }

    /** A stretch of time; the date is said once if it begins and ends on the same. */
    String span(Instant from, Instant to) {
        var start = from.atZone(zone);
        var begin = date(start.toLocalDate()) + " " + time(start.toLocalTime());
        // a close at midnight belongs to the day it ends
        var end = to.atZone(zone);
        var isMidnight = end.toLocalTime().equals(LocalTime.MIDNIGHT);
        var lastDate = isMidnight ? end.toLocalDate().minusDays(1) : end.toLocalDate();
        if (lastDate.equals(start.toLocalDate())) {
            return begin + "–" + (isMidnight ? "midnight" : time(end.toLocalTime()));
        }
        return begin + " to " + at(to);
    }

    private static String time(LocalTime time) {
        return (time.getSecond() == 0 ? MINUTE : SECOND).format(time);
    }
}
