package org.towpath.engine.model;

/** One thing that must hold of a model. */
@FunctionalInterface
interface BpmnRule {

    void check(BpmnModel model, ModelSet set, Report report);
}
