package org.towpath.web.nhsuk;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Puts class names together: a block, its modifiers that apply, and what the caller adds. */
final class CssClass {

    private final StringBuilder names;
    private final String block;
    private final String added;

    private CssClass(String block, String added) {
        this.block = block;
        this.added = added;
        this.names = new StringBuilder(block);
    }

    static CssClass of(String block) {
        return new CssClass(block, "");
    }

    /** @param added what the caller adds, which may choose a modifier in place of an option's */
    static CssClass of(String block, @Nullable String added) {
        return new CssClass(block, added == null ? "" : added);
    }

    CssClass modifier(boolean applies, String modifier) {
        if (applies) names.append(' ').append(block).append("--").append(modifier);
        return this;
    }

    /**
     * The modifier of that name, if it is one of those the component knows and the caller's classes hold none of them.
     */
    CssClass oneOf(@Nullable Object modifier, String... known) {
        if (modifier == null || !List.of(known).contains(modifier.toString())) return this;
        var isChosen = Arrays.stream(known).anyMatch(any -> added.contains(block + "--" + any));
        return modifier(!isChosen, modifier.toString());
    }

    /** All of them, further ones last. */
    String and(@Nullable String... further) {
        append(added);
        for (var more : further) append(more == null ? "" : more);
        return names.toString();
    }

    private void append(String classes) {
        if (!classes.isBlank()) names.append(' ').append(classes);
    }
}
