package org.towpath.governance.web;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.towpath.engine.ModelKind;
import org.towpath.engine.ModelVersion;
import org.towpath.engine.ModelVersions;
import org.towpath.shared.NotFound;
import org.towpath.shared.Page;
import org.towpath.shared.PageRequest;

/** Every version of every model over HTTP. */
@RestController
@RequestMapping("/api/v1/models")
class ModelApi {

    private final ModelVersions versions;

    ModelApi(ModelVersions versions) {
        this.versions = versions;
    }

    /**
     * One version.
     *
     * @param running cases under way on it; for a form or a decision those of the processes that use it
     * @param hash SHA-256 of its content: versions with one hash are the same
     * @param releasedBy null for a set that came with the product
     */
    record Line(
            String key,
            ModelKind kind,
            int version,
            boolean inForce,
            long running,
            String name,
            String hash,
            Instant releasedAt,
            @Nullable String releasedBy,
            @Nullable String why) {

        static Line of(ModelVersion it) {
            return new Line(
                    it.key(),
                    it.kind(),
                    it.version(),
                    it.inForce(),
                    it.running(),
                    it.name(),
                    it.hash(),
                    it.releasedAt(),
                    it.releasedBy(),
                    it.why());
        }
    }

    @GetMapping
    Page<Line> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        var page = versions.list(PageRequest.of(limit, after));
        return new Page<>(page.items().stream().map(Line::of).toList(), page.next());
    }

    /** The file itself: XML, or JSON for a form. */
    @GetMapping("/{key}/versions/{v}")
    ResponseEntity<byte[]> content(@PathVariable String key, @PathVariable int v) {
        var version = versions.version(key, v).orElseThrow(NotFound::new);
        return file(version.kind(), versions.content(version));
    }

    static ResponseEntity<byte[]> file(ModelKind kind, byte[] content) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(kind == ModelKind.FORM ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_XML)
                .body(content);
    }
}
