package org.towpath.promise.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.towpath.access.CurrentActor;
import org.towpath.promise.AgreementTrace;
import org.towpath.promise.HouseTrace;
import org.towpath.shared.NotFound;
import org.towpath.shared.Page;
import org.towpath.shared.PageRequest;

/** Clauses and model elements, both ways. */
@RestController
class AgreementTraceApi {

    private final AgreementTrace trace;
    private final HouseTrace house;
    private final CurrentActor actor;

    AgreementTraceApi(AgreementTrace trace, HouseTrace house, CurrentActor actor) {
        this.trace = trace;
        this.house = house;
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

    /** Which clauses of which agreements in force back what the models wait for under one name. */
    @GetMapping("/api/v1/agreements/trace")
    Page<HouseTrace.Backing> house(
            @RequestParam String promise,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        return house.of(promise, actor.get(), PageRequest.of(limit, after));
    }
}
