package org.towpath.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL that comes with the product, so that a newcomer needs none. Its data stay under the home directory.
 * When only the JVM died, PostgreSQL lives on and the next start attaches to it; when both died, it recovers every
 * commit.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final int port;
    private final @Nullable EmbeddedPostgres started;
    private final @Nullable ProcessHandle attached;

    private EmbeddedDatabase(int port, @Nullable EmbeddedPostgres started, @Nullable ProcessHandle attached) {
        this.port = port;
        this.started = started;
        this.attached = attached;
    }

    /**
     * Attaches to the database that already runs on this home directory, or starts it, creating it first if need be.
     */
    static EmbeddedDatabase open(Path home) {
        var data = home.toAbsolutePath().resolve("postgres");
        return running(data).orElseGet(() -> start(home.toAbsolutePath(), data));
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    private static Optional<EmbeddedDatabase> running(Path data) {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            // line 1 is the process id, line 4 the port: PostgreSQL's own documented lock file
            var lines = Files.readAllLines(pidFile);
            var port = Integer.parseInt(lines.get(3).trim());
            return ProcessHandle.of(Long.parseLong(lines.get(0).trim()))
                    .filter(ProcessHandle::isAlive)
                    .filter(EmbeddedDatabase::isPostgres)
                    .map(process -> {
                        log.info("Attaching to the database left running on port {}", port);
                        return new EmbeddedDatabase(port, null, process);
                    });
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException halfWritten) {
            return Optional.empty();
        }
    }

    /** A process id is used again after a restart of the machine; only a postgres is our postgres. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(false);
    }

    private static EmbeddedDatabase start(Path home, Path data) {
        try {
            Files.createDirectories(home);
            var postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(
                            home.resolve("postgres-binaries").toFile())
                    .setPGStartupWait(START_LIMIT)
                    .setRegisterShutdownHook(false)
                    // the library's defaults are off, for tests: a power cut would lose what was acknowledged
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("timezone", "UTC")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("shared_buffers", "128MB")
                    .start();
            return new EmbeddedDatabase(postgres.getPort(), postgres, null);
        } catch (IOException cannotStart) {
            throw new UncheckedIOException("The embedded database does not start under " + home, cannotStart);
        }
    }

    @Override
    public void close() throws IOException {
        if (started != null) {
            started.close();
        } else if (attached != null) {
            attached.destroy();
            waitForEndOf(attached);
        }
    }

    private static void waitForEndOf(ProcessHandle process) {
        try {
            process.onExit().get(START_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException stillThere) {
            log.warn("The database is still shutting down; the next start will attach to it or recover it");
        }
    }
}
