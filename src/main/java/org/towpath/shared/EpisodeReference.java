package org.towpath.shared;

import java.util.regex.Pattern;

/**
 * The number people quote for one contact with justice: {@code LD-2026-000123}. Also the business key of its processes.
 */
public record EpisodeReference(String value) {

    private static final Pattern SHAPE = Pattern.compile("LD-\\d{4}-\\d{6,7}");

    /** @throws IllegalArgumentException if the text is not an episode reference */
    public EpisodeReference {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an episode reference");
        }
    }

    /** Whether a text typed or sent by someone has the shape of a reference. */
    public static boolean isShapeOf(String text) {
        return SHAPE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
