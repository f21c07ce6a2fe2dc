package org.towpath.agreement;

import java.time.Instant;
import java.util.UUID;

/**
 * A version of an agreement came into force; published inside the transaction in which it did.
 *
 * @param at from when it counts
 * @param reTimeRunning whether clocks that run now are recomputed under it
 */
public record AgreementTookEffect(UUID agreement, int version, Instant at, boolean reTimeRunning) {}
