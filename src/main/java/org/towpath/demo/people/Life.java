package org.towpath.demo.people;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.towpath.shared.EpisodeReference;

/**
 * One invented person's way through the service: when they were met, what will be answered where it matters, and what
 * else happens to them. What a script leaves open is drawn by chance.
 */
final class Life {

    private final Persona persona;
    private final Instant metAt;
    private final Map<String, List<Map<String, Object>>> script;
    private final List<Happening> happenings;
    private final Map<String, Integer> visits = new HashMap<>();
    private final Map<String, Instant> plans = new HashMap<>();
    private @Nullable EpisodeReference episode;

    /**
     * @param script answers by form; the first visit of a form takes the first, the last one is taken ever after
     * @param happenings events beside the tasks
     */
    Life(Persona persona, Instant metAt, Map<String, List<Map<String, Object>>> script, List<Happening> happenings) {
        this.persona = persona;
        this.metAt = metAt;
        this.script = script;
        this.happenings = happenings;
    }

    /** Something that happens some time after the person was met: {@code RELEASED} after eight hours. */
    record Happening(Duration after, String type, Map<String, Object> details) {}

    Persona persona() {
        return persona;
    }

    Instant metAt() {
        return metAt;
    }

    List<Happening> happenings() {
        return happenings;
    }

    void begins(EpisodeReference reference) {
        episode = reference;
    }

    EpisodeReference episode() {
        if (episode == null) {
            throw new IllegalStateException("Not met yet");
        }
        return episode;
    }

    /** What this life answers on a form, this time. */
    Map<String, Object> answersTo(String form) {
        var written = script.getOrDefault(form, List.of());
        var visit = visits.merge(form, 1, Integer::sum) - 1;
        return written.isEmpty() ? Map.of() : written.get(Math.min(visit, written.size() - 1));
    }

    /** When a task of this life will be done; decided once. */
    Instant planFor(String task, java.util.function.Supplier<Instant> decide) {
        return plans.computeIfAbsent(task, unplanned -> decide.get());
    }
}
