package org.towpath.worklist.web;

import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.towpath.engine.form.FormDefinition;
import org.towpath.engine.form.GivenAnswers;
import org.towpath.shared.InvalidInput;

/**
 * The body of a completion or a draft.
 *
 * @param values answers by form key
 */
record Answers(@Nullable JsonNode values) {

    /** @throws InvalidInput if there are none, not even an empty object */
    Function<FormDefinition, GivenAnswers> given() {
        var object = values;
        if (object == null || !object.isObject()) {
            throw new InvalidInput("values", "Send the answers as an object, by form key");
        }
        return form -> GivenAnswers.json(form, object);
    }
}
