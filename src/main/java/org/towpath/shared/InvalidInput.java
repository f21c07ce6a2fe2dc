package org.towpath.shared;

import java.util.List;

/** What was sent cannot be taken as it stands; every fault is named. Answered with 422. */
public class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    public InvalidInput(List<FieldError> errors) {
        super("Some answers need attention");
        this.errors = List.copyOf(errors);
    }

    /** One fault only. */
    public InvalidInput(String field, String message) {
        this(List.of(new FieldError(field, message)));
    }

    public List<FieldError> errors() {
        return errors;
    }
}
