package org.towpath.agreement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.platform.SqlInstants;
import org.towpath.platform.TowpathProperties;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.NotFound;

/** Signed documents of agreements: the bytes under the product's home, their hash in the database. */
@Component
public class AgreementFiles {

    /** The largest document taken, in bytes. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_FILES = 20;
    private static final int LONGEST_NAME = 120;

    private final JdbcClient jdbc;
    private final Agreements agreements;
    private final AgreementLog log;
    private final Clock clock;
    private final Path folder;

    AgreementFiles(
            JdbcClient jdbc, Agreements agreements, AgreementLog log, Clock clock, TowpathProperties properties) {
        this.jdbc = jdbc;
        this.agreements = agreements;
        this.log = log;
        this.clock = clock;
        this.folder = properties.home().resolve("agreements");
    }

    /** @param sha256 hash of the bytes as they were attached, in hex */
    public record Attached(UUID id, int n, String name, long size, String sha256, Instant addedAt) {

        /** The hash in groups of eight, to be read out and compared. */
        public String fingerprint() {
            return sha256.replaceAll("(.{8})(?!$)", "$1 ");
        }
    }

    /**
     * Attaches a signed document to a version.
     *
     * @param name as its owner calls it
     * @throws InvalidInput naming {@code document} if it is no PDF, is too large, or there are too many
     */
    @Transactional
    public Attached attach(UUID agreement, int n, String name, byte[] bytes, Actor actor) {
        agreements.view(agreement, n, actor);
        if (bytes.length == 0 || bytes.length > MOST_BYTES) {
            throw new InvalidInput("document", "Choose a PDF of at most 10 MB");
        }
        if (!Arrays.equals(PDF, Arrays.copyOf(bytes, PDF.length))) {
            throw new InvalidInput("document", "This is no PDF: scan or print the signed agreement as one");
        }
        if (of(agreement).size() >= MOST_FILES) {
            throw new InvalidInput("document", "There are " + MOST_FILES + " documents already");
        }
        var attached = new Attached(UUID.randomUUID(), n, plain(name), bytes.length, hash(bytes), clock.instant());
        write(attached, bytes);
        jdbc.sql("""
                        insert into agreement_file (id, agreement_id, n, name, size, sha256, added_at, added_by)
                        values (:id, :agreement, :n, :name, :size, :hash, :at, :by)
                        """)
                .param("id", attached.id())
                .param("agreement", agreement)
                .param("n", n)
                .param("name", attached.name())
                .param("size", attached.size())
                .param("hash", attached.sha256())
                .param("at", SqlInstants.at(attached.addedAt()))
                .param("by", actor.account())
                .update();
        log.write(agreement, n, "DOCUMENT_ATTACHED", attached.name(), actor);
        return attached;
    }

    /** The documents of an agreement, the last first. */
    @Transactional(readOnly = true)
    public List<Attached> of(UUID agreement) {
        return jdbc.sql(
                        "select * from agreement_file where agreement_id = :agreement order by added_at desc, id limit 100")
                .param("agreement", agreement)
                .query((row, number) -> new Attached(
                        row.getObject("id", UUID.class),
                        row.getInt("n"),
                        row.getString("name"),
                        row.getLong("size"),
                        row.getString("sha256"),
                        SqlInstants.always(row, "added_at")))
                .list();
    }

    /**
     * The bytes of a document, if they are still those that were attached.
     *
     * @throws NotFound if there is no such document of an agreement this person may see
     * @throws IllegalStateException if the bytes are not those that were attached
     */
    @Transactional(readOnly = true)
    public byte[] read(UUID agreement, UUID file, Actor actor) {
        agreements.view(agreement, null, actor);
        var attached = of(agreement).stream()
                .filter(it -> it.id().equals(file))
                .findFirst()
                .orElseThrow(NotFound::new);
        try {
            var bytes = Files.readAllBytes(path(attached));
            if (!hash(bytes).equals(attached.sha256())) {
                throw new IllegalStateException("The document " + file + " is not what was attached");
            }
            return bytes;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Written whole or not at all; a file whose row was rolled back is never looked at. */
    private void write(Attached attached, byte[] bytes) {
        try {
            Files.createDirectories(folder);
            var beside = Files.createTempFile(folder, "new", ".tmp");
            Files.write(beside, bytes);
            Files.move(beside, path(attached), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Path path(Attached attached) {
        return folder.resolve(attached.id() + ".pdf");
    }

    /** A name that can stand in a header and on a page. */
    private static String plain(String name) {
        var plain = name.replaceAll("[^A-Za-z0-9 ._()-]", "_").strip();
        var kept = plain.isEmpty() ? "agreement.pdf" : plain;
        return kept.length() > LONGEST_NAME ? kept.substring(kept.length() - LONGEST_NAME) : kept;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
