package org.towpath.promise;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.towpath.agreement.Action;
import org.towpath.agreement.KeyContact;
import org.towpath.agreement.Side;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.ReferralReference;

/**
 * A step of the escalation was taken, and somebody is to be told.
 *
 * @param clock id of the clock
 * @param n which step, counted from 1
 * @param promise what was promised: {@code acknowledge}
 * @param agreement the written agreement the step stands in, and its version
 * @param role role the step turns to: {@code NAMED_LEAD} of the key contacts, or one of our own role ids
 * @param contact who that is now; null where the agreement names nobody who can be reached
 * @param missedAt when the promise was missed
 * @param dueAt when the step was to be taken by the agreement
 */
public record StepFired(
        UUID clock,
        int n,
        EpisodeReference episode,
        @Nullable ReferralReference referral,
        String promise,
        Promised.Agreed agreement,
        Side side,
        String role,
        @Nullable KeyContact contact,
        Instant missedAt,
        Instant dueAt,
        Action action) {}
