package org.towpath.episode;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One thing that happened in a case.
 *
 * @param at when it happened, which may be long before anybody wrote it down
 * @param recordedAt when it was written down
 * @param kind what sort of thing it is
 * @param code which one of that sort: the event's type, the stem of the form, the referral event
 * @param about the referral or other record it concerns, as people quote it, or null
 * @param by name of whoever recorded it
 * @param facts what was recorded with it: the answers of a form, the details of an event
 * @param record id of the row, for the answers of a form
 * @param inError why it does not count: it was entered in error; null where it counts
 */
public record TimelineEntry(
        Instant at,
        Instant recordedAt,
        Kind kind,
        String code,
        @Nullable String about,
        String by,
        Map<String, Object> facts,
        @Nullable UUID record,
        @Nullable String inError) {

    /** The sorts of things that happen. */
    public enum Kind {
        /** The case was registered; the code says by which way. */
        REGISTERED,
        /** Something happened to the person or the case. */
        EVENT,
        /** Somebody completed a form. */
        FORM,
        /** Custody or court was told something outside a task. */
        NOTE,
        /** Something happened to a referral. */
        REFERRAL,
        /** A promise was kept, missed or no longer counts. */
        PROMISE,
        /** A message about the case went out, or was kept back. */
        MESSAGE,
        /** Something happened in a dispute about a referral of the case. */
        DISPUTE
    }

    /** The answers of a form that somebody completed. */
    static TimelineEntry form(
            Instant at,
            Instant recordedAt,
            String form,
            String by,
            Map<String, Object> answers,
            UUID record,
            @Nullable String inError) {
        return new TimelineEntry(at, recordedAt, Kind.FORM, form, null, by, answers, record, inError);
    }

    /** Something that has no form. */
    public static TimelineEntry of(
            Instant at,
            Instant recordedAt,
            Kind kind,
            String code,
            @Nullable String about,
            String by,
            Map<String, Object> facts) {
        return new TimelineEntry(at, recordedAt, kind, code, about, by, facts, null, null);
    }

    @Override
    public String toString() {
        return "TimelineEntry[" + kind + " " + code + " at " + at + "]";
    }
}
