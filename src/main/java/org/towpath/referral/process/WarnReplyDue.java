package org.towpath.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.towpath.referral.ReferralWork;

/** The partner's answer is due soon: the warning is marked on the clocks whose time to warn has come, once. */
@Component("warnReplyDue")
class WarnReplyDue implements JavaDelegate {

    private final ReferralWork referrals;

    WarnReplyDue(ReferralWork referrals) {
        this.referrals = referrals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        referrals.warn(ReferralVariables.reference(execution));
    }
}
