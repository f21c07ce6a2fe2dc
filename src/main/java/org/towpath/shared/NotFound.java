package org.towpath.shared;

/**
 * No such record, or none this person may see: both are said the same way, so that nobody learns which. Answered with
 * 404.
 */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("Not found");
    }
}
