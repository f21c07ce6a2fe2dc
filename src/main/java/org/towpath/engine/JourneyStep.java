package org.towpath.engine;

import org.towpath.shared.EpisodeReference;

/**
 * A case entered or left an element of a model; published inside the transaction in which it did. Listeners in other
 * modules keep their read models by it.
 *
 * @param entered true when entered, false when left
 */
public record JourneyStep(
        String process, String instance, EpisodeReference episode, String element, String kind, boolean entered) {}
