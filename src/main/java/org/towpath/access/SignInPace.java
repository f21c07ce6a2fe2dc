package org.towpath.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

import org.springframework.stereotype.Component;

import org.towpath.access.FailurePace.Pace;

/**
 * Slows guessing down on all nodes together and locks nobody out: after a few failures the next try has to wait a
 * second, then two, never more than half a minute. It counts an account from one address, so that a stranger elsewhere
 * does not slow its owner; and an address over all accounts, more gently, because a whole service may share one.
 */
@Component
class SignInPace {

    private static final Pace OF_ACCOUNT = new Pace(5, Duration.ofSeconds(30));
    private static final Pace OF_ADDRESS = new Pace(100, Duration.ofSeconds(5));

    private final FailurePace pace;

    SignInPace(FailurePace pace) {
        this.pace = pace;
    }

    /** How long this account from this address has to wait before the next try; zero if it may try now. */
    Duration waitFor(String account, String address) {
        var pair = pace.wait(pair(account, address), OF_ACCOUNT);
        var all = pace.wait(address, OF_ADDRESS);
        return pair.compareTo(all) > 0 ? pair : all;
    }

    void failed(String account, String address) {
        pace.count(pair(account, address));
        pace.count(address);
    }

    /** A success shows that this account's owner sits at this address. */
    void succeeded(String account, String address) {
        pace.forget(pair(account, address));
    }

    /** People type passwords where names belong; what was typed is not kept. */
    private static String pair(String account, String address) {
        try {
            var sha = MessageDigest.getInstance("SHA-256").digest(account.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha, 0, 16) + " " + address;
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
