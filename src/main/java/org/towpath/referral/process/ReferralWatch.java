package org.towpath.referral.process;

import java.util.Set;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.towpath.engine.JourneyStep;
import org.towpath.engine.ProcessEnded;
import org.towpath.engine.TaskOpened;
import org.towpath.episode.Episodes;
import org.towpath.referral.Referral;
import org.towpath.referral.ReferralWork;
import org.towpath.referral.process.ReferralProcess.Task;

/**
 * Watches referrals come to their waits: what is awaited there may be known already, because facts arrive in any order.
 */
@Component
class ReferralWatch {

    private static final Set<String> WAITS = Set.of(
            Task.RECORD_ACKNOWLEDGEMENT,
            Task.RECORD_DECISION,
            Task.RECORD_APPOINTMENT,
            Task.RECORD_ATTENDANCE,
            Task.RECORD_ENGAGEMENT,
            Task.RECORD_OUTCOME);

    private final ReferralWork referrals;
    private final Episodes episodes;

    ReferralWatch(ReferralWork referrals, Episodes episodes) {
        this.referrals = referrals;
        this.episodes = episodes;
    }

    /** The stage of the case hangs on its referrals. */
    @EventListener
    void on(JourneyStep step) {
        if (step.process().equals(ReferralProcess.KEY)
                && step.entered()
                && step.element().equals(ReferralProcess.BEGINNING)) {
            episodes.refresh(step.episode());
        }
    }

    @EventListener
    void on(TaskOpened opened) {
        if (opened.drawn().process().equals(ReferralProcess.KEY)
                && WAITS.contains(opened.drawn().element())) {
            referrals.followedBy(opened.instance()).map(Referral::reference).ifPresent(referrals::bringAlong);
        }
    }

    @EventListener
    void on(ProcessEnded ended) {
        if (ended.process().equals(ReferralProcess.KEY)) {
            referrals.ended(ended.instance(), ended.element());
        }
    }
}
