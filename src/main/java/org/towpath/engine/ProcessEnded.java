package org.towpath.engine;

import org.towpath.shared.EpisodeReference;

/**
 * A process of a case reached its end, called processes included; published inside the transaction that ended it.
 *
 * @param process key of the process
 * @param instance the engine's id
 * @param element id of the end event that was reached, which names the outcome; {@link #STOPPED} when the process was
 *     ended from outside, by the end of its caller or by hand
 */
public record ProcessEnded(String process, String instance, EpisodeReference episode, String element) {

    /** No end event was reached. */
    public static final String STOPPED = "stopped";
}
