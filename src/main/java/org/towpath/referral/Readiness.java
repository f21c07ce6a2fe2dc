package org.towpath.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Whether a referral may be sent, and why. Agreement is good practice, not a legal gate: where the person has not
 * agreed to this referral, it goes only for a reason that somebody names.
 *
 * @param missing what is missing, a sentence each that says how to mend it; empty where it may be sent
 * @param sharingReason why we may share; null where there is no reason yet
 */
public record Readiness(List<String> missing, @Nullable String sharingReason) {

    /** Reasons to share without the person's agreement. */
    static final Set<String> WITHOUT_AGREEMENT =
            Set.of("same-organisation", "emergency-care", "safeguarding", "court-order", "mental-health-act");

    private static final String NO_AGREEMENT = "No agreement on sharing with this service is in force. "
            + "Ask the person whether they agree to this referral, or name another reason to share.";

    static final String PERSON_AGREES = "person-agrees";
    static final String BEST_INTERESTS = "best-interests";

    public Readiness {
        missing = List.copyOf(missing);
    }

    public boolean isReady() {
        return missing.isEmpty();
    }

    /**
     * @param consent what the person said to this referral, or null
     * @param agreesToOurWork whether the person agreed to work with us and has taken back no agreement to referrals
     * @param reason the reason somebody named, or null
     * @param sharingAgreed whether an agreement in force says what goes to this service: without one, having agreed to
     *     work with us is not having agreed to this
     */
    static Readiness of(
            List<Criterion> criteria,
            @Nullable String consent,
            boolean agreesToOurWork,
            @Nullable String reason,
            boolean sharingAgreed) {
        var missing = new ArrayList<String>();
        for (var criterion : criteria) {
            if (criterion.verdict() == Criterion.Verdict.NOT_MET) {
                missing.add("Did not match the service’s criteria. " + criterion.words()
                        + ". Say how they meet them, or choose another service.");
            }
        }
        var sharing = sharing(consent, agreesToOurWork && sharingAgreed, reason);
        if (sharing == null) {
            var noAgreement = agreesToOurWork && !sharingAgreed && consent == null;
            missing.add(
                    noAgreement
                            ? NO_AGREEMENT
                            : "REFUSED".equals(consent) || "WITHDRAWN".equals(consent)
                                    ? "The person does not agree to this referral. Name another reason to share, or stop."
                                    : "Ask the person whether they agree to this referral, or name another reason to share.");
        }
        return new Readiness(missing, sharing);
    }

    private static @Nullable String sharing(
            @Nullable String consent, boolean agreesToOurWork, @Nullable String reason) {
        if (reason != null && WITHOUT_AGREEMENT.contains(reason)) {
            return reason;
        }
        if (consent == null) {
            return agreesToOurWork ? PERSON_AGREES : null;
        }
        return switch (consent) {
            case "GIVEN" -> PERSON_AGREES;
            case "LACKS_CAPACITY_BEST_INTERESTS" -> BEST_INTERESTS;
            default -> null;
        };
    }
}
