package org.towpath.engine;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.towpath.shared.EpisodeReference;

/**
 * What a decision may look at. The facts are handed over when the decision runs and forgotten after it, so nothing
 * about a person is kept by the process engine.
 */
public interface DecisionFacts {

    /** Key of the decision these facts are for: {@code triage}. */
    String decision();

    /** Plain numbers, texts and yes/no values by the names the decision table uses; null where a fact is not known. */
    Map<String, @Nullable Object> of(EpisodeReference episode);
}
