package org.towpath.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The size at which a claim is shown. `mvn verify` shows each at a small size; `mvn -Pproof verify` at the full size,
 * and writes what it found to {@code src/docs/proof.md}.
 */
public final class Proof {

    private static final Path FILE = Path.of("src/docs/proof.md");
    private static final boolean FULL = Boolean.getBoolean("towpath.proof");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (.+?) \\| (.+) \\|$");
    private static final String HEAD =
            "# What was shown at full size\n\nWritten by `mvn -Pproof verify`; each row with the commit and machine"
                    + " it ran on.\n\n| claim | found |\n|---|---|\n";

    private Proof() {}

    /** How many, at this build's size. */
    public static int size(int small, int full) {
        return FULL ? full : small;
    }

    /** Keeps what was found, where this is the full size. */
    public static synchronized void found(String claim, String found) {
        if (!FULL) {
            return;
        }
        try {
            var rows = new TreeMap<String, String>();
            if (Files.exists(FILE)) {
                ROW.matcher(Files.readString(FILE)).results().forEach(row -> rows.put(row.group(1), row.group(2)));
            }
            rows.remove("claim");
            rows.remove("---");
            rows.put(claim, found + " (" + commit() + ", " + machine() + ")");
            var text = new StringBuilder(HEAD);
            rows.forEach((name, value) ->
                    text.append("| ").append(name).append(" | ").append(value).append(" |\n"));
            Files.writeString(FILE, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String commit() {
        try {
            var git = new ProcessBuilder("git", "rev-parse", "--short", "HEAD").start();
            return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
        } catch (IOException noGit) {
            return "unknown commit";
        }
    }

    private static String machine() {
        return Runtime.getRuntime().availableProcessors() + " processors, Java "
                + Runtime.version().feature() + ", " + System.getProperty("os.name");
    }
}
