package org.towpath.referral;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.towpath.promise.PromiseNames;

/** What a partner can say about a referral sent to it, in the order in which it usually does. */
public enum PartnerAnswer {
    ACKNOWLEDGE("acknowledge", ReferralEventType.ACKNOWLEDGED, "Say that you have it"),
    ACCEPT("accept", ReferralEventType.ACCEPTED, "Accept it"),
    DECLINE("decline", ReferralEventType.DECLINED, "Say that you do not accept it"),
    ASK("ask", ReferralEventType.INFORMATION_REQUESTED, "Ask us something first"),
    OFFER("offer", ReferralEventType.APPOINTMENT_OFFERED, "Offer a first appointment"),
    MISSED("missed", ReferralEventType.DID_NOT_ATTEND, "Say that the person missed an appointment"),
    ATTENDED("attended", ReferralEventType.ATTENDED, "Say that you have seen the person"),
    ENGAGED("engaged", ReferralEventType.ENGAGED, "Say that the person works with you"),
    COMPLETE("complete", ReferralEventType.COMPLETED, "Say that your work is finished"),
    CLOSE("close", ReferralEventType.DECLINED, "Say that you cannot go on with it");

    private final String slug;
    private final ReferralEventType event;
    private final String words;

    PartnerAnswer(String slug, ReferralEventType event, String words) {
        this.slug = slug;
        this.event = event;
        this.words = words;
    }

    /** Its name in an address, and of its form: {@code answer-accept}. */
    public String slug() {
        return slug;
    }

    public ReferralEventType event() {
        return event;
    }

    /** As a link and a heading. */
    public String words() {
        return words;
    }

    public static Optional<PartnerAnswer> of(String slug) {
        return Stream.of(values()).filter(it -> it.slug.equals(slug)).findFirst();
    }

    /** What can be said now, or can still be said to have been said in time. */
    public static List<PartnerAnswer> about(ReferralView referral) {
        return Stream.of(values()).filter(it -> it.isPossible(referral)).toList();
    }

    private boolean isPossible(ReferralView referral) {
        var undisputed = referral.undisputed();
        var state = undisputed == null ? referral.state() : undisputed;
        if (referral.sentAt() == null || referral.endedAt() != null || state == ReferralState.DECLINED) {
            return false;
        }
        return switch (this) {
            case ACKNOWLEDGE ->
                isNotSaid(referral) && state.awaitsDecision() || isMissed(referral, PromiseNames.ACKNOWLEDGE);
            case ACCEPT -> state.awaitsDecision() || isNotSaid(referral) && isMissed(referral, PromiseNames.DECIDE);
            case DECLINE, ASK -> state.awaitsDecision();
            case OFFER -> state.awaitsDecision() || state.isWithPartner() && !state.isSeen();
            case MISSED, ATTENDED -> state.isWithPartner() && !state.isSeen();
            case ENGAGED -> state.isWithPartner() && state != ReferralState.ENGAGED;
            case COMPLETE, CLOSE -> state.isWithPartner();
        };
    }

    private boolean isNotSaid(ReferralView referral) {
        return referral.events().stream().noneMatch(it -> it.type() == event);
    }

    private static boolean isMissed(ReferralView referral, String promise) {
        return referral.clocks().stream()
                .filter(it -> it.promise().equals(promise))
                .anyMatch(it -> it.missedAt() != null && it.missWithdrawnAt() == null);
    }
}
