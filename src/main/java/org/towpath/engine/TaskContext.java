package org.towpath.engine;

import java.time.Instant;
import java.util.Map;

import org.towpath.shared.EpisodeReference;

/**
 * The task someone is about to complete.
 *
 * @param id the engine's id of the task
 * @param process key of its process: {@code episode}
 * @param key its element in the model: {@code userTask_screenPerson}
 * @param form stem of its form: {@code episode.prepare}
 * @param episode whose case it belongs to
 * @param references what else the process knows by reference: {@code referralReference}, {@code planId},
 *     {@code requestId}…
 * @param actor account of the person who does it
 * @param now the instant of the completion by the product's clock
 */
public record TaskContext(
        String id,
        String process,
        String key,
        String form,
        EpisodeReference episode,
        Map<String, String> references,
        String actor,
        Instant now) {}
