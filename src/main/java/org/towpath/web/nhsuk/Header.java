package org.towpath.web.nhsuk;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The top of every page: whose service this is, where one can go, who is signed in. Without the NHS logo, which has to
 * be granted.
 */
public record Header(
        @Nullable Service service,
        @Nullable Organisation organisation,
        @Nullable Navigation navigation,
        @Nullable Account account,
        @Nullable String colour,
        boolean inline,
        @Nullable Logo logo) {

    public record Service(@Nullable String text, @Nullable String href) {}

    public record Organisation(
            String name, @Nullable String split, @Nullable String descriptor) {}

    /** Where the organisation's name leads, if not to the service. */
    public record Logo(@Nullable String href) {}

    public record Navigation(
            List<Item> items, boolean justified, @Nullable String colour) {

        public String cssClass() {
            return CssClass.of("nhsuk-header__navigation")
                    .oneOf(colour, "white")
                    .modifier(justified, "justified")
                    .and();
        }
    }

    /**
     * @param active whether the page belongs to this item
     * @param current whether the page is this item
     */
    public record Item(String text, @Nullable String href, boolean active, boolean current) {

        public @Nullable String ariaCurrent() {
            if (current) return "page";
            return active ? "true" : null;
        }
    }

    public record Account(List<AccountItem> items) {}

    /** @param action where a button posts to, for signing out */
    public record AccountItem(
            @Nullable String text,
            @Nullable String href,
            @Nullable String action,
            boolean icon) {}

    public String cssClass() {
        return CssClass.of("nhsuk-header")
                .oneOf(colour, "white")
                .modifier(inline, "inline")
                .modifier(organisation != null, "organisation")
                .and();
    }

    public @Nullable String serviceText() {
        return service == null ? null : service.text();
    }

    /** One link for both names, so that no two links in a row lead to the same place. */
    public boolean isOneLink() {
        if (service == null || service.text() == null || service.href() == null) return false;
        return logo == null || logo.href() == null || logo.href().equals(service.href());
    }

    public @Nullable String homeHref() {
        if (isOneLink()) return Objects.requireNonNull(service).href();
        return logo == null ? null : logo.href();
    }

    public String homeLabel() {
        return Stream.of(
                        organisation == null ? null : organisation.name(),
                        organisation == null ? null : organisation.split(),
                        isOneLink() ? serviceText() : null,
                        "homepage")
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    public String currentClass() {
        return "nhsuk-header__navigation-item--current";
    }
}
