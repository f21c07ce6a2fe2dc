package org.towpath.agreement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.towpath.agreement.AgreementEffect;

/** The last day of the version is over. */
@Component("expireAgreement")
class ExpireAgreement implements JavaDelegate {

    private final AgreementEffect effect;

    ExpireAgreement(AgreementEffect effect) {
        this.effect = effect;
    }

    @Override
    public void execute(DelegateExecution execution) {
        effect.expires(AgreementProcess.versionOf(execution));
    }
}
