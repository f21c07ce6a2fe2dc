package org.towpath.engine;

import java.util.Collection;
import java.util.Map;

import org.towpath.shared.EpisodeReference;

/**
 * Counts journeys as they are written, in their transaction: port to whoever keeps statistics. Stays are named by the
 * engine's id of the passage, and stand in {@code journey_event} whenever this is told of them.
 */
public interface JourneyLedger {

    /**
     * What new stays are counted under.
     *
     * @param instances the case of each process instance that something was entered in
     * @return a number by process instance, for each of them
     */
    Map<String, Integer> headings(Map<String, EpisodeReference> instances);

    void came(Collection<String> activities);

    void went(Collection<String> activities);

    /** A stay is about to go on under another model, where it will be counted from now on. */
    void leavesModel(String activity);

    /** A stay goes on under another model. */
    void joinedModel(String activity);
}
