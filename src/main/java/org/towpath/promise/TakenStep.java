package org.towpath.promise;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.towpath.agreement.KeyContact;

/**
 * A step of the escalation that was taken.
 *
 * @param n counted from 1
 * @param dueAt when it was to be taken by the agreement
 * @param told false where a higher step was past already, so that only that one told anybody
 * @param contact who the role was then; null where the agreement names nobody who can be reached
 * @param supersededAt when the miss turned out not to be one
 */
public record TakenStep(
        int n,
        Instant dueAt,
        Instant firedAt,
        boolean told,
        Promised.Step step,
        @Nullable KeyContact contact,
        @Nullable Instant supersededAt,
        @Nullable Acknowledged acknowledged) {

    /** The same without who was turned to and what they said; only that somebody took it on, and until when. */
    TakenStep withoutNames() {
        var until = acknowledged == null ? null : new Acknowledged(acknowledged.at(), "", "", "", acknowledged.until());
        return new TakenStep(n, dueAt, firedAt, told, step, null, supersededAt, until);
    }

    /**
     * Somebody took it on.
     *
     * @param how how the other side was reached, and what came of that
     * @param what what is to be done, and by whom
     * @param until if that passes the steps go on
     */
    public record Acknowledged(Instant at, String by, String how, String what, Instant until) {}
}
