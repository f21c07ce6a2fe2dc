package org.towpath.worklist;

import org.towpath.engine.form.FormDefinition;

/**
 * A form as it was deployed with the version of the process a task belongs to.
 *
 * @param json the content of the {@code .form} file
 * @param definition the same, read
 */
record DeployedForm(String json, FormDefinition definition) {

    private static final String NOTHING_ASKED = "{\"type\": \"default\", \"id\": \"\", \"components\": []}";

    static DeployedForm of(String json) {
        return new DeployedForm(json, FormDefinition.parse(json));
    }

    /** For a task whose model names no form: it asks nothing. */
    static DeployedForm none() {
        return of(NOTHING_ASKED);
    }
}
