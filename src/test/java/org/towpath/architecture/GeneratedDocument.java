package org.towpath.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A document that describes the code is made from the code and compared in the build. Run the test with
 * {@code -Dtowpath.write-documents=true} to write it anew.
 */
public final class GeneratedDocument {

    private final Path file;

    private GeneratedDocument(Path file) {
        this.file = file;
    }

    public static GeneratedDocument at(Path file) {
        return new GeneratedDocument(file);
    }

    /** Fails where the committed document is not what the code says now. */
    public void shows(String content) throws IOException {
        if (Boolean.getBoolean("towpath.write-documents")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        }
        assertThat(file)
                .as("%s is made from the code; write it anew with -Dtowpath.write-documents=true", file)
                .exists()
                .hasContent(content);
    }
}
