package org.towpath.referral;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.CurrentActor;
import org.towpath.promise.PartnerLink;
import org.towpath.promise.PartnerLinkUse;
import org.towpath.promise.StepAnswers;

/**
 * What a partner's contact says by a link. It goes the way of everybody's answers, is written down as theirs, and is
 * counted, so that a link in wrong hands cannot fill a record.
 */
@Component
public class AnswersByLink {

    private final PartnerLinkUse links;
    private final Referrals referrals;
    private final StepAnswers steps;
    private final CurrentActor current;

    AnswersByLink(PartnerLinkUse links, Referrals referrals, StepAnswers steps, CurrentActor current) {
        this.links = links;
        this.referrals = referrals;
        this.steps = steps;
        this.current = current;
    }

    /** The referral as whoever has the link may see it. */
    @Transactional(readOnly = true)
    public ReferralView referral(PartnerLink link) {
        return referrals.view(link.referral(), link.actor());
    }

    /** @see Referrals#happened */
    @Transactional
    public void happened(PartnerLink link, ReportedEvent event) {
        current.as(link.actor(), () -> {
            links.answered(link);
            return referrals.happened(link.referral(), event, link.actor());
        });
    }

    /** @see StepAnswers#takeOn */
    @Transactional
    public void takeOn(PartnerLink link, StepAnswers.Answer answer) {
        current.as(link.actor(), () -> {
            links.answered(link);
            steps.takeOn(link.clock(), answer, link.actor());
            return answer;
        });
    }
}
