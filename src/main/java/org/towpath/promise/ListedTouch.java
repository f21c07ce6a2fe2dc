package org.towpath.promise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import org.towpath.calendar.CalendarSubject;
import org.towpath.platform.SqlInstants;

/** What is listed, and for which clock. */
record ListedTouch(UUID id, UUID clock, CalendarSubject subject, int n, Instant listedAt, Touch touch) {

    /** Whether a clock still counts in what changed, and in another version of it. */
    boolean concerns(Promised promised) {
        var pin = promised.countedIn();
        if (subject.isHolidays()) {
            return promised.terms().calendar().holidays().isPresent()
                    && (pin == null || !Objects.equals(pin.holidays(), n));
        }
        if (pin == null) {
            return false;
        }
        var owner = pin.owner();
        return owner != null && CalendarSubject.of(owner).equals(subject) && pin.version() != n;
    }

    static ListedTouch of(ResultSet row) throws SQLException {
        var stepN = row.getObject("step_n", Integer.class);
        var clockId = row.getObject("clock_id", UUID.class);
        return new ListedTouch(
                row.getObject("id", UUID.class),
                clockId,
                TouchRows.subject(row),
                row.getInt("n"),
                SqlInstants.always(row, "listed_at"),
                new Touch(
                        clockId,
                        new Touch.Move(SqlInstants.of(row, "due_from"), SqlInstants.of(row, "due_to")),
                        new Touch.Move(SqlInstants.of(row, "warn_from"), SqlInstants.of(row, "warn_to")),
                        stepN == null
                                ? null
                                : new Touch.StepMove(
                                        stepN, SqlInstants.of(row, "step_from"), SqlInstants.of(row, "step_to")),
                        row.getBoolean("if_resumed")));
    }
}
