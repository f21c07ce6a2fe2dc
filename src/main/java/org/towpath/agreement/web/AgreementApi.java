package org.towpath.agreement.web;

import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.towpath.access.CurrentActor;
import org.towpath.agreement.AgreementDrafting;
import org.towpath.agreement.AgreementPerformance;
import org.towpath.agreement.AgreementView;
import org.towpath.agreement.Agreements;
import org.towpath.agreement.Completeness;
import org.towpath.agreement.FigurePeriod;
import org.towpath.agreement.VersionState;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.NotFound;
import org.towpath.shared.Page;
import org.towpath.shared.PageRequest;

/** The register of agreements over HTTP. */
@RestController
@RequestMapping("/api/v1/agreements")
class AgreementApi {

    private final Agreements agreements;
    private final AgreementDrafting drafting;
    private final AgreementPerformance performance;
    private final CurrentActor actor;

    AgreementApi(
            Agreements agreements, AgreementDrafting drafting, AgreementPerformance performance, CurrentActor actor) {
        this.agreements = agreements;
        this.drafting = drafting;
        this.performance = performance;
        this.actor = actor;
    }

    @GetMapping
    Page<AgreementView.Line> list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        return agreements.list(state(state), actor.get(), PageRequest.of(limit, after));
    }

    /** Taken as it came, not bound to a type: every fault is to be named by its path, all of them at once. */
    @PostMapping
    ResponseEntity<AgreementView> draft(@RequestBody Map<String, Object> request) {
        var written = drafting.agreement(request, actor.get());
        return ResponseEntity.created(URI.create("/api/v1/agreements/" + written.agreement()))
                .body(agreements.view(written.agreement(), written.n(), actor.get()));
    }

    @GetMapping("/{id}")
    AgreementView one(@PathVariable String id) {
        return agreements.view(uuid(id), null, actor.get());
    }

    @GetMapping("/{id}/versions/{n}")
    AgreementView version(@PathVariable String id, @PathVariable int n) {
        return agreements.view(uuid(id), n, actor.get());
    }

    @PostMapping("/{id}/versions")
    ResponseEntity<AgreementView> draftVersion(@PathVariable String id, @RequestBody Map<String, Object> request) {
        var written = drafting.version(uuid(id), request, actor.get());
        return ResponseEntity.created(
                        URI.create("/api/v1/agreements/" + written.agreement() + "/versions/" + written.n()))
                .body(agreements.view(written.agreement(), written.n(), actor.get()));
    }

    @GetMapping("/{id}/completeness")
    Completeness completeness(@PathVariable String id, @RequestParam(required = false) @Nullable Integer version) {
        return agreements.completeness(uuid(id), version, actor.get());
    }

    @GetMapping("/{id}/performance")
    Map<String, Object> performance(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        return Map.of("items", performance.of(uuid(id), FigurePeriod.read(from, to, actor.get()), actor.get()));
    }

    private static @Nullable VersionState state(@Nullable String state) {
        return state == null
                ? null
                : Arrays.stream(VersionState.values())
                        .filter(it -> it.name().equals(state))
                        .findFirst()
                        .orElseThrow(() ->
                                new InvalidInput("state", "Give one of " + Arrays.toString(VersionState.values())));
    }

    static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }
}
