package org.towpath.engine.fence;

import java.util.function.Predicate;

import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;

/**
 * The engine's reading of a model, with the fence before its first step: at deployment and whenever a node reads a
 * model back from the database. A parse listener would come too late, because the engine creates objects of classes a
 * model names while it parses.
 */
public final class GuardedParse extends BpmnParse {

    private final Predicate<String> delegates;

    /** @param delegates which names a service task may call */
    public GuardedParse(BpmnParser parser, Predicate<String> delegates) {
        super(parser);
        this.delegates = delegates;
    }

    @Override
    protected void parseRootElement() {
        try {
            new ModelFence(name, delegates).check(Seen.of(rootElement, name));
        } catch (FenceRefusal refused) {
            // otherwise what the schema says of the file would be thrown in its place
            errors.clear();
            throw refused;
        }
        super.parseRootElement();
    }
}
