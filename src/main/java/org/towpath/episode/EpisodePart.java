package org.towpath.episode;

import org.towpath.access.Actor;
import org.towpath.shared.EpisodeReference;

/** What another module adds to a case when it is shown: its tasks, its referrals, its clocks. */
public interface EpisodePart {

    /** Name of the property: {@code tasks}. */
    String name();

    /** What to show to this person, ready to be written as JSON; an empty list where there is nothing. */
    Object of(EpisodeReference episode, Actor actor);
}
