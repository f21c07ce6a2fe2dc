package org.towpath.episode;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.towpath.person.Adjustment;
import org.towpath.person.Alert;
import org.towpath.person.PersonCard;
import org.towpath.shared.EpisodeReference;

/**
 * What stands at the top of every page about a case: who it is about, where they are, what keeps everyone safe and what
 * helps them take part.
 *
 * @param act how soon to act: now, before-release, today, within-7-days; null where nobody has decided
 * @param urgent in a cell or at court now
 * @param hold the immediate risk to life that stops ordinary work, or null
 * @param hearingAt when they are next in court as far as we were told, or null
 */
public record CaseFace(
        EpisodeReference reference,
        PersonCard person,
        String siteName,
        Stage stage,
        Status status,
        @Nullable String act,
        boolean urgent,
        @Nullable Instant hearingAt,
        @Nullable Hold hold,
        List<Alert> alerts,
        List<Adjustment> adjustments) {

    /** What to call them. */
    public String name() {
        return person.displayName();
    }

    @Override
    public String toString() {
        return "CaseFace[" + reference + "]";
    }
}
