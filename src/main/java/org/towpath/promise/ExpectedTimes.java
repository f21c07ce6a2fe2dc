package org.towpath.promise;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.towpath.calendar.Allowance;

/** No agreement is in force: the published default terms say when an answer can be expected. */
@Component
class ExpectedTimes implements Terms {

    @Override
    public List<Promised> ofReferral(UUID service, Instant sentAt) {
        return List.of(
                partner(PromiseNames.ACKNOWLEDGE, "ACKNOWLEDGED", false, DefaultTerms.ACKNOWLEDGE),
                partner(PromiseNames.DECIDE, "ACCEPTED", true, DefaultTerms.DECIDE),
                partner(PromiseNames.FIRST_APPOINTMENT, "APPOINTMENT_OFFERED", true, DefaultTerms.FIRST_APPOINTMENT));
    }

    @Override
    public Promised ofFeedback(Instant startedAt) {
        return new Promised(
                PromiseNames.FEEDBACK, Party.LD, "TOLD", false, DefaultTerms.of(DefaultTerms.FEEDBACK), null);
    }

    private static Promised partner(String promise, String stops, boolean pausable, Allowance allowance) {
        return new Promised(promise, Party.PARTNER, stops, pausable, DefaultTerms.of(allowance), null);
    }
}
