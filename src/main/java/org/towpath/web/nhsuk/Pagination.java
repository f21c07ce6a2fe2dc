package org.towpath.web.nhsuk;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The way through a long list. Lists that may be very long have only {@code previous} and {@code next}.
 *
 * @param items numbered pages, or null
 */
public record Pagination(
        @Nullable Way previous,
        @Nullable Way next,
        @Nullable List<Item> items) {

    /**
     * @param text instead of "Previous page" or "Next page"
     * @param label what is there
     */
    public record Way(
            @Nullable String href,
            @Nullable String text,
            @Nullable Label label) {

        public record Label(@Nullable String text) {}

        public @Nullable String labelText() {
            return label == null ? null : label.text();
        }
    }

    public record Item(@Nullable Integer number, @Nullable String href, boolean current, boolean ellipsis) {

        public String cssClass() {
            return CssClass.of("nhsuk-pagination__item")
                    .modifier(current, "current")
                    .modifier(ellipsis, "ellipsis")
                    .and();
        }
    }

    /** @param previousHref null on the first page; {@code nextHref} null on the last */
    public static Pagination of(@Nullable String previousHref, @Nullable String nextHref) {
        return new Pagination(
                previousHref == null ? null : new Way(previousHref, null, null),
                nextHref == null ? null : new Way(nextHref, null, null),
                null);
    }

    public boolean isNumbered() {
        return items != null && !items.isEmpty();
    }

    public String cssClass() {
        return CssClass.of("nhsuk-pagination")
                .modifier(isNumbered(), "numbered")
                .and();
    }
}
