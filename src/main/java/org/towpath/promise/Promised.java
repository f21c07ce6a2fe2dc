package org.towpath.promise;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.towpath.agreement.Action;
import org.towpath.agreement.Side;
import org.towpath.calendar.AllowanceKind;
import org.towpath.calendar.CalendarPin;
import org.towpath.calendar.CountedCalendar;

/**
 * One promise as it applies to one referral or case.
 *
 * @param promise what is promised, as in {@link PromiseNames}, or the name of the service level
 * @param starts the event that begins the count: {@code SENT}
 * @param stops the event that keeps it: {@code ACKNOWLEDGED}
 * @param pausable whether waiting for someone else stops the count
 * @param steps what each step of the escalation does, as many as the terms have; none where nobody says
 * @param holdsOutOfHours whether a step that falls out of hours waits for the next opening
 * @param agreed the written agreement it stands in; null for an expected time, which nobody is held to
 * @param countedIn the versions its calendar was made of; null where nobody says, as for terms of long ago
 */
public record Promised(
        String promise,
        Party owedBy,
        String starts,
        String stops,
        boolean pausable,
        PromiseTerms terms,
        List<Step> steps,
        boolean holdsOutOfHours,
        @Nullable Agreed agreed,
        @Nullable CalendarPin countedIn) {

    /** Event that begins most counts. */
    public static final String SENT = "SENT";

    public Promised {
        steps = List.copyOf(steps);
        if (!steps.isEmpty() && steps.size() != terms.rungs().size()) {
            throw new IllegalArgumentException("Each step has a time, and each time a step");
        }
    }

    /** A promise that begins when a referral is sent and whose steps, if it has any, name nobody. */
    public Promised(
            String promise, Party owedBy, String stops, boolean pausable, PromiseTerms terms, @Nullable Agreed agreed) {
        this(promise, owedBy, SENT, stops, pausable, terms, List.of(), false, agreed, null);
    }

    /** The same promise counted in another calendar. */
    public Promised countedIn(CountedCalendar counted) {
        var other = new PromiseTerms(counted.calendar(), terms.allowance(), terms.warnLead(), terms.rungs());
        return new Promised(
                promise, owedBy, starts, stops, pausable, other, steps, holdsOutOfHours, agreed, counted.pin());
    }

    /**
     * Where in writing a promise stands.
     *
     * @param level id of the service level; null where nobody says, as for terms of long ago
     */
    public record Agreed(
            UUID agreement,
            int version,
            String clause,
            @Nullable String level) {

        /** Where nobody says which service level it is. */
        public Agreed(UUID agreement, int version, String clause) {
            this(agreement, version, clause, null);
        }
    }

    /** Whom a step turns to, and for what. */
    public record Step(Side side, String role, Action action) {}

    /** Whether it is an expected time only: for chasing on our side, never a missed promise. */
    public boolean isExpected() {
        return agreed == null;
    }

    /** The promise as the agreement names it: a model may wait for it by another name. */
    public String inAgreement() {
        return agreed == null || agreed.level() == null ? promise : agreed.level();
    }

    /** Whether it counts back from an instant we have to be told: a hearing, an expiry. */
    public boolean countsBack() {
        return terms.allowance().kind() == AllowanceKind.BEFORE;
    }

    /** Whether a miss climbs agreed steps. */
    public boolean hasSteps() {
        return !isExpected() && !steps.isEmpty();
    }
}
