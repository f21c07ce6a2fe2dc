package org.towpath.episode;

import java.util.List;

import org.towpath.shared.EpisodeReference;

/** What another module knows of what happened in a case: what became of its referrals, its promises. */
public interface TimelinePart {

    /** In any order. Asks nobody's leave: {@link Timeline} has. */
    List<TimelineEntry> of(EpisodeReference episode);
}
