package org.towpath.engine;

import java.util.function.BiConsumer;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Tells whoever keeps a record which process instance follows it, when that instance begins. */
public abstract class Following extends AbstractBpmnParseListener {

    private final String process;
    private final String reference;
    private final BiConsumer<String, String> followed;

    /**
     * @param process key of the process
     * @param reference variable that names the record: {@code planId}
     * @param followed takes the reference and the instance; asks for the keeper late, who needs the engine
     */
    protected Following(String process, String reference, BiConsumer<String, String> followed) {
        this.process = process;
        this.reference = reference;
        this.followed = followed;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
        if (definition.getKey().equals(process)) {
            definition.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> {
                if (execution.getVariable(reference) instanceof String record) {
                    followed.accept(record, execution.getProcessInstanceId());
                }
            });
        }
    }
}
