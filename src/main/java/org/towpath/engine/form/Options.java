package org.towpath.engine.form;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.towpath.engine.Choice;

/**
 * Where a question's choices come from.
 *
 * @param listed the choices the form itself lists
 * @param valuesKey the name of choices that come from records, or null
 */
public record Options(List<Choice> listed, @Nullable String valuesKey) {

    static final Options NONE = new Options(List.of(), null);

    public Options {
        listed = List.copyOf(listed);
    }

    /** The choices that stand, given those that come from records. */
    public List<Choice> from(Map<String, List<Choice>> records) {
        return valuesKey == null ? listed : records.getOrDefault(valuesKey, List.of());
    }
}
