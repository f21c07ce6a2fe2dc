package org.towpath.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Every text there is, read once at the start: one that cannot be read keeps the node from starting. */
@Component
class MessageTemplates {

    private static final String SUFFIX = ".txt";

    private final Map<String, MessageTemplate> templates = new TreeMap<>();

    MessageTemplates(ResourcePatternResolver resources) {
        try {
            for (var file : resources.getResources("classpath:notices/*" + SUFFIX)) {
                var name = Objects.requireNonNull(file.getFilename()).replace(SUFFIX, "");
                templates.put(name, MessageTemplate.read(name, file.getContentAsString(StandardCharsets.UTF_8)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws IllegalArgumentException if there is no such text */
    MessageTemplate get(String name) {
        var template = templates.get(name);
        if (template == null) {
            throw new IllegalArgumentException("There is no text " + name);
        }
        return template;
    }

    /** Every text, by name. */
    Map<String, MessageTemplate> all() {
        return Map.copyOf(templates);
    }
}
