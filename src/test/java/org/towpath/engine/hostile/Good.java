package org.towpath.engine.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The small good set of which each hostile file is a changed one: {@code src/test/resources/hostile}. */
final class Good {

    static final String VISIT = "visit.bpmn";
    static final String WAY = "way.dmn";
    static final String RING = "visit.ring-bell.form";

    private static final Path FOLDER = Path.of("src/test/resources/hostile");

    private Good() {}

    static Map<String, byte[]> files() {
        try (var found = Files.list(FOLDER)) {
            var files = new TreeMap<String, byte[]>();
            for (var file : found.toList()) files.put(file.getFileName().toString(), Files.readAllBytes(file));
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A good file with something else in one place. */
    static String with(String file, String good, String bad) {
        var text = text(file);
        var at = text.indexOf(good);
        if (at < 0) throw new IllegalStateException(file + " does not hold " + good);
        return text.substring(0, at) + bad + text.substring(at + good.length());
    }
}
