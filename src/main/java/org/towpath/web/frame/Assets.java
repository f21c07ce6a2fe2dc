package org.towpath.web.frame;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The built styles and scripts by the names of their sources. Their own names carry a hash, so that a browser may keep
 * them for a year; Vite's manifest tells which is which.
 */
@Component
public class Assets {

    private static final Logger log = LoggerFactory.getLogger(Assets.class);
    private static final String MANIFEST = "static/assets/manifest.json";
    private static final String APP = "src/app.ts";
    private static final String SUPPORT = "src/support.ts";

    private final JsonNode manifest;

    public Assets() {
        this.manifest = read();
    }

    /** The script of every page, a module. */
    public List<String> scripts() {
        return path(APP, "file");
    }

    /** The small script that runs before anything is drawn. */
    public List<String> firstScripts() {
        return path(SUPPORT, "file");
    }

    public List<String> styles() {
        return path(APP, "css");
    }

    /** The script of a few pages only, a module: {@code bottlenecks}. */
    public List<String> scriptsOf(String island) {
        return path("src/" + island + ".ts", "file");
    }

    /** What that script draws needs these styles. */
    public List<String> stylesOf(String island) {
        return path("src/" + island + ".ts", "css");
    }

    private List<String> path(String source, String kind) {
        var paths = new ArrayList<String>();
        var named = manifest.path(source).path(kind);
        if (named.isTextual()) paths.add("/assets/" + named.asText());
        named.forEach(name -> paths.add("/assets/" + name.asText()));
        return paths;
    }

    /** Pages work without styles and scripts, so a build without its front end is worth a warning and no more. */
    private static JsonNode read() {
        var resource = new ClassPathResource(MANIFEST);
        if (!resource.exists()) {
            log.warn("The front end has not been built: pages will have neither styles nor scripts");
            return MissingNode.getInstance();
        }
        try (var content = resource.getInputStream()) {
            return new ObjectMapper().readTree(content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(MANIFEST + " cannot be read", unreadable);
        }
    }
}
