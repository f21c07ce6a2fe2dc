package org.towpath.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.towpath.shared.ReferralReference;

/** What the process of a referral knows. */
final class ReferralVariables {

    private ReferralVariables() {}

    static ReferralReference reference(DelegateExecution execution) {
        return new ReferralReference((String) execution.getVariable(ReferralProcess.REFERENCE));
    }
}
