package org.towpath.promise.process;

import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.towpath.engine.ProcessBeginning;
import org.towpath.promise.MissedPromises;
import org.towpath.shared.EpisodeReference;

/** Tells the process of an escalation when its first step is to be taken. */
@Component
class EscalationBeginning implements ProcessBeginning {

    private final MissedPromises missed;

    EscalationBeginning(MissedPromises missed) {
        this.missed = missed;
    }

    @Override
    public String process() {
        return EscalationProcess.KEY;
    }

    @Override
    public Map<String, Object> variables(EpisodeReference episode, Map<String, String> references) {
        var clock = references.get(EscalationProcess.CLOCK);
        if (clock == null) {
            throw new IllegalArgumentException("The process of an escalation needs its clock");
        }
        var first = missed.nextStepAt(UUID.fromString(clock));
        return Map.of(EscalationProcess.STEP_AT, EscalationProcess.rings(first));
    }
}
