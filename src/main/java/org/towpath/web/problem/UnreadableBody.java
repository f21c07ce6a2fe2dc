package org.towpath.web.problem;

import java.util.List;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;

import org.towpath.access.BodyTooLarge;
import org.towpath.shared.FieldError;
import org.towpath.shared.InvalidInput;

/**
 * Says where a JSON body is wrong: what is no JSON by line and column, what is JSON but not ours by the path of its
 * field. Never says what stood there: it may be somebody's name.
 */
final class UnreadableBody {

    private UnreadableBody() {}

    static Problem of(HttpMessageNotReadableException refused) {
        var cause = refused.getCause();
        if (NestedExceptionUtils.getMostSpecificCause(refused) instanceof BodyTooLarge) {
            return Problems.ofStatus(HttpStatus.PAYLOAD_TOO_LARGE);
        }
        if (cause instanceof ValueInstantiationException made && made.getCause() instanceof InvalidInput invalid) {
            return Problems.invalid(invalid);
        }
        if (cause instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return Problems.invalid(List.of(new FieldError(path(mapping), words(mapping))));
        }
        if (cause instanceof JsonProcessingException syntax) {
            return Problems.unreadable(place(syntax.getLocation()));
        }
        return Problems.unreadable("The body is missing or cannot be read.");
    }

    private static String words(JsonMappingException refused) {
        if (refused instanceof UnrecognizedPropertyException) {
            return "There is no such property";
        }
        return "Not a value this can be";
    }

    /** {@code person.nhsNumber}, {@code concerns[1]}. */
    private static String path(JsonMappingException refused) {
        var path = new StringBuilder();
        for (var step : refused.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static String place(JsonLocation at) {
        return "Not JSON at line %d, column %d.".formatted(at.getLineNr(), at.getColumnNr());
    }
}
