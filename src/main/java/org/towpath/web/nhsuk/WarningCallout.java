package org.towpath.web.nhsuk;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Something that must not be missed. */
public record WarningCallout(
        @Nullable Heading heading, @Nullable String text) {

    /** @param level 3 if null */
    public record Heading(@Nullable String text, @Nullable Integer level) {}

    public static WarningCallout of(String heading, @Nullable String text) {
        return new WarningCallout(new Heading(heading, null), text);
    }

    /** It is a card; "Important" is said before the heading unless the heading says it. */
    public Card card() {
        var words = heading == null ? null : heading.text();
        var prefix = words == null || words.toLowerCase(Locale.UK).contains("important") ? null : "Important";
        var level = heading == null || heading.level() == null ? Integer.valueOf(3) : heading.level();
        return new Card(
                new Card.Heading(null, words, prefix, null, level, null),
                new Card.Description(text),
                null,
                null,
                false,
                "warning",
                null);
    }
}
