package org.towpath.promise.web;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

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
import org.towpath.promise.ClockFacts;
import org.towpath.promise.ClockLists;
import org.towpath.promise.ClockState;
import org.towpath.promise.ClockView;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.NotFound;
import org.towpath.shared.Page;
import org.towpath.shared.PageRequest;

/** Clocks over HTTP. */
@RestController
@RequestMapping("/api/v1/clocks")
class ClockApi {

    private final ClockLists clocks;
    private final ClockFacts facts;
    private final CurrentActor actor;

    ClockApi(ClockLists clocks, ClockFacts facts, CurrentActor actor) {
        this.clocks = clocks;
        this.facts = facts;
        this.actor = actor;
    }

    @GetMapping
    Page<ClockView> list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String agreement,
            @RequestParam(required = false) @Nullable String referral,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        var filter = new ClockLists.Filter(state(state), agreement(agreement), referral);
        return clocks.list(filter, actor.get(), PageRequest.of(limit, after));
    }

    @GetMapping("/{id}")
    ClockView one(@PathVariable String id) {
        return clocks.view(id(id), actor.get());
    }

    /** Tells what happened to a clock, late or in correction of what was told; answers it as it is then. */
    @PostMapping("/{id}/facts")
    @ResponseStatus(HttpStatus.CREATED)
    ClockView happened(@PathVariable String id, @RequestBody Map<String, Object> body) {
        return facts.record(id(id), body, actor.get());
    }

    private static UUID id(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }

    private static @Nullable ClockState state(@Nullable String state) {
        return state == null
                ? null
                : Arrays.stream(ClockState.values())
                        .filter(it -> it.name().equals(state))
                        .findFirst()
                        .orElseThrow(() -> new InvalidInput("state", "Give RUNNING, PAUSED, MET, MISSED or CANCELLED"));
    }

    private static @Nullable UUID agreement(@Nullable String agreement) {
        try {
            return agreement == null ? null : UUID.fromString(agreement);
        } catch (IllegalArgumentException noId) {
            throw new InvalidInput("agreement", "Give the id of an agreement");
        }
    }
}
