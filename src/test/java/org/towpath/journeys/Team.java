package org.towpath.journeys;

import java.util.LinkedHashMap;
import java.util.Map;

/** Colleagues at screens of one kind, each signed in once. */
final class Team {

    private final String base;
    private final Screen screen;
    private final Map<String, Desk> desks = new LinkedHashMap<>();

    Team(String base, Screen screen) {
        this.base = base;
        this.screen = screen;
    }

    Desk desk(String account) {
        return desks.computeIfAbsent(account, name -> Desk.of(base, name, "only-for-tests", screen));
    }

    void goHome() {
        desks.values().forEach(Desk::close);
    }
}
