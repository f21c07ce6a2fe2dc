package org.towpath.opening.web;

import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import org.towpath.access.CurrentActor;
import org.towpath.calendar.CalendarOwner;
import org.towpath.opening.CalendarChanges;
import org.towpath.opening.CalendarReading;
import org.towpath.opening.CalendarView;
import org.towpath.promise.CalendarImpact;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.Page;
import org.towpath.shared.PageRequest;

/** Calendars of services and sites over HTTP. */
@RestController
@RequestMapping("/api/v1/calendars")
class CalendarsApi {

    private final CalendarReading reading;
    private final CalendarChanges changes;
    private final CalendarRequests requests;
    private final CurrentActor actor;

    CalendarsApi(CalendarReading reading, CalendarChanges changes, CalendarRequests requests, CurrentActor actor) {
        this.reading = reading;
        this.changes = changes;
        this.requests = requests;
        this.actor = actor;
    }

    /** Our sites first, then services, by name; {@code kind} narrows to SITE or SERVICE. */
    @GetMapping
    Page<CalendarReading.Line> list(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        return reading.list(kind(kind), PageRequest.of(limit, after));
    }

    @GetMapping("/{id}")
    CalendarView one(@PathVariable String id) {
        return reading.view(CalendarRequests.id(id)).shownTo(actor.get());
    }

    /** What new hours would touch; changes nothing. */
    @PostMapping("/{id}/versions/preview")
    CalendarImpact.Preview preview(@PathVariable String id, @RequestBody Map<String, Object> body) {
        return changes.preview(
                CalendarRequests.id(id), requests.version(body, false).change(), actor.get());
    }

    /** Writes a version down; {@code seen} guards against overwriting what somebody else wrote meanwhile. */
    @PostMapping("/{id}/versions")
    @ResponseStatus(HttpStatus.CREATED)
    CalendarView change(@PathVariable String id, @RequestBody Map<String, Object> body) {
        var calendar = CalendarRequests.id(id);
        var sent = requests.version(body, true);
        var last = reading.view(calendar).last();
        changes.make(calendar, sent.seen() == null ? last : sent.seen(), sent.change(), sent.why(), actor.get());
        return reading.view(calendar);
    }

    private static CalendarOwner.@Nullable Kind kind(@Nullable String kind) {
        return kind == null
                ? null
                : Stream.of(CalendarOwner.Kind.values())
                        .filter(it -> it.name().equals(kind))
                        .findFirst()
                        .orElseThrow(() -> new InvalidInput("kind", "Give SITE or SERVICE"));
    }
}
