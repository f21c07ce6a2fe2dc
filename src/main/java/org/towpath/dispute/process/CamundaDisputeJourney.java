package org.towpath.dispute.process;

import java.util.HashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.towpath.dispute.Dispute;
import org.towpath.dispute.DisputeJourney;
import org.towpath.dispute.DisputeLevel;
import org.towpath.dispute.process.DisputeProcess.Message;
import org.towpath.engine.Processes;

/** The way of a dispute through its model, by the engine. */
@Component
class CamundaDisputeJourney implements DisputeJourney {

    private final Processes processes;

    CamundaDisputeJourney(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void opened(Dispute dispute, DisputeLevel begins) {
        var variables = variables(dispute);
        variables.put(DisputeProcess.BEGIN_OUTCOME, begins.slug());
        processes.startByMessage(DisputeProcess.KEY, Message.OPENED, dispute.episode(), variables);
    }

    @Override
    public void drafted(Dispute dispute) {
        processes.startByMessage(DisputeProcess.KEY, Message.DRAFTED, dispute.episode(), variables(dispute));
    }

    @Override
    public boolean ruled(Dispute dispute, Map<String, Object> outcomes) {
        return processes.tell(Message.RULED, dispute.episode(), key(dispute), outcomes) > 0;
    }

    @Override
    public boolean draftWithdrawn(Dispute dispute) {
        return processes.tell(Message.DRAFT_WITHDRAWN, dispute.episode(), key(dispute), Map.of()) > 0;
    }

    private static Map<String, String> key(Dispute dispute) {
        return Map.of(DisputeProcess.DISPUTE, dispute.id().toString());
    }

    private static Map<String, Object> variables(Dispute dispute) {
        var variables = new HashMap<String, Object>(key(dispute));
        variables.put("episodeReference", dispute.episode().value());
        variables.put(DisputeProcess.REFERRAL, dispute.referral().value());
        return variables;
    }
}
