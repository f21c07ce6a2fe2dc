package org.towpath.safeguarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.towpath.audit.Audit;
import org.towpath.audit.AuditEntry;
import org.towpath.shared.EpisodeReference;

/** The authority's decision is due soon: written down on the case, where the timeline shows it. */
@Component("warnAuthorityDue")
class WarnAuthorityDue implements JavaDelegate {

    private final Audit audit;

    WarnAuthorityDue(Audit audit) {
        this.audit = audit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var episode = new EpisodeReference(execution.getProcessBusinessKey());
        audit.record(AuditEntry.about(episode, "safeguarding.decision-due-soon"));
    }
}
