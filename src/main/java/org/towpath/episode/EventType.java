package org.towpath.episode;

/** What can happen to a person from outside while their case runs, or after it. */
public enum EventType {
    /** Somebody may be at risk of abuse or neglect: anyone may say so, at any time. */
    SAFEGUARDING_CONCERN(true, true),
    RISK_TO_LIFE(true, false),
    RISK_RESOLVED(false, false),
    CONSENT_WITHDRAWN(false, true),
    RELEASED(false, false),
    TRANSFERRED(false, false),
    /** A death was reported; a second step confirms it with its source. */
    DIED(false, true),
    HEARING_CHANGED(false, false),
    REOPENED(false, true),
    /** The person did not come to their assessment. */
    APPOINTMENT_MISSED(false, false),
    /** Police, court, probation or the defence asks for information. */
    INFORMATION_REQUESTED(false, true),
    INFORMATION_NO_LONGER_NEEDED(false, true);

    private final boolean forEveryone;
    private final boolean afterClosing;

    EventType(boolean forEveryone, boolean afterClosing) {
        this.forEveryone = forEveryone;
        this.afterClosing = afterClosing;
    }

    /** Whether volunteers and peer supporters may record it too. */
    boolean isForEveryone() {
        return forEveryone;
    }

    /** Whether it can still happen to a closed case. */
    boolean isPossibleAfterClosing() {
        return afterClosing;
    }
}
