package org.towpath.models;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;

/** One model told in tables: what it is for, who does what in it, what it waits for, what it is told. */
final class ModelIndex {

    private static final String VARIABLE = "variable.";

    private ModelIndex() {}

    static String ofProcess(Path file) {
        var model = Bpmn.readModelFromFile(file.toFile());
        var process = model.getModelElementsByType(Process.class).iterator().next();
        var lines = new ArrayList<String>();
        lines.add("### `" + process.getId() + "`: " + process.getName());
        lines.add("");
        lines.add(documentation(process));
        table(lines, "Task | Roles | Form", tasks(model));
        table(lines, "Timer | Waits for | At", timers(model));
        table(lines, "Message | Heard by", messages(model));
        table(lines, "Calls | As", calls(model));
        table(lines, "Variable | Kind", variables(process));
        return String.join("\n", lines) + "\n";
    }

    static String ofDecision(Path file) {
        var decision = Dmn.readModelFromFile(file.toFile())
                .getModelElementsByType(Decision.class)
                .iterator()
                .next();
        var lines = new ArrayList<String>();
        lines.add("### `" + decision.getId() + "`: " + decision.getName());
        lines.add("");
        lines.add(decision.getDescription().getTextContent().strip().replaceAll("\\s+", " "));
        table(
                lines,
                "Fact | Type | Means",
                decision.getModelInstance().getModelElementsByType(Input.class).stream()
                        .map(input -> row(
                                code(input.getInputExpression().getText().getTextContent()),
                                input.getInputExpression().getTypeRef(),
                                input.getLabel()))
                        .toList());
        table(
                lines,
                "Answer | One of",
                decision.getModelInstance().getModelElementsByType(Output.class).stream()
                        .map(output -> row(
                                code(output.getName()),
                                output.getOutputValues()
                                        .getText()
                                        .getTextContent()
                                        .replace("\"", "")
                                        .replace(",", ", ")))
                        .toList());
        return String.join("\n", lines) + "\n";
    }

    private static List<String> tasks(BpmnModelInstance model) {
        return model.getModelElementsByType(UserTask.class).stream()
                .map(task -> row(
                        task.getName(),
                        task.getCamundaCandidateGroups().replace(",", ", "),
                        code(task.getCamundaFormRef())))
                .toList();
    }

    private static List<String> timers(BpmnModelInstance model) {
        return model.getModelElementsByType(CatchEvent.class).stream()
                .filter(event -> has(event, TimerEventDefinition.class))
                .map(event -> row(
                        event.getName(),
                        where(event),
                        code(event.getEventDefinitions().stream()
                                .map(definition -> definition.getTextContent().strip())
                                .collect(Collectors.joining()))))
                .toList();
    }

    private static List<String> messages(BpmnModelInstance model) {
        return model.getModelElementsByType(MessageEventDefinition.class).stream()
                .map(heard -> row(code(heard.getMessage().getName()), where((CatchEvent) heard.getParentElement())))
                .toList();
    }

    private static List<String> calls(BpmnModelInstance model) {
        return model.getModelElementsByType(CallActivity.class).stream()
                .map(call -> row(code(call.getCalledElement()), call.getName()))
                .toList();
    }

    private static List<String> variables(Process process) {
        return process
                .getExtensionElements()
                .getElementsQuery()
                .filterByType(org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties.class)
                .singleResult()
                .getCamundaProperties()
                .stream()
                .filter(property -> property.getCamundaName().startsWith(VARIABLE))
                .map(ModelIndex::variable)
                .toList();
    }

    private static String variable(CamundaProperty property) {
        return row(
                code(property.getCamundaName().substring(VARIABLE.length())),
                property.getCamundaValue().replace("|", ", "));
    }

    /** The task an event hangs on, or the event itself where a way begins or waits. */
    private static String where(CatchEvent event) {
        return event instanceof BoundaryEvent boundary
                ? boundary.getAttachedTo().getName() + (boundary.cancelActivity() ? "" : " (goes on)")
                : name(event);
    }

    private static String name(FlowElement element) {
        return element.getName() == null ? element.getId() : element.getName();
    }

    private static boolean has(CatchEvent event, Class<?> definition) {
        return event.getEventDefinitions().stream().anyMatch(definition::isInstance);
    }

    private static String documentation(BaseElement element) {
        return element.getDocumentations().iterator().next().getTextContent().strip();
    }

    private static void table(List<String> lines, String head, Collection<String> rows) {
        if (rows.isEmpty()) return;
        lines.add("");
        lines.add("| " + head + " |");
        lines.add("|" + " --- |".repeat(head.split("\\|").length));
        lines.addAll(rows);
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String code(String text) {
        return "`" + text + "`";
    }
}
