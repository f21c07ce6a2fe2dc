package org.towpath.agreement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.towpath.agreement.AgreementEffect;
import org.towpath.agreement.VersionState;

/** The review of the version is due soon: the register shows it. */
@Component("markReviewDue")
class MarkReviewDue implements JavaDelegate {

    private final AgreementEffect effect;

    MarkReviewDue(AgreementEffect effect) {
        this.effect = effect;
    }

    @Override
    public void execute(DelegateExecution execution) {
        effect.marks(AgreementProcess.versionOf(execution), VersionState.REVIEW_DUE);
    }
}
