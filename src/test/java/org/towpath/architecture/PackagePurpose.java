package org.towpath.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The first comment of a package's {@code package-info}: what lives there, in the words of whoever made it. */
final class PackagePurpose {

    private static final Pattern COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

    private PackagePurpose() {}

    static String of(String packageName) {
        var file = Path.of("src/main/java", packageName.replace('.', '/'), "package-info.java");
        try {
            var found = COMMENT.matcher(Files.readString(file));
            return found.find()
                    ? found.group(1).replaceAll("\\s*\\n\\s*\\*?\\s*", " ").trim()
                    : "";
        } catch (IOException missing) {
            throw new UncheckedIOException(packageName + " has no package-info", missing);
        }
    }
}
