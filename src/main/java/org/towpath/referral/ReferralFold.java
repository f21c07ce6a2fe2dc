package org.towpath.referral;

import java.time.Instant;
import java.util.Collection;

import org.jspecify.annotations.Nullable;

/**
 * What the facts about a referral come to, whatever order we heard them in: a pure function. A referral moves forward
 * only; a fact that tells of something it is past fills in the story and changes no state.
 *
 * @param answered whether the partner has said anything yet
 * @param informationOpen whether the partner waits for information from us
 * @param offers how many offers of an appointment there were
 * @param misses how many appointments were missed
 * @param appointmentAt the appointment last offered
 * @param seenAt when the person was first seen
 * @param reason why it was declined or withdrawn
 */
public record ReferralFold(
        ReferralState state,
        boolean answered,
        boolean informationOpen,
        int offers,
        int misses,
        @Nullable Instant appointmentAt,
        @Nullable Instant seenAt,
        @Nullable String reason) {

    /** @param base DRAFT, NO_SERVICE or SENT: what it is before anything happened */
    static ReferralFold of(ReferralState base, Collection<ReferralFact> facts) {
        var fold = new ReferralFold(base, false, false, 0, 0, null, null, null);
        for (var fact : facts.stream().sorted(ReferralFact.IN_ORDER).toList()) {
            fold = fold.then(fact);
        }
        return fold;
    }

    private ReferralFold then(ReferralFact fact) {
        var type = fact.type();
        var next = next(state, type);
        var moved = next != state;
        var offered = type == ReferralEventType.APPOINTMENT_OFFERED;
        var tellsWhy = moved && (next == ReferralState.DECLINED || next == ReferralState.WITHDRAWN);
        return new ReferralFold(
                next,
                answered || type.isAnswer(),
                switch (type) {
                    case INFORMATION_REQUESTED -> true;
                    case INFORMATION_SUPPLIED, DECLINED, COMPLETED, WITHDRAWN -> false;
                    default -> informationOpen;
                },
                offers + (offered ? 1 : 0),
                misses + (type == ReferralEventType.DID_NOT_ATTEND ? 1 : 0),
                offered && fact.appointmentAt() != null ? fact.appointmentAt() : appointmentAt,
                seenAt == null && next.isSeen() ? fact.occurredAt() : seenAt,
                tellsWhy ? fact.reason() : reason);
    }

    private static ReferralState next(ReferralState state, ReferralEventType type) {
        if (state == ReferralState.WITHDRAWN || state == ReferralState.COMPLETED) {
            return state;
        }
        return switch (type) {
            case WITHDRAWN -> ReferralState.WITHDRAWN;
            case COMPLETED -> ReferralState.COMPLETED;
            case DECLINED -> ReferralState.DECLINED;
            case ACKNOWLEDGED -> state == ReferralState.SENT ? ReferralState.ACKNOWLEDGED : state;
            case INFORMATION_REQUESTED -> state.awaitsDecision() ? ReferralState.INFORMATION_REQUESTED : state;
            case INFORMATION_SUPPLIED -> state.awaitsDecision() ? ReferralState.INFORMATION_SUPPLIED : state;
            case ACCEPTED -> state.awaitsDecision() ? ReferralState.ACCEPTED : state;
            case APPOINTMENT_OFFERED -> beforeSeen(state) ? ReferralState.APPOINTMENT_OFFERED : state;
            case DID_NOT_ATTEND -> beforeSeen(state) ? ReferralState.DID_NOT_ATTEND : state;
            case ATTENDED -> beforeSeen(state) ? ReferralState.ATTENDED : state;
            case ENGAGED -> beforeSeen(state) || state == ReferralState.ATTENDED ? ReferralState.ENGAGED : state;
        };
    }

    private static boolean beforeSeen(ReferralState state) {
        return state.awaitsDecision() || state.isWithPartner() && !state.isSeen();
    }
}
