package org.towpath.web.frame;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import org.towpath.access.Actor;
import org.towpath.access.CurrentActor;
import org.towpath.platform.DemoMode;
import org.towpath.platform.TowpathClock;
import org.towpath.platform.TowpathProperties;
import org.towpath.web.CodeWords;
import org.towpath.web.Times;

/**
 * Gives every page its frame, and the words and times that pages are written with. They go with the request rather than
 * with a page's model, because a page that says what went wrong is made without one.
 */
@Configuration(proxyBeanMethods = false)
class Frames implements WebMvcConfigurer, HandlerInterceptor {

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

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var path = request.getRequestURI();
        request.setAttribute(
                "frame",
                new Frame(properties.organisation(), path, this::signedIn, navigation, assets, clock, banner()));
        request.setAttribute("times", times);
        request.setAttribute("words", words);
        return true;
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
