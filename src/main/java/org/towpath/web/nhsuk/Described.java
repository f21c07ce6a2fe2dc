package org.towpath.web.nhsuk;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The hint and the error of one field, with the ids by which the field points to them.
 *
 * @param describedBy ids for {@code aria-describedby}, or null if there are none
 */
public record Described(
        @Nullable Hint hint,
        @Nullable ErrorMessage error,
        @Nullable String describedBy) {

    static Described of(
            @Nullable String id, @Nullable String first, @Nullable Hint hint, @Nullable ErrorMessage error) {
        var namedHint = hint != null && hint.text() != null ? hint.called(id + "-hint", null) : null;
        var namedError = error != null && error.text() != null ? error.called(id + "-error") : null;
        var ids = Stream.of(
                        first, namedHint == null ? null : namedHint.id(), namedError == null ? null : namedError.id())
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return new Described(namedHint, namedError, ids.isEmpty() ? null : ids);
    }

    static String formGroup(boolean hasError) {
        return CssClass.of("nhsuk-form-group").modifier(hasError, "error").and();
    }
}
