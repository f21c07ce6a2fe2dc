package org.towpath.agreement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.towpath.agreement.AgreementEffect;
import org.towpath.agreement.VersionState;

/** The version ends soon: the register shows it. */
@Component("markExpiring")
class MarkExpiring implements JavaDelegate {

    private final AgreementEffect effect;

    MarkExpiring(AgreementEffect effect) {
        this.effect = effect;
    }

    @Override
    public void execute(DelegateExecution execution) {
        effect.marks(AgreementProcess.versionOf(execution), VersionState.EXPIRING);
    }
}
