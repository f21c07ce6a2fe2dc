package org.towpath.engine;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/** What a model says to whoever does one of its tasks: its documentation is the help on the page. */
@Component
public class TaskHelp {

    private final RepositoryService repository;

    TaskHelp(RepositoryService repository) {
        this.repository = repository;
    }

    /**
     * The help for a task in the version of the model it runs on, in paragraphs; none if the model says nothing.
     *
     * @param definition the engine's id of the version of the process
     * @param element id of the task in the model
     */
    public List<String> of(String definition, String element) {
        ModelElementInstance found = repository.getBpmnModelInstance(definition).getModelElementById(element);
        if (!(found instanceof UserTask task)) {
            return List.of();
        }
        return task.getDocumentations().stream()
                .flatMap(words -> words.getTextContent().strip().lines())
                .reduce(new Paragraphs(), Paragraphs::line, (one, other) -> one)
                .all();
    }

    /** Lines joined until a blank one: the line breaks of the file are no breaks for the reader. */
    private static final class Paragraphs {

        private final List<StringBuilder> paragraphs = new ArrayList<>();
        private boolean open;

        Paragraphs line(String line) {
            var text = line.strip();
            if (text.isEmpty()) {
                open = false;
            } else if (open) {
                paragraphs.get(paragraphs.size() - 1).append(' ').append(text);
            } else {
                paragraphs.add(new StringBuilder(text));
                open = true;
            }
            return this;
        }

        List<String> all() {
            return paragraphs.stream().map(StringBuilder::toString).toList();
        }
    }
}
