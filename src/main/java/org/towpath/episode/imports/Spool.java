package org.towpath.episode.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.towpath.platform.TowpathProperties;
import org.towpath.shared.InvalidInput;

/** Files of running imports, under the home directory. */
@Component
class Spool {

    /** 256 MB: some 1.5 million rows. */
    private static final long LARGEST = 256L * 1024 * 1024;

    private static final int PIECE = 64 * 1024;

    private final Path directory;

    Spool(TowpathProperties towpath) {
        this.directory = towpath.home().toAbsolutePath().resolve("imports");
    }

    /**
     * Writes a body to disk as it comes in.
     *
     * @return the file's name
     * @throws InvalidInput if it is larger than 256 MB
     */
    String keep(UUID id, InputStream body) throws IOException {
        Files.createDirectories(directory);
        var name = id + ".csv";
        var done = false;
        try (var out = Files.newOutputStream(path(name))) {
            var piece = new byte[PIECE];
            var total = 0L;
            for (var read = body.read(piece); read >= 0; read = body.read(piece)) {
                total += read;
                if (total > LARGEST) {
                    throw new InvalidInput("file", "A file may have at most 256 MB: send it in parts");
                }
                out.write(piece, 0, read);
            }
            done = true;
        } finally {
            if (!done) {
                remove(name);
            }
        }
        return name;
    }

    Path path(String name) {
        return directory.resolve(name);
    }

    boolean holds(String name) {
        return Files.exists(path(name));
    }

    void remove(String name) {
        try {
            Files.deleteIfExists(path(name));
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }
}
