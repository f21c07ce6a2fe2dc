package org.towpath.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** What a clause says, as text, however it was written: as one text, as named parts, as lists of them. */
public final class ClauseText {

    private ClauseText() {}

    /**
     * Something a clause says.
     *
     * @param label the question it answers; empty for the clause as one text
     */
    public record Said(String key, String label, String text) {}

    /** Whether anything is written. */
    static boolean isWritten(@Nullable Object clause) {
        return clause != null && !text(clause).isBlank();
    }

    /** One part of a clause that is written in parts. */
    public static Optional<String> part(@Nullable Object clause, String key) {
        return clause instanceof Map<?, ?> parts
                ? Optional.ofNullable(parts.get(key)).map(ClauseText::text).filter(it -> !it.isBlank())
                : Optional.empty();
    }

    /** All a clause says: its free text first, then its parts in their order, then whatever else stands there. */
    public static List<Said> of(Clause clause, @Nullable Object written) {
        var said = new ArrayList<Said>();
        if (written instanceof Map<?, ?> parts) {
            part(parts, Clause.TEXT).ifPresent(text -> said.add(new Said(Clause.TEXT, "", text)));
            clause.parts()
                    .forEach(known -> part(parts, known.key())
                            .map(text ->
                                    known.chosen(text).map(Clause.Option::words).orElse(text))
                            .ifPresent(text -> said.add(new Said(known.key(), known.label(), text))));
            parts.keySet().stream()
                    .map(String::valueOf)
                    .filter(key -> !key.equals(Clause.TEXT)
                            && clause.parts().stream()
                                    .noneMatch(known -> known.key().equals(key)))
                    .sorted()
                    .forEach(key -> part(parts, key).ifPresent(text -> said.add(new Said(key, key, text))));
        } else if (isWritten(written)) {
            said.add(new Said(Clause.TEXT, "", text(written)));
        }
        return said;
    }

    /** Lists one item a line, parts as "name: value". */
    private static String text(@Nullable Object value) {
        if (value instanceof List<?> items) {
            return items.stream().map(ClauseText::line).collect(Collectors.joining("\n"));
        }
        if (value instanceof Map<?, ?> parts) {
            return parts.entrySet().stream()
                    .map(part -> part.getKey() + ": " + line(part.getValue()))
                    .collect(Collectors.joining("\n"));
        }
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        return value == null ? "" : String.valueOf(value).strip();
    }

    private static String line(@Nullable Object value) {
        return text(value).replace("\n", "; ");
    }
}
