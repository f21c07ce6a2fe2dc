package org.towpath.web.nhsuk;

import org.jspecify.annotations.Nullable;

/**
 * A state in a word or two. The word says it all; the colour only helps.
 *
 * @param colour {@code white grey green aqua-green blue purple pink red orange yellow}, {@code no-colour} for the bare
 *     word, or null
 */
public record Tag(
        @Nullable String text,
        @Nullable String colour,
        @Nullable Boolean border,
        @Nullable String classes) {

    public static Tag of(String text, @Nullable String colour) {
        return new Tag(text, colour, null, null);
    }

    public String cssClass() {
        return CssClass.of("nhsuk-tag", classes)
                .oneOf(
                        colour,
                        "white",
                        "grey",
                        "green",
                        "aqua-green",
                        "blue",
                        "purple",
                        "pink",
                        "red",
                        "orange",
                        "yellow",
                        "no-colour")
                .modifier(Boolean.FALSE.equals(border), "no-border")
                .and();
    }
}
