package org.towpath.episode.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.towpath.access.CurrentActor;
import org.towpath.episode.imports.ImportView;
import org.towpath.episode.imports.Imports;
import org.towpath.shared.NotFound;
import org.towpath.shared.PageRequest;

/** Takes files of identifications, as custody and court systems export them. */
@RestController
@RequestMapping("/api/v1/episodes/imports")
class ImportsController {

    private final Imports imports;
    private final CurrentActor actor;

    ImportsController(Imports imports, CurrentActor actor) {
        this.imports = imports;
        this.actor = actor;
    }

    /** The import that was begun. */
    record Begun(UUID id) {}

    @PostMapping(consumes = "text/csv")
    ResponseEntity<Begun> begin(InputStream body) throws IOException {
        var id = imports.begin(body, actor.get());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/episodes/imports/" + id))
                .body(new Begun(id));
    }

    @GetMapping("/{id}")
    ImportView show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        return imports.view(uuid(id), PageRequest.of(limit, after), actor.get());
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound();
        }
    }
}
