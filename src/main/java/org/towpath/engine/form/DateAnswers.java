package org.towpath.engine.form;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;

import org.jspecify.annotations.Nullable;

/** Dates and moments: typed in boxes by the clock on the wall in England, or sent as ISO 8601. */
final class DateAnswers {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2199;

    private final Clock clock;

    DateAnswers(Clock clock) {
        this.clock = clock;
    }

    Answer date(Object given, Limits limits, Sentences words) {
        var read = given instanceof PostedDate posted ? day(posted, words) : isoDate(given, words);
        if (!(read.value() instanceof LocalDate date)) return read;
        if (limits.notPast() && date.isBefore(today())) {
            return Answer.problem(words.subject() + " must be today or later");
        }
        return read;
    }

    Answer moment(Object given, Limits limits, Sentences words) {
        var read = given instanceof PostedDate posted ? posted(posted, words) : isoMoment(given, words);
        if (!(read.value() instanceof Instant moment)) return read;
        if (limits.notPast() && moment.isBefore(now().truncatedTo(ChronoUnit.MINUTES))) {
            return Answer.problem(words.subject() + " must not be in the past");
        }
        return read;
    }

    private static Answer day(PostedDate posted, Sentences words) {
        var missing = new ArrayList<String>();
        if (posted.day().isBlank()) missing.add("a day");
        if (posted.month().isBlank()) missing.add("a month");
        if (posted.year().isBlank()) missing.add("a year");
        if (!missing.isEmpty())
            return Answer.problem(words.subject() + " must include " + String.join(" and ", missing));
        if (!posted.year().matches("\\d{4}")) return Answer.problem(words.subject() + " must have a year of 4 digits");
        var date = dateOrNull(posted);
        return date == null ? Answer.problem(words.subject() + " must be a real date") : Answer.of(date);
    }

    private static Answer posted(PostedDate posted, Sentences words) {
        var day = day(posted, words);
        if (!(day.value() instanceof LocalDate date)) return day;
        if (posted.time().isBlank()) return Answer.problem(words.subject() + " must include a time, like 14:30");
        var time = ClockTimes.parse(posted.time());
        if (time == null) return Answer.problem(words.subject() + " must have a time like 14:30 or 2:30pm");
        var local = LocalDateTime.of(date, time);
        if (LONDON.getRules().getValidOffsets(local).isEmpty()) {
            return Answer.problem(words.subject() + " names a time that the change to summer time skips");
        }
        return Answer.of(local.atZone(LONDON).toInstant());
    }

    private static Answer isoDate(Object given, Sentences words) {
        var date = given instanceof String text ? isoDateOrNull(text) : null;
        return date == null ? Answer.problem(words.subject() + " must be a date like 2026-11-21") : Answer.of(date);
    }

    /** A day alone stands for that day: for now if it is today, else for its beginning. */
    private Answer isoMoment(Object given, Sentences words) {
        if (given instanceof String text) {
            var date = isoDateOrNull(text);
            if (date != null) return Answer.of(momentOf(date));
            var moment = isoMomentOrNull(text);
            if (moment != null) return Answer.of(moment);
        }
        return Answer.problem(words.subject() + " must be a date and time like 2026-11-21T09:30:00Z");
    }

    private Instant momentOf(LocalDate date) {
        return date.equals(today()) ? now() : date.atStartOfDay(LONDON).toInstant();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private LocalDate today() {
        return clock.instant().atZone(LONDON).toLocalDate();
    }

    /** What form-js would hold for the same boxes, or null while they do not make a date. */
    static @Nullable String isoOrNull(PostedDate posted) {
        var date = dateOrNull(posted);
        if (date == null) return null;
        var time = ClockTimes.parse(posted.time());
        return time == null
                ? date.toString()
                : LocalDateTime.of(date, time).atZone(LONDON).toInstant().toString();
    }

    private static @Nullable LocalDate dateOrNull(PostedDate posted) {
        try {
            return inRange(LocalDate.of(
                    Integer.parseInt(posted.year()), Integer.parseInt(posted.month()), Integer.parseInt(posted.day())));
        } catch (NumberFormatException notNumbers) {
            return null;
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    private static @Nullable LocalDate isoDateOrNull(String text) {
        try {
            return inRange(LocalDate.parse(text));
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }

    private static @Nullable Instant isoMomentOrNull(String text) {
        try {
            var moment = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.SECONDS);
            return inRange(moment.atZone(LONDON).toLocalDate()) == null ? null : moment;
        } catch (DateTimeParseException notAMoment) {
            return null;
        }
    }

    private static @Nullable LocalDate inRange(LocalDate date) {
        return date.getYear() < EARLIEST_YEAR || date.getYear() > LATEST_YEAR ? null : date;
    }
}
