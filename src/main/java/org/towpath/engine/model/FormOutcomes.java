package org.towpath.engine.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import org.towpath.engine.model.Finding.Severity;

/**
 * M11: a form and its process know the same outcomes, the way onward first. A row of a list carries no outcome of the
 * process, whatever its key is called.
 */
final class FormOutcomes {

    private FormOutcomes() {}

    static void check(FormText form, ModelSet set) {
        var stem = form.report().stem();
        var dot = stem.indexOf('.');
        if (dot < 0) {
            form.error("M05", form.root(), "Its name does not say its process.", "Call it process.task.");
            return;
        }
        set.process(stem.substring(0, dot)).ifPresent(model -> {
            if (model.all("bpmn:userTask")
                    .noneMatch(task -> task.get("camunda:formRef").equals(stem))) {
                form.error("M05", form.root(), "No task of the process has this form.", "Remove it, or draw the task.");
            }
            form.withScopes((rows, field) -> {
                if (rows.isEmpty()) check(form, field, model, set);
            });
        });
    }

    private static void check(FormText form, JsonNode field, BpmnModel model, ModelSet set) {
        var key = FormFields.key(field);
        if (!key.endsWith("Outcome")) return;
        var declared = model.dictionary().literals(key);
        if (declared.isEmpty()) {
            form.error(
                    "M11", field, model.key() + " declares no outcome " + key + ".", "Declare it, or rename the key.");
            return;
        }
        var offered = FormFields.values(field);
        offered.stream()
                .filter(value -> !declared.get().contains(value))
                .forEach(value -> form.error(
                        "M11",
                        field,
                        model.key() + " has no exit for " + value + ".",
                        "Offer one of " + declared.get() + "."));
        onwardComesFirst(form, field, offered, declared.get());
        nothingIsForgotten(form, field, declared.get(), model, set);
    }

    /** The way onward is the first choice, so that whoever follows first choices gets a case through. */
    private static void onwardComesFirst(FormText form, JsonNode field, List<String> offered, List<String> declared) {
        var onward = declared.stream().filter(offered::contains).findFirst();
        if (onward.isPresent() && !offered.get(0).equals(onward.get())) {
            form.error("M11", field, "The way onward is not its first choice.", "Put " + onward.get() + " first.");
        }
    }

    /**
     * The other way round: an outcome no form of the process offers may still be set by the product; a person looks.
     */
    private static void nothingIsForgotten(
            FormText form, JsonNode field, List<String> declared, BpmnModel model, ModelSet set) {
        var key = FormFields.key(field);
        Set<String> somewhere = new HashSet<>();
        set.formsOf(model.key())
                .flatMap(other -> FormFields.of(other).stream())
                .filter(other -> FormFields.key(other).equals(key))
                .forEach(other -> somewhere.addAll(FormFields.values(other)));
        declared.stream()
                .filter(literal -> !somewhere.contains(literal))
                .forEach(literal -> form.add(
                        "M11",
                        field,
                        Severity.WARNING,
                        "No form offers " + literal + ", which " + model.key() + " has an exit for.",
                        "Offer it, or make sure the product sets it."));
    }
}
