package org.towpath.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The tables of src/docs/performance.md: each bench writes its own and leaves the others as they are. */
final class Tables {

    private static final Path FILE = Path.of("src/docs/performance.md");
    private static final String HEAD = "# Speed, beside a peer in the same run\n\nWritten by `mvn -Pbench test`, on %d"
            + " processors, Java %d.";

    private Tables() {}

    /**
     * Writes a table in the place of the one before.
     *
     * @param name what the table's first heading begins with
     * @param table the whole table, its first heading included
     */
    static void put(String name, String table) {
        try {
            var tables = new ArrayList<>(others(name));
            tables.add(table.strip());
            var head = HEAD.formatted(
                    Runtime.getRuntime().availableProcessors(), Runtime.version().feature());
            Files.writeString(FILE, head + "\n\n" + String.join("\n\n", tables) + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static List<String> others(String name) throws IOException {
        return Arrays.stream(Files.readString(FILE).split("\n\n"))
                .map(String::strip)
                .filter(it -> it.startsWith("|") && !it.startsWith("| " + name))
                .toList();
    }

    /** The middle one, so that a busy moment of the machine counts for nothing. */
    static double median(List<Double> found) {
        var sorted = found.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
