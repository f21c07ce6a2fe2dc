package org.towpath.episode;

import java.util.List;

import org.towpath.shared.EpisodeReference;

/** What another module still has open in a case, which must be settled before the case may close. */
public interface StillOpen {

    /** In plain words, one sentence each: "A safeguarding concern has no outcome yet". */
    List<String> of(EpisodeReference episode);
}
