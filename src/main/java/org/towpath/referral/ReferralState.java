package org.towpath.referral;

/** How a referral stands. */
public enum ReferralState {
    /** Not sent yet. */
    DRAFT,
    /** There is no service for this need. */
    NO_SERVICE,
    SENT,
    ACKNOWLEDGED,
    INFORMATION_REQUESTED,
    INFORMATION_SUPPLIED,
    ACCEPTED,
    DECLINED,
    APPOINTMENT_OFFERED,
    DID_NOT_ATTEND,
    ATTENDED,
    ENGAGED,
    COMPLETED,
    WITHDRAWN,
    /** The two sides disagree, and somebody has to rule. */
    DISPUTED;

    /** Whether the partner has still to decide. */
    boolean awaitsDecision() {
        return compareTo(SENT) >= 0 && compareTo(INFORMATION_SUPPLIED) <= 0;
    }

    /** Whether the partner has it and it goes on: accepted, and not declined, completed or withdrawn since. */
    boolean isWithPartner() {
        return this == ACCEPTED || compareTo(APPOINTMENT_OFFERED) >= 0 && compareTo(ENGAGED) <= 0;
    }

    /** Whether the first appointment lies behind. */
    boolean isSeen() {
        return compareTo(ATTENDED) >= 0 && compareTo(COMPLETED) <= 0;
    }
}
