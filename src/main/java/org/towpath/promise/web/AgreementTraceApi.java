package org.towpath.promise.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.towpath.access.CurrentActor;
import org.towpath.promise.AgreementTrace;
import org.towpath.shared.NotFound;

/** Clauses and model elements, both ways. */
@RestController
class AgreementTraceApi {

    private final AgreementTrace trace;
    private final CurrentActor actor;

    AgreementTraceApi(AgreementTrace trace, CurrentActor actor) {
        this.trace = trace;
        this.actor = actor;
    }

    /** What enforces each service level, what backs each timer, and what does not meet its other half. */
    @GetMapping("/api/v1/agreements/{id}/trace")
    AgreementTrace.Trace trace(@PathVariable String id, @RequestParam(required = false) @Nullable Integer version) {
        try {
            return trace.of(UUID.fromString(id), version, actor.get());
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }
}
