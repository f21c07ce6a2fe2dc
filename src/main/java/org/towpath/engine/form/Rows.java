package org.towpath.engine.form;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The same fields any number of times: an answer is a list of rows.
 *
 * @param key key of the list; fields inside have keys of their own in each row
 * @param required whether there must be at least one row
 * @param atFirst how many rows an unanswered form shows
 * @param growable whether the person may add and remove rows
 */
public record Rows(
        String key,
        String label,
        boolean required,
        int atFirst,
        boolean growable,
        List<FormField> fields,
        @Nullable String hideWhen)
        implements FormField {

    /** Most rows of one list. */
    public static final int MOST = 50;

    public Rows {
        fields = List.copyOf(fields);
    }
}
