package org.towpath.safeguarding.process;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.towpath.audit.Audit;
import org.towpath.audit.AuditEntry;
import org.towpath.safeguarding.SafeguardingConcerns;
import org.towpath.shared.EpisodeReference;

/** The authority's decision is due soon: the team is reminded, and the timeline of the case shows it. */
@Component("warnAuthorityDue")
class WarnAuthorityDue implements JavaDelegate {

    private final SafeguardingConcerns concerns;
    private final Audit audit;

    WarnAuthorityDue(SafeguardingConcerns concerns, Audit audit) {
        this.concerns = concerns;
        this.audit = audit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var episode = new EpisodeReference(execution.getProcessBusinessKey());
        concerns.warn(episode, UUID.fromString(String.valueOf(execution.getVariable("concernId"))));
        audit.record(AuditEntry.about(episode, "safeguarding.decision-due-soon"));
    }
}
