package org.towpath.promise;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.towpath.calendar.Allowance;
import org.towpath.calendar.AllowanceKind;
import org.towpath.calendar.AllowanceReader;
import org.towpath.calendar.WorkingCalendar;

/**
 * What one clause promises, as far as its clock's times depend on it.
 *
 * @param calendar whose hours count
 * @param allowance how much time is allowed
 * @param warnLead how long before the due instant to warn, round the clock or in opening time; null for no warning
 * @param rungs the steps of the escalation ladder, each counted from the due instant
 */
public record PromiseTerms(
        WorkingCalendar calendar,
        Allowance allowance,
        @Nullable Allowance warnLead,
        List<Allowance> rungs) {

    /** @throws IllegalArgumentException if the lead or a rung is of a kind that cannot serve as one */
    public PromiseTerms {
        if (warnLead != null && !AllowanceReader.LEAD_KINDS.contains(warnLead.kind())) {
            throw new IllegalArgumentException("A warning lead is elapsed or working time, not " + warnLead.kind());
        }
        for (var rung : rungs) {
            if (!AllowanceReader.RUNG_KINDS.contains(rung.kind())) {
                throw new IllegalArgumentException("A step counts forward from the due instant, not " + rung.kind());
            }
        }
        rungs = List.copyOf(rungs);
    }

    /** A promise with neither warning nor steps. */
    public static PromiseTerms of(WorkingCalendar calendar, Allowance allowance) {
        return new PromiseTerms(calendar, allowance, null, List.of());
    }

    /** Whether anything in these terms can only be counted in a calendar that opens at some time. */
    public boolean needOpenTime() {
        return allowance.kind().needsOpenTime()
                || warnLead != null && warnLead.kind().needsOpenTime()
                || rungs.stream().map(Allowance::kind).anyMatch(AllowanceKind::needsOpenTime);
    }

    /**
     * What is wrong with a warning lead when an agreement is written: one that is not shorter than an allowance of the
     * same kind would warn at once, every time. A preview shows what such terms come to all the same.
     */
    public Optional<String> leadFault() {
        var lead = warnLead;
        return lead != null && lead.kind() == allowance.kind() && lead.amount() >= allowance.amount()
                ? Optional.of("The warning must come later than the start: make it shorter than the time allowed")
                : Optional.empty();
    }
}
