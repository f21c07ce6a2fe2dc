package org.towpath.agreement;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.towpath.calendar.Allowance;

/**
 * One promise of an agreement, with everything a clock needs to measure it (S-38, S-97).
 *
 * @param id its name within the agreement, the same from version to version: {@code acknowledge}
 * @param clause where it stands: {@code C4.1}
 * @param starts event that begins the count: {@code SENT} or an event type of referrals
 * @param stops event that keeps the promise
 * @param allowance how much time there is
 * @param calendar whose hours count
 * @param warnLead how long before the due instant to warn; null for no warning
 * @param appliesIf which referrals it is about
 * @param targetPercent how many of a hundred are to be in time; null where none is agreed
 * @param pausable whether waiting for somebody else stops the count; custody, s136 and safeguarding promises never do
 * @param rungs the escalation steps, in order
 */
public record ServiceLevel(
        String id,
        String clause,
        Owed owedBy,
        String starts,
        String stops,
        Allowance allowance,
        AgreedCalendar calendar,
        @Nullable Allowance warnLead,
        AppliesIf appliesIf,
        @Nullable Integer targetPercent,
        boolean pausable,
        List<Rung> rungs) {

    public ServiceLevel {
        rungs = List.copyOf(rungs);
    }
}
