package org.towpath.agreement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.towpath.agreement.AgreementEffect;

/** The operational review is due: its figures are drawn up. */
@Component("drawUpFigures")
class DrawUpFigures implements JavaDelegate {

    private final AgreementEffect effect;

    DrawUpFigures(AgreementEffect effect) {
        this.effect = effect;
    }

    @Override
    public void execute(DelegateExecution execution) {
        effect.operationalReviewBegins(AgreementProcess.versionOf(execution));
    }
}
