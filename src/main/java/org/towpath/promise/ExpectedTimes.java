package org.towpath.promise;

import java.util.List;

import org.towpath.calendar.Allowance;

/** No agreement is in force: the published default terms say when an answer can be expected. */
final class ExpectedTimes {

    private ExpectedTimes() {}

    static List<Promised> ofReferral() {
        return List.of(
                partner(PromiseNames.ACKNOWLEDGE, "ACKNOWLEDGED", false, DefaultTerms.ACKNOWLEDGE),
                partner(PromiseNames.DECIDE, "ACCEPTED", true, DefaultTerms.DECIDE),
                partner(PromiseNames.FIRST_APPOINTMENT, "APPOINTMENT_OFFERED", true, DefaultTerms.FIRST_APPOINTMENT));
    }

    static Promised ofFeedback() {
        return new Promised(
                PromiseNames.FEEDBACK, Party.LD, "TOLD", false, DefaultTerms.of(DefaultTerms.FEEDBACK), null);
    }

    static Promised ofSupport() {
        return new Promised(
                PromiseNames.SUPPORT_WORKER,
                Party.LD,
                "WORKER_CHOSEN",
                false,
                DefaultTerms.of(DefaultTerms.SUPPORT_WORKER),
                null);
    }

    private static Promised partner(String promise, String stops, boolean pausable, Allowance allowance) {
        return new Promised(promise, Party.PARTNER, stops, pausable, DefaultTerms.of(allowance), null);
    }
}
