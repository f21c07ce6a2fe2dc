package org.towpath.opening.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

import org.towpath.calendar.CalendarSubject;
import org.towpath.promise.CalendarDecisions;
import org.towpath.shared.NotFound;

/**
 * All promises that wait for a decision because of one change, as a button of a page names them.
 *
 * @param upTo when the last of them was listed as the page was made: what was listed later has not been seen
 */
record WholeChange(CalendarSubject subject, int version, Instant upTo) {

    private static final String BETWEEN = ",";
    private static final int PARTS = 4;

    static WholeChange of(CalendarDecisions.Waiting waiting) {
        return new WholeChange(waiting.subject(), waiting.version(), waiting.upTo());
    }

    String write() {
        return String.join(
                BETWEEN, subject.kind().name(), subject.owner().toString(), String.valueOf(version), upTo.toString());
    }

    /** @throws NotFound if it is none */
    static WholeChange read(String text) {
        var parts = text.split(BETWEEN, -1);
        if (parts.length != PARTS) {
            throw new NotFound();
        }
        try {
            return new WholeChange(
                    new CalendarSubject(CalendarSubject.Kind.valueOf(parts[0]), UUID.fromString(parts[1])),
                    Integer.parseInt(parts[2]),
                    Instant.parse(parts[3]));
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            throw new NotFound();
        }
    }
}
