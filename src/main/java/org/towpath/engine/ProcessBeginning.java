package org.towpath.engine;

import java.util.Map;

import org.towpath.shared.EpisodeReference;

/**
 * What a process is told when it begins and its caller does not know: the instant by which feedback is promised, say.
 * Called inside the transaction in which the process starts, before its first element.
 */
public interface ProcessBeginning {

    /** Key of the process: {@code feedback}. */
    String process();

    /**
     * @param references what the process was given: {@code referralReference}, {@code planId}
     * @return references, instants and outcomes the model declares
     */
    Map<String, Object> variables(EpisodeReference episode, Map<String, String> references);
}
