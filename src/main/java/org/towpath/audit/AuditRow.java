package org.towpath.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One entry as it is kept. Its hash covers every field and the hash before it, so that changing, dropping or moving an
 * entry breaks the chain from there on.
 *
 * @param seq place in the chain, from 1
 * @param at when, by the product's clock, which training may have moved
 * @param writtenAt when, by the machine's clock
 * @param facts JSON object with sorted keys, kept as written
 */
record AuditRow(
        String chain,
        long seq,
        Instant at,
        Instant writtenAt,
        String account,
        List<String> roles,
        String act,
        String outcome,
        @Nullable String episode,
        @Nullable String subject,
        String facts,
        @Nullable String origin) {

    /** What the first entry of a chain follows. */
    static final String BEGINNING = "0".repeat(64);

    /** Hash of this entry after the one with hash {@code previous}. */
    String hashAfter(String previous) {
        var sha = sha256();
        add(sha, previous);
        add(sha, chain);
        add(sha, Long.toString(seq));
        add(sha, at.toString());
        add(sha, writtenAt.toString());
        add(sha, account);
        add(sha, String.join(" ", roles));
        add(sha, act);
        add(sha, outcome);
        add(sha, episode);
        add(sha, subject);
        add(sha, facts);
        add(sha, origin);
        return HexFormat.of().formatHex(sha.digest());
    }

    /** Length first, so that no two entries read alike once strung together; -1 tells nothing from the empty text. */
    private static void add(MessageDigest sha, @Nullable String field) {
        if (field == null) {
            sha.update(ByteBuffer.allocate(4).putInt(-1).array());
            return;
        }
        var bytes = field.getBytes(StandardCharsets.UTF_8);
        sha.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        sha.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
