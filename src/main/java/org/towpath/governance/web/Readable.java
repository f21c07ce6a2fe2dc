package org.towpath.governance.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import org.towpath.engine.ModelKind;
import org.towpath.engine.form.FormDefinition;
import org.towpath.engine.model.DecisionTable;
import org.towpath.engine.model.ModelStory;
import org.towpath.web.form.FormView;

/** Puts a file on a page so that it can be read: a process as a story, a decision as a table, a form as it is asked. */
@Component
class Readable {

    void show(String file, byte[] content, Model page) {
        var kind = ModelKind.ofFile(file).orElseThrow();
        page.addAttribute("kind", kind);
        switch (kind) {
            case PROCESS -> {
                page.addAttribute("purpose", ModelStory.purpose(content));
                page.addAttribute("story", ModelStory.of(content));
            }
            case DECISION ->
                page.addAttribute("table", DecisionTable.of(content).orElse(null));
            case FORM ->
                page.addAttribute(
                        "preview",
                        FormView.of(
                                FormDefinition.parse(new String(content, StandardCharsets.UTF_8)),
                                Map.of(),
                                List.of(),
                                Map.of()));
        }
    }
}
