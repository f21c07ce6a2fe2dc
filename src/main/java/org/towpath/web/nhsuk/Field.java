package org.towpath.web.nhsuk;

import org.jspecify.annotations.Nullable;

/** A component that holds an answer. */
public sealed interface Field permits Input, Textarea, CharacterCount, Select, Radios, Checkboxes, DateInput {

    /** The fragment file that draws it. */
    String component();

    /**
     * What all of them are told.
     *
     * @param id id of the box, or of the first of several
     * @param name name under which the answer is posted
     */
    record Asked(
            String id,
            String name,
            String label,
            @Nullable String hint,
            @Nullable String error) {}
}
