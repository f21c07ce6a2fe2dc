package org.towpath.promise;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.towpath.access.Actor;
import org.towpath.access.Roles;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.ReferralReference;

/**
 * A link by which a contact of a partner sees one clock and answers, without an account.
 *
 * @param organisation the partner the referral was sent to
 * @param partner what it is called
 * @param role role of the agreement it was made for: {@code NAMED_LEAD}
 * @param contact whose it is, as the agreement names them
 * @param expiresAt when it opens nothing any more: after its longest life, or some time after the clock has ended
 * @param usedAt when somebody last answered by it
 * @param answers how often somebody did
 */
public record PartnerLink(
        UUID id,
        UUID clock,
        EpisodeReference episode,
        ReferralReference referral,
        UUID organisation,
        String partner,
        String role,
        String contact,
        Instant madeAt,
        String madeBy,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant usedAt,
        int answers) {

    /** Whether it still opens the clock. */
    public boolean opens(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    /** Whoever comes by it: somebody of that partner whom we know by their role only. */
    public Actor actor() {
        var words = role.toLowerCase(Locale.ROOT).replace('_', ' ');
        return new Actor("by link of " + words, null, partner, Set.of(Roles.PARTNER), Set.of(), organisation);
    }
}
