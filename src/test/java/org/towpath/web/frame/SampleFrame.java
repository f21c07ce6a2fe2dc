package org.towpath.web.frame;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.towpath.access.Actor;
import org.towpath.web.CodeWords;
import org.towpath.web.Times;

/** The frame around a page that no request asked for. */
public final class SampleFrame {

    public static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private SampleFrame() {}

    /** What every page finds in its model. */
    public static Map<String, Object> model(Map<String, ?> own) {
        var model = new HashMap<String, Object>(
                Map.of("frame", of(Optional.of(practitioner())), "times", new Times(CLOCK), "words", new CodeWords()));
        model.putAll(own);
        return model;
    }

    static Actor practitioner() {
        return new Actor("practitioner", null, "Sam Okafor", Set.of("practitioner"), Set.of(), null);
    }

    static Frame of(Optional<Actor> actor) {
        var navigation = List.of(
                new NavigationItem("My work", "/work", 1, Set.of()),
                new NavigationItem("Register a person", "/episodes/new", 2, Set.of("practitioner")),
                new NavigationItem("Agreements", "/agreements", 3, Set.of("operational-manager")));
        return new Frame(
                "Westmoor Liaison and Diversion",
                "/work",
                () -> actor,
                navigation,
                new Assets(),
                CLOCK,
                "Training system with invented people: enter no real ones.");
    }
}
