package org.towpath.shared;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A JSON object as someone sent it, read property by property and strictly: every fault is collected under its dotted
 * path, and a property nobody asked for is one. JSON {@code null} counts as not sent. Reading goes on after a fault, so
 * that the sender hears of all of them; {@link #refuseIfFaulty()} then ends it.
 */
public final class JsonFields {

    private static final int LAST_YEAR = 9999;

    /** Nobody mends more in one go, and a hostile request should not be answered at length. */
    private static final int MOST_FAULTS = 100;

    private final Map<?, ?> properties;
    private final String path;
    private final List<FieldError> faults;
    private final Set<String> asked = new LinkedHashSet<>();

    private JsonFields(Map<?, ?> properties, String path, List<FieldError> faults) {
        this.properties = properties;
        this.path = path;
        this.faults = faults;
    }

    /** The outermost object of a request. */
    public static JsonFields of(Map<?, ?> properties) {
        return new JsonFields(properties, "", new ArrayList<>());
    }

    /** The dotted path of a property of this object. */
    public String pathOf(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** Records a fault of one property of this object; the name may go on: {@code opening.MONDAY[0]}. */
    public void refuse(String name, String message) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(new FieldError(pathOf(name), message));
        }
    }

    /** Whether anything of this object, or below it, has been refused so far. */
    public boolean isFaulty() {
        return faults.stream().anyMatch(it -> path.isEmpty() || it.field().startsWith(path + "."));
    }

    /** Whether this very property has been refused so far. */
    public boolean isRefused(String name) {
        return faults.stream().anyMatch(it -> it.field().equals(pathOf(name)));
    }

    /** The property as it was sent, or null. */
    public @Nullable Object value(String name) {
        asked.add(name);
        return properties.get(name);
    }

    /** As {@link #value}, and its absence is a fault. */
    public @Nullable Object required(String name) {
        var value = value(name);
        if (value == null) {
            refuse(name, "Give this");
        }
        return value;
    }

    /** The names of the properties sent, each counted as asked for: for objects used as maps. */
    public List<String> names() {
        var names = properties.keySet().stream().map(String::valueOf).toList();
        asked.addAll(names);
        return names;
    }

    public @Nullable String text(String name) {
        return textOf(value(name), name);
    }

    public @Nullable String requiredText(String name) {
        return textOf(required(name), name);
    }

    private @Nullable String textOf(@Nullable Object value, String name) {
        if (value instanceof String text && KeepableText.is(text)) {
            return text;
        }
        if (value != null) {
            refuse(name, value instanceof String ? "This holds characters that cannot be kept" : "This must be text");
        }
        return null;
    }

    public @Nullable Boolean trueOrFalse(String name) {
        var value = value(name);
        if (value == null || value instanceof Boolean) {
            return (Boolean) value;
        }
        refuse(name, "This must be true or false");
        return null;
    }

    public @Nullable Integer wholeNumber(String name) {
        var value = value(name);
        if (value == null || value instanceof Integer) {
            return (Integer) value;
        }
        refuse(name, "This must be a whole number");
        return null;
    }

    /** A list of texts; what is none is refused by its place and left out. */
    public List<String> texts(String name) {
        var texts = new ArrayList<String>();
        var place = 0;
        for (var item : list(name)) {
            var text = textOf(item, name + "[" + place + "]");
            if (text != null) {
                texts.add(text);
            } else if (item == null) {
                refuse(name + "[" + place + "]", "This must be text");
            }
            place++;
        }
        return texts;
    }

    /** The items of a list; none if it was not sent or is no list. */
    public List<?> list(String name) {
        var value = value(name);
        if (value == null || value instanceof List<?>) {
            return value == null ? List.of() : (List<?>) value;
        }
        refuse(name, "This must be a list");
        return List.of();
    }

    public @Nullable JsonFields object(String name) {
        var value = value(name);
        return value == null ? null : nested(value, name);
    }

    public @Nullable JsonFields requiredObject(String name) {
        var value = required(name);
        return value == null ? null : nested(value, name);
    }

    /** A value found at a path below this object, such as an item {@code pauses[0]}, as an object. */
    public @Nullable JsonFields nested(@Nullable Object value, String name) {
        if (value instanceof Map<?, ?> map) {
            return new JsonFields(map, pathOf(name), faults);
        }
        refuse(name, "This must be an object");
        return null;
    }

    /** An instant with {@code Z} or an offset, to the second; fractions are dropped. */
    public @Nullable Instant instant(String name) {
        var text = text(name);
        return text == null ? null : parseInstant(text, name);
    }

    public @Nullable Instant requiredInstant(String name) {
        var text = requiredText(name);
        return text == null ? null : parseInstant(text, name);
    }

    private @Nullable Instant parseInstant(String text, String name) {
        try {
            var read = OffsetDateTime.parse(text);
            if (read.getYear() >= 1 && read.getYear() <= LAST_YEAR) {
                return read.toInstant().truncatedTo(ChronoUnit.SECONDS);
            }
        } catch (DateTimeException unreadable) {
            // said below, in our words
        }
        refuse(name, "Give a date and time with Z or an offset, such as 2026-11-21T09:30:00Z");
        return null;
    }

    /** A date written {@code YYYY-MM-DD}, found at a path below this object; null after refusing anything else. */
    public @Nullable LocalDate date(@Nullable Object value, String name) {
        try {
            if (value instanceof String text) {
                var date = LocalDate.parse(text);
                if (date.getYear() >= 1 && date.getYear() <= LAST_YEAR) {
                    return date;
                }
            }
        } catch (DateTimeException unreadable) {
            // said below, in our words
        }
        refuse(name, "Give a date such as 2026-11-21");
        return null;
    }

    /** Refuses every property that was sent and never asked for. Call it last. */
    public void refuseUnknown() {
        for (var name : properties.keySet()) {
            if (!asked.contains(String.valueOf(name))) {
                refuse(String.valueOf(name), "There is no such property");
            }
        }
    }

    /** @throws InvalidInput naming every fault found in the whole request so far */
    public void refuseIfFaulty() {
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }
}
