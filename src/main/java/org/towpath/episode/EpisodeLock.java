package org.towpath.episode;

import org.springframework.stereotype.Component;

import org.towpath.engine.CaseLock;
import org.towpath.shared.EpisodeReference;

/** The row of a case is the lock of everything about it. */
@Component
class EpisodeLock implements CaseLock {

    private final EpisodeRows rows;

    EpisodeLock(EpisodeRows rows) {
        this.rows = rows;
    }

    @Override
    public void lock(EpisodeReference episode) {
        var unused = rows.lock(episode);
    }
}
