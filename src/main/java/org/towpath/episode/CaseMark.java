package org.towpath.episode;

import org.jspecify.annotations.Nullable;

import org.towpath.person.PersonCard;
import org.towpath.shared.EpisodeReference;

/**
 * Who a case is about, in the few words a list has room for.
 *
 * @param urgent in a cell or at court now
 * @param alert whether there is something everyone must know before they meet them
 * @param held whether ordinary work on the case stands still because a life is at risk
 */
public record CaseMark(
        EpisodeReference reference,
        PersonCard person,
        boolean urgent,
        boolean alert,
        boolean held,
        @Nullable String custodyReference) {

    /** What to call them. */
    public String name() {
        return person.displayName();
    }
}
