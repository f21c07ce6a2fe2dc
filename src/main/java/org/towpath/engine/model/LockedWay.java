package org.towpath.engine.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A stretch of a model that no proposal may take away.
 *
 * @param process key of the process
 * @param first id of an element or a flow
 * @param never whether {@code second} must be out of reach of {@code first}; otherwise every way to {@code second} must
 *     pass {@code first}
 * @param second id of an element
 */
public record LockedWay(String process, String first, boolean never, String second) {

    private static final Pattern LINE = Pattern.compile("([a-z-]+): (\\w+) (before|never) (\\w+)");

    /** The ways this version of the product ships with, from {@code locked-ways.txt}. */
    public static List<LockedWay> shipped() {
        try (var file = LockedWay.class.getResourceAsStream("/locked-ways.txt")) {
            if (file == null) throw new IllegalStateException("The list of locked ways is missing");
            return read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws IllegalArgumentException naming a line that is neither a comment nor a way */
    static List<LockedWay> read(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(LockedWay::parse)
                .toList();
    }

    private static LockedWay parse(String line) {
        var found = LINE.matcher(line.strip());
        if (!found.matches()) throw new IllegalArgumentException("Not a locked way: " + line);
        return new LockedWay(found.group(1), found.group(2), found.group(3).equals("never"), found.group(4));
    }
}
