package org.towpath.episode.web;

import org.towpath.shared.EpisodeReference;
import org.towpath.shared.NotFound;

/** References as addresses carry them. */
final class References {

    private References() {}

    /** @throws NotFound if the text could be no reference of a case: it is answered like one there is not */
    static EpisodeReference episode(String text) {
        if (!EpisodeReference.isShapeOf(text)) {
            throw new NotFound();
        }
        return new EpisodeReference(text);
    }
}
