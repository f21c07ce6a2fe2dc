package org.towpath.agreement;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.towpath.agreement.AgreementDifference.Change;
import org.towpath.calendar.Allowance;
import org.towpath.calendar.WorkingCalendar;

import static org.assertj.core.api.Assertions.assertThat;

/** The difference between two versions, as it can be read out at a meeting. */
class AgreementDifferenceTests {

    private static final UUID ID = UUID.randomUUID();
    private static final KeyContact ANN =
            new KeyContact(Side.PARTNER, "MANAGER", "Ann", null, "01632 960001", null, null, null);

    @Test
    void nothingChanged() {
        assertThat(AgreementDifference.between(version(5, Map.of("C1", "a")), version(5, Map.of("C1", "a"))))
                .isEmpty();
    }

    @Test
    void aPromiseOfOtherLengthSaysBoth() {
        assertThat(AgreementDifference.between(version(5, Map.of()), version(3, Map.of())))
                .extracting(Change::where, Change::words)
                .containsExactly(org.assertj.core.api.Assertions.tuple(
                        "Promise decide", "5 working days becomes 3 working days."));
    }

    @Test
    void aClauseSaysWhichPartChanged() {
        var before = Map.<String, Object>of("C1", Map.of("description", "A team", "hours", "By day"));
        var after = Map.<String, Object>of("C1", Map.of("description", "A team", "role", "We come along"));

        assertThat(AgreementDifference.between(version(5, before), version(5, after)))
                .extracting(Change::words)
                .containsExactly("When it is there: taken out.", "What it does for each referral: added.");
    }

    @Test
    void aContactThatGoesIsNamed() {
        var before = version(5, Map.of());
        var after = new AgreedTerms(
                ID, 2, before.partner(), before.services(), true, before.serviceLevels(), List.of(), Map.of());

        assertThat(AgreementDifference.between(before, after))
                .extracting(Change::words)
                .containsExactly(
                        "Not a contact any more.",
                        "Clocks that run when it takes effect are worked out again under it.");
    }

    private static AgreedTerms version(int days, Map<String, Object> clauses) {
        var level = new ServiceLevel(
                "decide",
                "C4.2",
                Owed.PARTNER,
                "SENT",
                "ACCEPTED",
                Allowance.workingDays(days),
                AgreedCalendar.written(WorkingCalendar.neverOpen(ZoneId.of("Europe/London"))),
                null,
                AppliesIf.ALWAYS,
                null,
                true,
                List.of());
        return new AgreedTerms(ID, 1, ID, List.of(ID), false, List.of(level), List.of(ANN), clauses);
    }
}
