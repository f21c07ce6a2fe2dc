package org.towpath.worklist;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

import org.towpath.engine.EngineTasks;

/** Forms by the version of the process they came with. What is deployed never changes, so each is read once. */
@Component
class DeployedForms {

    private final EngineTasks engine;
    private final Map<String, DeployedForm> read = new ConcurrentHashMap<>();

    DeployedForms(EngineTasks engine) {
        this.engine = engine;
    }

    DeployedForm of(WorklistRow task) {
        var form = task.form();
        return form == null
                ? DeployedForm.none()
                : read.computeIfAbsent(task.definition() + "/" + form, key -> read(task.definition(), form));
    }

    private DeployedForm read(String definition, String form) {
        return engine.form(definition, form)
                .map(DeployedForm::of)
                .orElseThrow(() -> new IllegalStateException(definition + " was deployed without the form " + form));
    }
}
