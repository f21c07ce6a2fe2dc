package org.towpath.referral;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.towpath.shared.ReferralReference;

/**
 * A referral to make.
 *
 * @param noService whether it is known already that there is no service for this need
 */
public record NewReferral(
        @Nullable UUID needId,
        String need,
        @Nullable UUID service,
        String priority,
        @Nullable String consent,
        @Nullable String sharingReason,
        @Nullable String criteriaEvidence,
        boolean noService,
        @Nullable ReferralReference replaces) {

    /** The same need of the same person, to another service. */
    static NewReferral after(
            Referral earlier, @Nullable UUID service, @Nullable String consent, @Nullable String evidence) {
        return new NewReferral(
                earlier.needId(),
                earlier.need(),
                service,
                earlier.priority(),
                consent,
                null,
                evidence,
                false,
                earlier.reference());
    }
}
