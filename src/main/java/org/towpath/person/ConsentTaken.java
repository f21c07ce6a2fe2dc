package org.towpath.person;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.towpath.shared.EpisodeReference;

/**
 * One conversation in which a person was asked what they agree to.
 *
 * @param givenBy who gave it, where it was not the person alone: parent-or-carer, local-authority, …
 * @param capacity YES, NO or NOT_SURE; null where it was not looked at
 * @param intoxicated YES, NO or NOT_KNOWN: an agreement given while intoxicated is confirmed again
 * @param reason why, in a few words
 */
public record ConsentTaken(
        UUID person,
        EpisodeReference episode,
        List<Consent> consents,
        @Nullable String givenBy,
        @Nullable String capacity,
        @Nullable String intoxicated,
        @Nullable String reason,
        Instant occurredAt,
        String account) {}
