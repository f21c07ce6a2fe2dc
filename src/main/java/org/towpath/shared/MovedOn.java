package org.towpath.shared;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Someone else was quicker: the task, referral or agreement is no longer where it was. Answered with 409, saying who
 * and when.
 */
public class MovedOn extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String by;
    private final @Nullable Instant at;

    /**
     * @param words what happened, in plain English without personal details: "This task was completed"
     * @param by name of the member of staff who did it, if known
     * @param at when, if known
     */
    public MovedOn(String words, @Nullable String by, @Nullable Instant at) {
        super(words);
        this.by = by;
        this.at = at;
    }

    public @Nullable String by() {
        return by;
    }

    public @Nullable Instant at() {
        return at;
    }
}
