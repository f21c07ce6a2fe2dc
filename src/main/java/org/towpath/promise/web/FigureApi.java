package org.towpath.promise.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.towpath.access.CurrentActor;
import org.towpath.agreement.Figure;
import org.towpath.agreement.FigurePeriod;
import org.towpath.promise.FigureClocks;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.NotFound;
import org.towpath.shared.PageRequest;

/** The promises behind a figure about an agreement, over HTTP. */
@RestController
class FigureApi {

    private final FigureClocks clocks;
    private final CurrentActor actor;

    FigureApi(FigureClocks clocks, CurrentActor actor) {
        this.clocks = clocks;
        this.actor = actor;
    }

    /**
     * Those in reach; how many more there are.
     *
     * @param promise id of the service level
     * @param figure MET, MISSED, DISPUTED or RUNNING
     */
    @GetMapping("/api/v1/agreements/{id}/performance/clocks")
    FigureClocks.Behind clocks(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String promise,
            @RequestParam(required = false) @Nullable String figure,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        return clocks.list(asked(id, promise, figure, from, to), actor.get(), PageRequest.of(limit, after));
    }

    static FigureClocks.Asked asked(
            String id, @Nullable String promise, @Nullable String figure, @Nullable String from, @Nullable String to) {
        if (promise == null || promise.isBlank()) {
            throw new InvalidInput("promise", "Give the id of a service level");
        }
        return new FigureClocks.Asked(
                id(id), promise, Figure.read(figure == null ? "" : figure), FigurePeriod.read(from, to));
    }

    private static UUID id(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }
}
