package org.towpath.shared;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list.
 *
 * @param limit 1 to 200 items
 * @param after the opaque {@code next} of the page before, or null for the first
 */
public record PageRequest(int limit, @Nullable String after) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    /** @throws InvalidInput naming {@code limit} if it is out of range */
    public PageRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new InvalidInput("limit", "Ask for 1 to 200 items at a time");
        }
    }

    public static PageRequest of(@Nullable Integer limit, @Nullable String after) {
        return new PageRequest(limit == null ? DEFAULT_LIMIT : limit, after);
    }
}
