package org.towpath.shared;

/** The person may see the record but not do this with it. Answered with 403. */
public class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param words why, in plain English, for the person who tried */
    public NotAllowed(String words) {
        super(words);
    }
}
