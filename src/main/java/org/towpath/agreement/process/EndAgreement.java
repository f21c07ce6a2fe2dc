package org.towpath.agreement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.towpath.agreement.AgreementEffect;

/** Somebody decided that the version ends: it counts no more. */
@Component("endAgreement")
class EndAgreement implements JavaDelegate {

    private final AgreementEffect effect;

    EndAgreement(AgreementEffect effect) {
        this.effect = effect;
    }

    @Override
    public void execute(DelegateExecution execution) {
        effect.ends(AgreementProcess.versionOf(execution));
    }
}
