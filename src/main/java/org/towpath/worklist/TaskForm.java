package org.towpath.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.towpath.engine.Choice;
import org.towpath.engine.form.FormDefinition;

/**
 * A task opened to be done.
 *
 * @param task what lists show of it
 * @param help what the model says to whoever does it, in paragraphs
 * @param prompts what the recorded facts suggest; help, not an order
 * @param heldBy name of the colleague who is doing it, or null if nobody else is
 * @param definition the form as it was deployed with the case's version of the process
 * @param json the same as the {@code .form} file writes it
 * @param answers what this person began to answer, or what is known already
 * @param choices choices that come from records, by the form's {@code valuesKey}
 * @param savedAt when the answers were saved as this person's draft; null where they are none
 */
public record TaskForm(
        TaskView task,
        List<String> help,
        List<String> prompts,
        @Nullable String heldBy,
        FormDefinition definition,
        String json,
        Map<String, Object> answers,
        Map<String, List<Choice>> choices,
        @Nullable Instant savedAt) {

    @Override
    public String toString() {
        return "TaskForm[" + task.id() + "]";
    }
}
