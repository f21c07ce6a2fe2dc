package org.towpath.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.stereotype.Component;

import org.towpath.platform.SystemTime;

/**
 * Remembers for a few minutes that a password was right, so that a caller who sends it with each request does not pay
 * for a slow hash each time. Holds a keyed digest under a key that dies with this process; a changed password or a shut
 * account is asked about afresh because the account's row is read each time.
 */
@Component
class CheckedPasswords {

    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private final Map<String, Checked> known = new ConcurrentHashMap<>();
    private final byte[] key = new byte[32];
    private final SystemTime time;

    CheckedPasswords(SystemTime time) {
        this.time = time;
        new SecureRandom().nextBytes(key);
    }

    private record Checked(String passwordHash, byte[] digest, Instant until) {}

    boolean isKnown(Account account, String password) {
        var checked = known.get(account.name());
        return checked != null
                && time.now().isBefore(checked.until())
                && checked.passwordHash().equals(account.passwordHash())
                && MessageDigest.isEqual(checked.digest(), digest(password));
    }

    /** One entry an account, so as many as there are accounts at most. */
    void remember(Account account, String password) {
        known.put(
                account.name(),
                new Checked(account.passwordHash(), digest(password), time.now().plus(REMEMBERED)));
    }

    private byte[] digest(String password) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
