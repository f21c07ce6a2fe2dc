package org.towpath.insight.web;

import java.io.IOException;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.towpath.access.CurrentActor;
import org.towpath.insight.EventLog;
import org.towpath.insight.Span;

/**
 * The event log over HTTP. It is written in the request's own thread: one that a container hands on is given up after
 * half a minute, and a decade of cases takes longer.
 */
@RestController
@RequestMapping("/api/v1/insight")
class EventLogApi {

    private final EventLog log;
    private final CurrentActor actor;

    EventLogApi(EventLog log, CurrentActor actor) {
        this.log = log;
        this.actor = actor;
    }

    /**
     * Whole journeys of the cases received in this time, as XES.
     *
     * @param from first day on which they were received
     * @param to first day after
     */
    @GetMapping("/events.xes")
    void events(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            HttpServletResponse response)
            throws IOException {
        var span = Span.read(from, to);
        response.setContentType(MediaType.APPLICATION_XML_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("events.xes").build().toString());
        log.write(span, actor.get(), response.getOutputStream());
    }
}
