package org.towpath.episode;

import java.time.Instant;

import org.towpath.shared.EpisodeReference;
import org.towpath.shared.MovedOn;

/** This identification is a case already. Answered with 409, naming it. */
public class AlreadyRegistered extends MovedOn {

    private static final long serialVersionUID = 1L;

    private final String episode;

    AlreadyRegistered(EpisodeReference episode, String by, Instant at) {
        super("This custody reference is already registered as " + episode, by, at);
        this.episode = episode.value();
    }

    /** Reference of the case it became. */
    public String episode() {
        return episode;
    }
}
