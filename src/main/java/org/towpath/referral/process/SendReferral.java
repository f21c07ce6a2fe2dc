package org.towpath.referral.process;

import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.towpath.referral.PromiseInstants;
import org.towpath.referral.ReferralWork;

/** Sends a referral; from now on the partner's promises are measured. */
@Component("sendReferral")
class SendReferral implements JavaDelegate {

    private final ReferralWork referrals;

    SendReferral(ReferralWork referrals) {
        this.referrals = referrals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var clocks = referrals.send(ReferralVariables.reference(execution));
        PromiseInstants.of(clocks).forEach((name, instant) -> execution.setVariable(name, Date.from(instant)));
    }
}
