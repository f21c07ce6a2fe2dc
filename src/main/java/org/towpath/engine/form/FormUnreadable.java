package org.towpath.engine.form;

/** A form file is not JSON, or uses something outside the subset the product renders and checks. */
public class FormUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FormUnreadable(String message) {
        super(message);
    }

    FormUnreadable(String message, Throwable cause) {
        super(message, cause);
    }
}
