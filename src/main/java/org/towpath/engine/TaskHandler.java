package org.towpath.engine;

import java.util.List;
import java.util.Map;

/**
 * What a module does with the answers of one form. The answers are checked against the form before; every completed
 * form is kept as a record of the case, and outcomes named like declared process variables are told to the process, so
 * a task that needs no more than that has no handler.
 */
public interface TaskHandler {

    /** Stem of the form this is for: {@code assessment.agree-needs}. */
    String form();

    /** What is already known, by form key, shown when the form is opened. */
    default Map<String, Object> known(TaskContext task) {
        return Map.of();
    }

    /**
     * What the recorded facts suggest, in sentences shown above the form. A prompt is help, never an order: it decides
     * nothing and preselects nothing.
     */
    default List<String> prompts(TaskContext task) {
        return List.of();
    }

    /** Choices that need a record, by the form's {@code valuesKey}: services that fit, staff who may take it. */
    default Map<String, List<Choice>> choices(TaskContext task) {
        return Map.of();
    }

    /**
     * Writes what the answers mean to the module's own tables, in the transaction that completes the task.
     *
     * @param answers typed by the form: text, numbers, {@code Boolean}, {@code LocalDate}, {@code Instant}, lists, rows
     *     as maps
     * @return variables to tell the process beside the outcomes in the answers (references, instants, outcomes only)
     * @throws org.towpath.shared.InvalidInput naming the form key if the answers cannot be taken
     */
    Map<String, Object> complete(TaskContext task, Map<String, Object> answers);
}
