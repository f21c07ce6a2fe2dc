package org.towpath.feedback.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.towpath.feedback.Feedback;
import org.towpath.shared.EpisodeReference;

/** The referrer should hear from us soon: the warning is marked on the count. */
@Component("warnFeedbackDue")
class WarnFeedbackDue implements JavaDelegate {

    private final Feedback feedback;

    WarnFeedbackDue(Feedback feedback) {
        this.feedback = feedback;
    }

    @Override
    public void execute(DelegateExecution execution) {
        feedback.warn(new EpisodeReference(execution.getProcessBusinessKey()));
    }
}
