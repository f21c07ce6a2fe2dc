package org.towpath.shared;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list that may be long.
 *
 * @param next opaque place to go on from, or null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }
}
