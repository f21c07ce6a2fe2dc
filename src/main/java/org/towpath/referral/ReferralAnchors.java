package org.towpath.referral;

import java.util.Objects;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.towpath.access.CurrentActor;
import org.towpath.episode.EpisodeChanged;
import org.towpath.promise.PromiseClock;
import org.towpath.promise.PromiseClocks;

/**
 * Moves what is promised "before the hearing" when a hearing, or the expiry custody told us, is another than before or
 * is called off.
 */
@Component
class ReferralAnchors {

    private final PromiseClocks clocks;
    private final ReferralCircumstances circumstances;
    private final CurrentActor actor;

    ReferralAnchors(PromiseClocks clocks, ReferralCircumstances circumstances, CurrentActor actor) {
        this.clocks = clocks;
        this.circumstances = circumstances;
        this.actor = actor;
    }

    @EventListener
    void on(EpisodeChanged changed) {
        var waiting = clocks.waitingForAnAnchor(changed.episode()).stream()
                .filter(PromiseClock::isOpen)
                .filter(it -> it.promised().countsBack())
                .toList();
        if (!waiting.isEmpty()) {
            var anchorAt = circumstances.anchor(changed.episode());
            var hearing = circumstances.hasHearing(changed.episode());
            for (var clock : waiting) {
                if (!Objects.equals(anchorAt, clock.measured().anchorAt()) && (hearing || !isMissed(clock))) {
                    clocks.anchored(clock, anchorAt, actor.get());
                }
            }
        }
    }

    /** A hearing called off afterwards does not undo that the partner was late for it, whatever else is left. */
    private static boolean isMissed(PromiseClock clock) {
        return clock.measured().missedAt() != null;
    }
}
