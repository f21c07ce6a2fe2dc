package org.towpath.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.towpath.referral.ReferralWork;
import org.towpath.referral.process.ReferralProcess.Variable;

/** Checks criteria, agreement and reason to share before a referral is sent. */
@Component("checkReferral")
class CheckReferral implements JavaDelegate {

    private final ReferralWork referrals;

    CheckReferral(ReferralWork referrals) {
        this.referrals = referrals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var readiness = referrals.check(ReferralVariables.reference(execution));
        execution.setVariable(Variable.READINESS, readiness.isReady() ? "ready" : "something-missing");
    }
}
