package org.towpath.referral;

/** What can happen to a referral once it is sent, in the order in which things of one instant are taken. */
public enum ReferralEventType {
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
    WITHDRAWN;

    /** Whether nothing can happen after it. */
    boolean isLast() {
        return this == COMPLETED || this == WITHDRAWN;
    }

    /** Whether the partner did it or it cannot be without the partner having answered. */
    boolean isAnswer() {
        return this != WITHDRAWN && this != INFORMATION_SUPPLIED;
    }

    /** Whether it cannot be without the partner having accepted. */
    boolean impliesAccepted() {
        return this == ACCEPTED || compareTo(APPOINTMENT_OFFERED) >= 0 && compareTo(COMPLETED) <= 0;
    }
}
