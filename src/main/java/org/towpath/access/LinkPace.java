package org.towpath.access;

import java.time.Duration;

import org.springframework.stereotype.Component;

import org.towpath.access.FailurePace.Pace;

/**
 * Slows down whoever tries links that open nothing, from one address on all nodes together. Nobody guesses a secret of
 * 256 bits; this keeps trying from costing us anything.
 */
@Component
public class LinkPace {

    private static final Pace OF_ADDRESS = new Pace(20, Duration.ofSeconds(30));

    private final FailurePace pace;

    LinkPace(FailurePace pace) {
        this.pace = pace;
    }

    /** How long this address has to wait before the next try; zero if it may try now. */
    public Duration waitFor(String address) {
        return pace.wait(who(address), OF_ADDRESS);
    }

    public void failed(String address) {
        pace.count(who(address));
    }

    private static String who(String address) {
        return "link " + address;
    }
}
