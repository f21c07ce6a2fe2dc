package org.towpath.web.nhsuk;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** The bottom of every page. */
public record Footer(@Nullable Meta meta, @Nullable Copyright copyright) {

    public record Meta(
            @Nullable List<Item> items,
            @Nullable String text,
            @Nullable String visuallyHiddenText) {

        public String heading() {
            return visuallyHiddenText == null ? "Support links" : visuallyHiddenText;
        }
    }

    public record Item(String text, String href) {}

    /** @param text empty for none */
    public record Copyright(@Nullable String text) {}
}
