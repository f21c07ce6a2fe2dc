package org.towpath.governance.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.towpath.engine.ModelKind;
import org.towpath.engine.ModelVersion;
import org.towpath.engine.ModelVersions;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.NotFound;

/** The models people work by, to read: which there are, and each version of each in words and as it is drawn. */
@Controller
@RequestMapping("/models")
class ModelPages {

    private static final int MOST_SHOWN = 30;

    private final ModelVersions versions;
    private final Readable readable;

    ModelPages(ModelVersions versions, Readable readable) {
        this.versions = versions;
        this.readable = readable;
    }

    /** The models of one kind. */
    record Kind(String heading, List<ModelVersion> models) {

        /** More than anybody reads down: it is opened by whoever looks for one. */
        public boolean isLong() {
            return models.size() > MOST_SHOWN;
        }
    }

    @GetMapping
    String all(Model page) {
        var all = versions.inForce();
        page.addAttribute(
                "kinds",
                Arrays.stream(ModelKind.values())
                        .map(kind -> new Kind(
                                kind.words() + (kind == ModelKind.PROCESS ? "es" : "s"),
                                all.stream().filter(it -> it.kind() == kind).toList()))
                        .toList());
        return "governance/models";
    }

    @GetMapping("/{key}")
    String one(@PathVariable String key, @RequestParam(defaultValue = "") String version, Model page) {
        var all = versions.versions(key);
        var chosen = choose(all, version);
        page.addAttribute("model", chosen);
        page.addAttribute("versions", all);
        readable.show(chosen.file(), versions.content(chosen), page);
        page.addAttribute("diagram", "/models/" + key + "/diagram?version=" + chosen.version());
        return "governance/model";
    }

    /** The diagram itself, for whatever draws it. */
    @GetMapping("/{key}/diagram")
    ResponseEntity<String> diagram(@PathVariable String key, @RequestParam(defaultValue = "") String version) {
        var chosen = choose(versions.versions(key), version);
        if (chosen.kind() != ModelKind.PROCESS) throw new NotFound();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_XML)
                .body(new String(versions.content(chosen), StandardCharsets.UTF_8));
    }

    /** The version asked for, or the one new cases start on. */
    private static ModelVersion choose(List<ModelVersion> all, String version) {
        if (all.isEmpty()) throw new NotFound();
        if (version.isEmpty()) {
            return all.stream().filter(ModelVersion::inForce).findFirst().orElse(all.get(0));
        }
        return all.stream()
                .filter(it -> String.valueOf(it.version()).equals(version))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("version", "There is no such version"));
    }
}
