package org.towpath.episode;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as someone recorded it.
 *
 * @param key the sender's own id of it: the same key again changes nothing
 * @param details what was said about it, by property: texts, lists of texts, instants, true
 */
public record NewEvent(
        EventType type, Instant occurredAt, @Nullable String key, Map<String, Object> details) {

    /** A text among the details, or null. */
    public @Nullable String text(String name) {
        return details.get(name) instanceof String text ? text : null;
    }

    /** An instant among the details, or null. */
    public @Nullable Instant instant(String name) {
        return details.get(name) instanceof Instant instant ? instant : null;
    }

    /** Whether something that is said or not is said. */
    public boolean says(String name) {
        return Boolean.TRUE.equals(details.get(name));
    }

    @Override
    public String toString() {
        return "NewEvent[" + type + "]";
    }
}
