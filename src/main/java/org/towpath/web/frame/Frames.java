package org.towpath.web.frame;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import org.towpath.access.Actor;
import org.towpath.access.CurrentActor;
import org.towpath.platform.DemoMode;
import org.towpath.platform.TowpathClock;
import org.towpath.platform.TowpathProperties;
import org.towpath.web.CodeWords;
import org.towpath.web.Times;

/** Gives every page its frame, and the words and times that pages are written with. */
@ControllerAdvice(annotations = Controller.class)
class Frames {

    private static final Logger log = LoggerFactory.getLogger(Frames.class);

    private final TowpathProperties properties;
    private final DemoMode demo;
    private final TowpathClock clock;
    private final CurrentActor current;
    private final List<NavigationItem> navigation;
    private final Assets assets;
    private final Times times;
    private final CodeWords words;

    Frames(
            TowpathProperties properties,
            DemoMode demo,
            TowpathClock clock,
            CurrentActor current,
            ObjectProvider<NavigationItem> navigation,
            Assets assets,
            Times times,
            CodeWords words) {
        this.properties = properties;
        this.demo = demo;
        this.clock = clock;
        this.current = current;
        this.navigation = navigation.stream()
                .sorted(Comparator.comparingInt(NavigationItem::order))
                .toList();
        this.assets = assets;
        this.times = times;
        this.words = words;
    }

    @ModelAttribute
    void add(Model model, HttpServletRequest request) {
        model.addAttribute(
                "frame",
                new Frame(
                        properties.organisation(),
                        request.getRequestURI(),
                        this::signedIn,
                        navigation,
                        assets,
                        clock,
                        banner()));
        model.addAttribute("times", times);
        model.addAttribute("words", words);
    }

    /** The page that says the database cannot be reached must not need it. */
    private Optional<Actor> signedIn() {
        try {
            return current.find().filter(actor -> !actor.isSystem());
        } catch (DataAccessException unreachable) {
            log.warn("A page is written without its header: {}", unreachable.getMessage());
            return Optional.empty();
        }
    }

    private @Nullable String banner() {
        if (!demo.enabled()) return null;
        var moved = clock.offset().isZero() ? "" : " Its clock says " + times.at(clock.instant()) + ".";
        return "Training system with invented people: enter no real ones." + moved;
    }
}
