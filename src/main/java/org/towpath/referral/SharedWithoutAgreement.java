package org.towpath.referral;

import java.time.Instant;
import java.util.UUID;

import org.towpath.shared.EpisodeReference;
import org.towpath.shared.ReferralReference;

/**
 * A referral went to a service with which no agreement on sharing is in force; published inside the transaction that
 * sends it, so that a manager hears of the gap.
 *
 * @param reason why it may be shared all the same
 */
public record SharedWithoutAgreement(
        EpisodeReference episode, ReferralReference referral, UUID service, String reason, Instant at) {}
