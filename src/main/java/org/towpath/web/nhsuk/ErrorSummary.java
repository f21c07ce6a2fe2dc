package org.towpath.web.nhsuk;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Everything that has to be mended on a page, first on the page, with a link to each field; focus moves to it. */
public record ErrorSummary(
        @Nullable Heading heading,
        @Nullable Description description,
        @Nullable List<Item> errorList,
        @Nullable Boolean disableAutoFocus) {

    public record Heading(@Nullable String text) {}

    public record Description(@Nullable String text) {}

    /** @param href {@code #id} of the field, or null where there is none */
    public record Item(@Nullable String text, @Nullable String href) {}

    public static ErrorSummary of(List<Item> errors) {
        return new ErrorSummary(new Heading("There is a problem"), null, errors, null);
    }
}
