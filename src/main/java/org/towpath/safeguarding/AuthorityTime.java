package org.towpath.safeguarding;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.towpath.calendar.Allowance;
import org.towpath.engine.Rings;
import org.towpath.promise.OfficeTime;

/**
 * By when the authority decides: within one working day about a child, the same day about an adult. The count is never
 * paused.
 *
 * @param dueAt the last instant at which the decision is in time
 * @param warnAt when to look whether it will be
 */
record AuthorityTime(Instant dueAt, Instant warnAt) {

    private static final Duration LEAD = Duration.ofHours(2);

    static AuthorityTime of(String about, Instant referredAt, OfficeTime office) {
        var allowance = Allowance.workingDays(about.equals("child") ? 1 : 0);
        var due = office.dueAt(allowance, referredAt);
        var warn = due.minus(LEAD);
        return new AuthorityTime(due, warn.isBefore(referredAt) ? referredAt : warn);
    }

    /** What the process waits for: the miss rings just after the last instant in time. */
    Map<String, Object> instants() {
        return Map.of("authorityDueAt", Rings.justAfter(dueAt), "authorityWarnAt", warnAt);
    }
}
