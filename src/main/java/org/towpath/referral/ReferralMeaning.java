package org.towpath.referral;

import org.jspecify.annotations.Nullable;

import org.towpath.promise.ClockFact.Type;
import org.towpath.promise.Promised;

/** What an event of a referral means to a promise: pure. */
final class ReferralMeaning {

    private ReferralMeaning() {}

    /** The fact about the clock; null where the event does not concern it. */
    static @Nullable Type of(Promised promised, ReferralEventType happened) {
        if (isKeptBy(promised.stops(), happened)) {
            return Type.STOPPED;
        }
        if (begins(promised.starts(), happened)) {
            return null;
        }
        return switch (happened) {
            case DECLINED, WITHDRAWN -> Type.CANCELLED;
            case INFORMATION_REQUESTED -> promised.pausable() ? Type.PAUSED : null;
            case INFORMATION_SUPPLIED -> promised.pausable() ? Type.RESUMED : null;
            default -> null;
        };
    }

    /** Whether a promise that counts from one event begins with this: a refusal begins only what names it. */
    static boolean begins(String starts, ReferralEventType happened) {
        if (happened == ReferralEventType.DECLINED || happened == ReferralEventType.WITHDRAWN) {
            return starts.equals(happened.name());
        }
        return !starts.equals(Promised.SENT) && isKeptBy(starts, happened);
    }

    /**
     * Whether a promise that waits for one event is kept by another, because the second cannot be without the first.
     */
    static boolean isKeptBy(String stops, ReferralEventType happened) {
        return switch (stops) {
            case "ACKNOWLEDGED" -> happened.isAnswer();
            case "ACCEPTED", "DECLINED" -> happened == ReferralEventType.DECLINED || happened.impliesAccepted();
            case "APPOINTMENT_OFFERED" -> happened != ReferralEventType.ACCEPTED && happened.impliesAccepted();
            case "ATTENDED" ->
                happened == ReferralEventType.ATTENDED
                        || happened == ReferralEventType.ENGAGED
                        || happened == ReferralEventType.COMPLETED;
            case "ENGAGED" -> happened == ReferralEventType.ENGAGED || happened == ReferralEventType.COMPLETED;
            default -> happened.name().equals(stops);
        };
    }
}
