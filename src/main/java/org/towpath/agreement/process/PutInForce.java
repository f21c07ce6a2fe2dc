package org.towpath.agreement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.towpath.agreement.AgreementEffect;

/** The version counts from now on, or again. */
@Component("putInForce")
class PutInForce implements JavaDelegate {

    private final AgreementEffect effect;

    PutInForce(AgreementEffect effect) {
        this.effect = effect;
    }

    @Override
    public void execute(DelegateExecution execution) {
        effect.takesEffect(AgreementProcess.versionOf(execution));
    }
}
