package org.towpath.engine.form;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Fields under one heading; their answers stand beside the others, not inside the section. */
public record Section(
        String label, List<FormField> fields, @Nullable String hideWhen) implements FormField {

    public Section {
        fields = List.copyOf(fields);
    }
}
