package org.towpath.insight;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names that stand for records in one export: a keyed digest under a key made for this export and kept nowhere. Whoever
 * has two exports cannot tell which names mean the same case, and nobody, ourselves included, can work a reference out
 * of a name by trying all references. A key kept for the installation would allow both.
 */
final class Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int NAME_BYTES = 16;

    private final Mac mac;

    Pseudonyms() {
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** The same for the same record, other for any other. */
    String of(String record) {
        var digest = mac.doFinal(record.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, NAME_BYTES);
    }
}
