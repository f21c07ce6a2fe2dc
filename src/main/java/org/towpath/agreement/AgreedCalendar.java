package org.towpath.agreement;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.towpath.calendar.CalendarReader;
import org.towpath.calendar.CalendarWords;
import org.towpath.calendar.WorkingCalendar;
import org.towpath.shared.JsonFields;

/**
 * Whose hours a promise counts in: hours written into the agreement, or the calendar of somebody, in the version in
 * force when a count starts.
 *
 * @param written the hours; null where they are somebody's
 */
public record AgreedCalendar(Whose whose, @Nullable WorkingCalendar written) {

    /** Whose calendar it is. */
    public enum Whose {
        /** Nobody's: the hours stand in the agreement. */
        AGREEMENT,
        /** That of the service the referral goes to. */
        SERVICE,
        /** Ours: that of the site where we met the person. */
        LD
    }

    public AgreedCalendar {
        if ((whose == Whose.AGREEMENT) != (written != null)) {
            throw new IllegalArgumentException("Hours stand in the agreement, or are somebody's");
        }
    }

    /** Hours written into the agreement. */
    public static AgreedCalendar written(WorkingCalendar calendar) {
        return new AgreedCalendar(Whose.AGREEMENT, calendar);
    }

    /** Whether no hours are ever open; somebody's own calendar may open one day. */
    boolean isNeverOpen() {
        return written != null && !written.isEverOpen();
    }

    /** "Counted in …", for a page; empty where no hours count. */
    String inWords() {
        return switch (whose) {
            case SERVICE -> "the partner’s opening hours, as they stand when the count begins";
            case LD -> "our staffed hours at the site, as they stand when the count begins";
            case AGREEMENT -> isNeverOpen() ? "" : CalendarWords.of(Objects.requireNonNull(written));
        };
    }

    /** {@code {"of": "SERVICE"}}, or a calendar as a preview of a clock takes it; null after refusing anything else. */
    static @Nullable AgreedCalendar read(JsonFields sent) {
        var of = sent.text("of");
        if (of == null) {
            var calendar = sent.isRefused("of") ? null : CalendarReader.read(sent);
            return calendar == null ? null : written(calendar);
        }
        sent.refuseUnknown();
        if (!of.equals(Whose.SERVICE.name()) && !of.equals(Whose.LD.name())) {
            sent.refuse("of", "Give SERVICE for the partner's opening hours or LD for ours");
        }
        return sent.isFaulty() ? null : new AgreedCalendar(Whose.valueOf(of), null);
    }
}
