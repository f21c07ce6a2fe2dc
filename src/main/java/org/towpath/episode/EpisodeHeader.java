package org.towpath.episode;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.towpath.shared.EpisodeReference;

/**
 * What there is to know about a case without opening it.
 *
 * @param act how soon to act, as the practitioner decided: now, before-release, today, within-7-days
 * @param urgent in a cell or at court now
 * @param closure how it ended, or null while it is open
 */
public record EpisodeHeader(
        EpisodeReference reference,
        UUID person,
        UUID site,
        String siteName,
        String pointOfIntervention,
        Instant receivedAt,
        Stage stage,
        Status status,
        @Nullable String act,
        boolean urgent,
        @Nullable ClosureReason closure,
        @Nullable Instant closedAt) {}
