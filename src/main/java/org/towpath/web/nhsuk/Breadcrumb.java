package org.towpath.web.nhsuk;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Where a page stands, from the top down; on a phone it becomes a way back to the last of them. */
public record Breadcrumb(
        @Nullable String id, List<Item> items, @Nullable String variant) {

    public record Item(String text, String href) {}

    public static Breadcrumb of(List<Item> items) {
        return new Breadcrumb(null, items, null);
    }

    public String cssClass() {
        return CssClass.of("nhsuk-breadcrumb").oneOf(variant, "reverse").and();
    }

    public BackLink backLink() {
        var last = items.get(items.size() - 1);
        return new BackLink(last.text(), last.href(), null, variant, "Back to");
    }
}
