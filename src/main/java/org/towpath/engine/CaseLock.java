package org.towpath.engine;

import org.towpath.shared.EpisodeReference;

/**
 * Keeps everybody else from moving a case until the running transaction ends. The module that keeps cases gives it; the
 * engine takes it before a timer moves a case, as people's work does before theirs, so that neither meets the other
 * half way.
 */
@FunctionalInterface
public interface CaseLock {

    /** Waits until the case is free; one that is not kept needs no waiting. */
    void lock(EpisodeReference episode);
}
