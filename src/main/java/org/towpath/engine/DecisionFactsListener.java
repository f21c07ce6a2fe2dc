package org.towpath.engine;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.towpath.shared.EpisodeReference;

/** Hands every business rule task its facts as transient variables: read by the decision, never written to a table. */
@Component
class DecisionFactsListener extends AbstractBpmnParseListener {

    private final ObjectProvider<DecisionFacts> providers;

    DecisionFactsListener(ObjectProvider<DecisionFacts> providers) {
        this.providers = providers;
    }

    @Override
    public void parseBusinessRuleTask(Element task, ScopeImpl scope, ActivityImpl activity) {
        var decision = task.attributeNS(Camunda.NAMESPACE, "decisionRef");
        if (decision != null) {
            activity.addListener(
                    ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> handOver(decision, execution));
        }
    }

    private void handOver(String decision, DelegateExecution execution) {
        var facts = byDecision().get(decision);
        if (facts != null) {
            var episode = new EpisodeReference(execution.getProcessBusinessKey());
            facts.of(episode).forEach((name, value) -> execution.setVariable(name, transientValue(value)));
        }
    }

    private static Object transientValue(@Nullable Object value) {
        return Variables.untypedValue(value, true);
    }

    private Map<String, DecisionFacts> byDecision() {
        return providers.stream().collect(Collectors.toMap(DecisionFacts::decision, Function.identity()));
    }
}
