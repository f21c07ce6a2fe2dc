package org.towpath.episode;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.towpath.access.Actor;
import org.towpath.shared.EpisodeReference;

/** Makes the support plan a person and their practitioner decided on; the module that keeps plans does it. */
public interface SupportWanted {

    /**
     * Makes the plan, in the caller's transaction.
     *
     * @param preference str-worker, peer-supporter or volunteer; null where nobody said
     * @return its id, which the process carries as {@code planId}
     */
    UUID plan(EpisodeReference episode, @Nullable String preference, Actor actor);
}
