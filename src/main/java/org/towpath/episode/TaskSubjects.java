package org.towpath.episode;

import java.util.Collection;
import java.util.Map;

/**
 * Tells tasks of one case apart that are called the same: two referrals wait for an answer each, and only the service
 * says which is which.
 */
public interface TaskSubjects {

    /**
     * What the tasks of these processes are about, in a few words for a list; never anything about the person.
     *
     * @param instances the engine's ids of process instances
     * @return words by process instance; those with nothing to add are absent
     */
    Map<String, String> of(Collection<String> instances);
}
