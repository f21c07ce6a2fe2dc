package org.towpath.web.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import org.towpath.engine.form.FormDefinition;

/**
 * Forms that belong to pages and to no task: registering a person, saying what happened. Written like the forms of
 * tasks, so that they look, check and behave the same, but shipped with the page and not for governance to change.
 */
@Component
public class PageForms {

    private final Map<String, FormDefinition> read = new ConcurrentHashMap<>();

    /**
     * The form of {@code page-forms/<id>.form}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public FormDefinition get(String id) {
        return read.computeIfAbsent(id, PageForms::read);
    }

    private static FormDefinition read(String id) {
        var file = new ClassPathResource("page-forms/" + id + ".form");
        if (!file.exists()) {
            throw new IllegalArgumentException("No page has a form " + id);
        }
        try {
            return FormDefinition.parse(file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
