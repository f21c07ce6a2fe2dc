package org.towpath.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.towpath.shared.EpisodeReference;

/**
 * What happened to cases while one command of the engine ran. It is kept until the engine has written its own rows, so
 * that one statement writes all passages and listeners find everything in place.
 */
final class Journey {

    private static final ThreadLocal<@Nullable Journey> RUNNING = new ThreadLocal<>();

    /** A stay at one element of a model. */
    record Passage(
            EpisodeReference episode,
            String process,
            String instance,
            String definition,
            String element,
            String kind,
            String activity,
            Instant enteredAt) {}

    /** The end of a stay. */
    record Leaving(
            String activity,
            Instant at,
            String outcome,
            @Nullable String actor) {}

    /** A stay carried over to another version of the model. */
    record Move(String activity, String definition, String element) {}

    private final Map<String, Optional<EpisodeReference>> episodes = new HashMap<>();
    private final Map<String, String> actors = new HashMap<>();
    private final Map<String, String> endEvents = new HashMap<>();
    private final Map<String, Passage> entered = new LinkedHashMap<>();
    private final Map<String, Leaving> left = new LinkedHashMap<>();
    private final Map<String, Move> moved = new LinkedHashMap<>();
    private final List<Object> happenings = new ArrayList<>();

    /** The journey of the command this thread runs. */
    static Journey running() {
        var journey = RUNNING.get();
        if (journey == null) {
            throw new IllegalStateException("The engine runs a command that nobody records");
        }
        return journey;
    }

    /** Makes this the running journey; answers the one before, to be put back. */
    @Nullable
    Journey begin() {
        var before = RUNNING.get();
        RUNNING.set(this);
        return before;
    }

    static void resume(@Nullable Journey before) {
        if (before == null) {
            RUNNING.remove();
        } else {
            RUNNING.set(before);
        }
    }

    Map<String, Optional<EpisodeReference>> episodes() {
        return episodes;
    }

    /** Who completed the task of a passage, by the passage's id. */
    Map<String, String> actors() {
        return actors;
    }

    /** The end event an instance reached last. */
    Map<String, String> endEvents() {
        return endEvents;
    }

    Map<String, Passage> entered() {
        return entered;
    }

    Map<String, Leaving> left() {
        return left;
    }

    Map<String, Move> moved() {
        return moved;
    }

    /** What to tell listeners, in the order it happened. */
    List<Object> happenings() {
        return happenings;
    }
}
