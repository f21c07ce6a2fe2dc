package org.towpath.engine.model;

import java.util.Locale;

/** The outcome literal a label stands for: {@code Women's offer} is {@code womens-offer}. */
final class Slug {

    private Slug() {}

    static String of(String label) {
        return label.toLowerCase(Locale.ROOT)
                .replaceAll("['\u2019]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    /** {@code screenPerson} as {@code screen-person}. */
    static String ofIdTail(String id) {
        var tail = id.substring(id.indexOf('_') + 1);
        return tail.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
