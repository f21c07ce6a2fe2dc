package org.towpath.engine.form;

import java.util.List;
import java.util.stream.Stream;

/**
 * What one form asks, in the order it asks it.
 *
 * @param id stem of its file: {@code episode.screen-person}
 */
public record FormDefinition(String id, List<FormField> fields) {

    public FormDefinition {
        fields = List.copyOf(fields);
    }

    /**
     * Reads the content of a {@code .form} file.
     *
     * @throws FormUnreadable naming the part that is outside the subset the product understands
     */
    public static FormDefinition parse(String json) {
        return new FormReader().read(json);
    }

    /** Every question and every list of rows outside rows, those in sections too: the keys of an answer. */
    public Stream<FormField> answered() {
        return flatten(fields);
    }

    /** The keys of its answers, in the order in which it asks for them. */
    public List<String> keys() {
        return answered().map(GivenAnswers::keyOf).toList();
    }

    /** Every field of some fields, sections opened, rows not. */
    static Stream<FormField> flatten(List<FormField> fields) {
        return fields.stream()
                .flatMap(field -> field instanceof Section section
                        ? flatten(section.fields())
                        : field instanceof Question || field instanceof Rows ? Stream.of(field) : Stream.empty());
    }
}
