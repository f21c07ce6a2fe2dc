package org.towpath.episode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.towpath.person.NameKey;

/**
 * What makes two identifications the same: custody reference at a site, or else site, time of receipt, names and date
 * of birth. Kept as a hash, because a unique index needs no names.
 */
final class IdentityKey {

    private IdentityKey() {}

    /** The key, or nothing where too little is known to call two the same: unknown men in two cells are two people. */
    static Optional<String> of(NewEpisode episode, UUID site) {
        var custody = custodyReference(episode);
        if (custody != null) {
            return Optional.of(hash("custody", site.toString(), custody));
        }
        var person = episode.person();
        if (person == null || person.dateOfBirth() == null || episode.receivedAt() == null) {
            return Optional.empty();
        }
        var given = NameKey.of(person.givenName());
        var family = NameKey.of(person.familyName());
        if (given.isEmpty() || family.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(hash(
                "received",
                site.toString(),
                episode.receivedAt().toString(),
                given,
                family,
                person.dateOfBirth().toString()));
    }

    /** The custody reference in one spelling, or null where there is none. */
    static @Nullable String custodyReference(NewEpisode episode) {
        var custody = episode.custody();
        if (custody == null || custody.reference() == null) {
            return null;
        }
        var reference = custody.reference().strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
        return reference.isEmpty() ? null : reference;
    }

    private static String hash(String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            // a separator no part can hold keeps "ab"+"c" apart from "a"+"bc"
            return HexFormat.of()
                    .formatHex(digest.digest(String.join("\u0000", parts).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
