package org.towpath.engine.form;

import java.util.List;
import java.util.Map;

import org.towpath.shared.FieldError;
import org.towpath.shared.InvalidInput;

/**
 * What became of some answers.
 *
 * @param answers typed answers by key ({@link AnswerType} says the types; rows are lists of maps). Only shown questions
 *     appear, and unanswered ones do not, except ticks (false) and lists (empty). Complete only if there are no errors
 * @param errors what has to be mended, in the order of the form
 */
public record CheckedForm(Map<String, Object> answers, List<FieldError> errors) {

    public CheckedForm {
        errors = List.copyOf(errors);
    }

    public boolean isValid() {
        return errors.isEmpty();
    }

    /**
     * The answers, if they can be taken.
     *
     * @throws InvalidInput with every error otherwise
     */
    public Map<String, Object> answersOrRefuse() {
        if (!isValid()) throw new InvalidInput(errors);
        return answers;
    }
}
