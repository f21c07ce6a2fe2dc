package org.towpath.review.web;

import java.net.URI;
import java.util.Arrays;
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
import org.towpath.agreement.AgreementReviews.Kind;
import org.towpath.review.DrawingUp;
import org.towpath.review.EvidencePack;
import org.towpath.review.EvidencePacks;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.NotFound;
import org.towpath.shared.Page;
import org.towpath.shared.PageRequest;

/** Evidence packs over HTTP. */
@RestController
@RequestMapping("/api/v1")
class PacksApi {

    private final EvidencePacks packs;
    private final DrawingUp drawing;
    private final CurrentActor actor;

    PacksApi(EvidencePacks packs, DrawingUp drawing, CurrentActor actor) {
        this.packs = packs;
        this.drawing = drawing;
        this.actor = actor;
    }

    /** What to draw up: FULL, OPERATIONAL or TRIGGERED. */
    record Wanted(@Nullable String kind) {}

    /** What the partner says, and to which line. */
    record Said(@Nullable String about, @Nullable String words) {}

    @GetMapping("/agreements/{id}/packs")
    Page<EvidencePack> list(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        return packs.list(uuid(id), actor.get(), PageRequest.of(limit, after));
    }

    @PostMapping("/agreements/{id}/packs")
    ResponseEntity<EvidencePack> drawUp(@PathVariable String id, @RequestBody Wanted wanted) {
        var pack = drawing.byHand(uuid(id), kind(wanted.kind()), actor.get());
        return ResponseEntity.created(URI.create("/api/v1/packs/" + pack.id())).body(pack);
    }

    @GetMapping("/packs/{pack}")
    EvidencePack one(@PathVariable String pack) {
        return packs.view(uuid(pack), actor.get());
    }

    @PostMapping("/packs/{pack}/comments")
    EvidencePack comment(@PathVariable String pack, @RequestBody Said said) {
        return packs.comment(uuid(pack), said.about(), said.words(), actor.get());
    }

    @PostMapping("/packs/{pack}/answered")
    EvidencePack answered(@PathVariable String pack) {
        return packs.answered(uuid(pack), actor.get());
    }

    static Kind kind(@Nullable String name) {
        return Arrays.stream(Kind.values())
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("kind", "Give FULL, OPERATIONAL or TRIGGERED"));
    }

    static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }
}
