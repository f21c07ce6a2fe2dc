package org.towpath.opening.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.towpath.calendar.CalendarSubject;
import org.towpath.calendar.OpeningHours;
import org.towpath.calendar.OpeningHoursReader;
import org.towpath.opening.CalendarReading;
import org.towpath.opening.HoursChange;
import org.towpath.promise.CalendarDecisions.Decision;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.JsonFields;
import org.towpath.shared.NotFound;

/** Reads what is sent about calendars and says in plain words what cannot be taken. */
@Component
class CalendarRequests {

    /** Name of the calendar of all bank holidays. */
    static final String BANK_HOLIDAYS = "bank-holidays";

    private static final int MOST_IDS = 500;

    /** As the page asks for it. */
    private static final int LONGEST_WHY = 300;

    private final CalendarReading reading;
    private final Clock clock;

    CalendarRequests(CalendarReading reading, Clock clock) {
        this.reading = reading;
        this.clock = clock;
    }

    /** @param seen null where whoever asks has not said which version they have seen */
    record Version(HoursChange change, @Nullable Integer seen, String why) {}

    /** @param needsWhy whether it is to be kept, not only looked at */
    Version version(Map<String, ?> body, boolean needsWhy) {
        var sent = JsonFields.of(body);
        var hours = OpeningHoursReader.read(sent);
        var from = from(sent);
        var seen = sent.wholeNumber("seen");
        var why = needsWhy ? sent.requiredText("why") : sent.text("why");
        sent.refuseUnknown();
        sent.refuseIfFaulty();
        return new Version(
                HoursChange.to(Objects.requireNonNull(hours), Objects.requireNonNull(from)),
                seen,
                why == null ? "" : why);
    }

    /** A date begins with its first second in England; nothing said is now. */
    private @Nullable Instant from(JsonFields sent) {
        var value = sent.value("validFrom");
        var now = clock.instant();
        if (value == null) {
            return now;
        }
        Instant from;
        if (value instanceof String text && text.length() == "2026-11-21".length()) {
            var date = sent.date(text, "validFrom");
            from = date == null ? null : startOf(date, now);
        } else {
            from = sent.instant("validFrom");
        }
        if (from != null && from.isBefore(now.minusSeconds(60))) {
            sent.refuse("validFrom", "Hours count from today on or later: what has been counted stays");
        }
        return from;
    }

    /** Today is now. */
    static Instant startOf(LocalDate date, Instant now) {
        var start = date.atStartOfDay(OpeningHours.ENGLAND).toInstant();
        return date.equals(LocalDate.ofInstant(now, OpeningHours.ENGLAND)) ? now : start;
    }

    /** @param name null where the date is no holiday any more */
    record Holiday(
            LocalDate date, @Nullable String name, @Nullable Integer seen, String why) {}

    Holiday holiday(Map<String, ?> body, boolean needsWhy) {
        var sent = JsonFields.of(body);
        var given = sent.required("date");
        var date = given == null ? null : sent.date(given, "date");
        var name = sent.text("name");
        var seen = sent.wholeNumber("seen");
        var why = needsWhy ? sent.requiredText("why") : sent.text("why");
        sent.refuseUnknown();
        sent.refuseIfFaulty();
        return new Holiday(Objects.requireNonNull(date), name, seen, why == null ? "" : why);
    }

    /** @param of the change all of which is decided; null where single clocks are named */
    record Decided(
            Decision decision,
            String why,
            List<UUID> touched,
            @Nullable CalendarSubject of,
            int version) {}

    Decided decision(Map<String, ?> body) {
        var sent = JsonFields.of(body);
        var decision = decisionOf(sent);
        var why = sent.text("why");
        if (why != null && why.strip().length() > LONGEST_WHY) {
            sent.refuse("why", "Say why in at most " + LONGEST_WHY + " characters");
        }
        var touched = ids(sent);
        var calendar = sent.text("calendar");
        var version = sent.wholeNumber("version");
        sent.refuseUnknown();
        if (sent.list("touched").isEmpty() == (calendar == null)) {
            sent.refuse("touched", "Name the clocks, or the calendar and version for all of them");
        }
        if (calendar != null && version == null) {
            sent.refuse("version", "Give the version that touches them");
        }
        sent.refuseIfFaulty();
        return new Decided(
                Objects.requireNonNull(decision),
                why == null ? "" : why.strip(),
                touched,
                calendar == null ? null : subject(calendar),
                version == null ? 0 : version);
    }

    private static @Nullable Decision decisionOf(JsonFields sent) {
        var text = sent.requiredText("decision");
        for (var decision : Decision.values()) {
            if (decision.name().equals(text)) {
                return decision;
            }
        }
        if (text != null) {
            sent.refuse("decision", "Give KEEP or RECOMPUTE");
        }
        return null;
    }

    private static List<UUID> ids(JsonFields sent) {
        var texts = sent.texts("touched");
        var ids = new ArrayList<UUID>();
        if (texts.size() > MOST_IDS) {
            sent.refuse("touched", "Name at most " + MOST_IDS);
            return ids;
        }
        for (var i = 0; i < texts.size(); i++) {
            try {
                ids.add(UUID.fromString(texts.get(i)));
            } catch (IllegalArgumentException noId) {
                sent.refuse("touched[" + i + "]", "Give the id of a touched clock as it is listed");
            }
        }
        return ids;
    }

    /** @throws InvalidInput naming {@code calendar} if there is none */
    CalendarSubject subject(String calendar) {
        try {
            return calendar.equals(BANK_HOLIDAYS)
                    ? CalendarSubject.BANK_HOLIDAYS
                    : CalendarSubject.of(
                            reading.owner(UUID.fromString(calendar)).owner());
        } catch (IllegalArgumentException | NotFound none) {
            throw new InvalidInput("calendar", "There is no such calendar");
        }
    }

    /** @throws NotFound if it is none */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }
}
