package org.towpath.opening.web;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.towpath.access.CurrentActor;
import org.towpath.promise.CalendarDecisions;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.Page;
import org.towpath.shared.PageRequest;

/** Running clocks that a change of hours or holidays touches, and what is decided about them, over HTTP. */
@RestController
@RequestMapping("/api/v1/calendars")
class TouchedClocksApi {

    private final CalendarDecisions decisions;
    private final CalendarRequests requests;
    private final CurrentActor actor;

    TouchedClocksApi(CalendarDecisions decisions, CalendarRequests requests, CurrentActor actor) {
        this.decisions = decisions;
        this.requests = requests;
        this.actor = actor;
    }

    /**
     * What came of it.
     *
     * @param decided how many were decided by this
     * @param refused how many cannot be counted in the new hours and wait still
     * @param open how many wait for a decision now, counted to a thousand
     */
    record Outcome(int decided, int refused, int open) {}

    /** What waits for a decision, the first listed first; {@code calendar} and {@code version} narrow to one change. */
    @GetMapping("/touched")
    Page<CalendarDecisions.Open> open(
            @RequestParam(required = false) @Nullable String calendar,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        if ((calendar == null) != (version == null)) {
            throw new InvalidInput("version", "Give a calendar and its version, or neither");
        }
        var of = calendar == null ? null : requests.subject(calendar);
        return decisions.open(of, version == null ? 0 : version, actor.get(), PageRequest.of(limit, after));
    }

    /** Decides about the clocks named in {@code touched}, or about all of one {@code calendar} and {@code version}. */
    @PostMapping("/decisions")
    Outcome decide(@RequestBody Map<String, Object> body) {
        var sent = requests.decision(body);
        var of = sent.of();
        var decided = of == null
                ? decisions.decide(sent.touched(), sent.decision(), sent.why(), actor.get())
                : decisions.decideAll(of, sent.version(), null, sent.decision(), sent.why(), actor.get());
        return new Outcome(decided.decided(), decided.refused(), decisions.count(actor.get()));
    }
}
