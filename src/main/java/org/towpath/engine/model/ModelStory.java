package org.towpath.engine.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A process told in plain English from what is drawn: its steps in order, who does what, what each question asks and
 * where each answer leads. What interrupts or accompanies a step is told right after it.
 */
public final class ModelStory {

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("bpmn:startEvent", "Start"),
            Map.entry("bpmn:endEvent", "End"),
            Map.entry("bpmn:boundaryEvent", "Meanwhile"),
            Map.entry("bpmn:intermediateCatchEvent", "Wait"),
            Map.entry("bpmn:userTask", "Task"),
            Map.entry("bpmn:serviceTask", "Done by the product"),
            Map.entry("bpmn:businessRuleTask", "Decision"),
            Map.entry("bpmn:receiveTask", "Wait"),
            Map.entry("bpmn:callActivity", "Stage"),
            Map.entry("bpmn:subProcess", "Stretch"),
            Map.entry("bpmn:exclusiveGateway", "Question"),
            Map.entry("bpmn:parallelGateway", "Side by side"),
            Map.entry("bpmn:eventBasedGateway", "Whichever comes first"));

    private final BpmnModel model;

    private ModelStory(BpmnModel model) {
        this.model = model;
    }

    /** The steps of a BPMN file; none where it cannot be read. */
    public static List<StoryStep> of(byte[] content) {
        return ModelRules.read(content)
                .map(model -> new ModelStory(model).told())
                .orElse(List.of());
    }

    /** What the process as a whole is for, in its own words; empty where it does not say. */
    public static String purpose(byte[] content) {
        return ModelRules.read(content)
                .map(model -> documentation(model.process()))
                .orElse("");
    }

    private List<StoryStep> told() {
        var order = new LinkedHashSet<Part>();
        walk(model.process(), order);
        return order.stream().map(this::step).toList();
    }

    /** From each beginning along the ways, in the order in which they are drawn; what is left over comes last. */
    private void walk(Part scope, Set<Part> order) {
        var here = scope.children().stream()
                .filter(node -> BpmnModel.NODES.contains(node.name()))
                .toList();
        here.stream().filter(node -> node.is("bpmn:startEvent")).forEach(start -> follow(start, order));
        here.forEach(node -> follow(node, order));
    }

    private void follow(Part node, Set<Part> order) {
        if (!order.add(node)) return;
        if (node.is("bpmn:subProcess")) walk(node, order);
        model.boundaryEventsOf(node).forEach(event -> follow(event, order));
        model.following(node).forEach(next -> follow(next, order));
    }

    private StoryStep step(Part node) {
        return new StoryStep(
                node.id(), kind(node), node.get("name"), words(node) + frame(node), documentation(node), ways(node));
    }

    private String kind(Part node) {
        return node.is("bpmn:exclusiveGateway") && !forks(node) ? "Join" : KINDS.getOrDefault(node.name(), node.name());
    }

    private String words(Part node) {
        var name = node.get("name");
        return switch (node.name()) {
            case "bpmn:startEvent" -> starts(node, name);
            case "bpmn:endEvent" ->
                node.child("bpmn:errorEventDefinition") == null ? "Ends: " + name : "Breaks off: " + name;
            case "bpmn:boundaryEvent" -> meanwhile(node, name);
            case "bpmn:intermediateCatchEvent" ->
                BpmnModel.timer(node).isEmpty() ? "Waits for: " + name : "Waits until its time: " + name;
            case "bpmn:receiveTask" -> "Waits for somebody else: " + name;
            case "bpmn:userTask" -> people(node.get("camunda:candidateGroups")) + ": " + lower(name);
            case "bpmn:serviceTask" ->
                "The product: " + lower(name)
                        + (node.get("camunda:asyncBefore").equals("true") ? ". It is tried again if it fails" : "");
            case "bpmn:businessRuleTask" -> "Asks the decision " + node.get("camunda:decisionRef") + ": " + lower(name);
            case "bpmn:callActivity" -> "Goes through the stage " + node.get("calledElement") + several(node);
            case "bpmn:subProcess" ->
                node.get("triggeredByEvent").equals("true")
                        ? "At any time: " + lower(name)
                        : "A stretch of its own: " + lower(name) + several(node);
            case "bpmn:exclusiveGateway" -> forks(node) ? "Asks: “" + name + "”" : "Ways come together";
            case "bpmn:parallelGateway" ->
                forks(node) ? "All of these go on side by side" : "Goes on when all ways have come here";
            case "bpmn:eventBasedGateway" -> "Goes on with whatever happens first";
            default -> name;
        };
    }

    private String starts(Part node, String name) {
        if (node.child("bpmn:messageEventDefinition") != null) return "Begins when it is told: " + name;
        if (!BpmnModel.timer(node).isEmpty()) return "Begins when its time comes: " + name;
        return "Begins: " + name;
    }

    private String meanwhile(Part node, String name) {
        var host = Optional.ofNullable(model.byId(node.get("attachedToRef")))
                .map(part -> part.get("name"))
                .orElse("");
        var what = node.child("bpmn:errorEventDefinition") != null
                ? "If it breaks off"
                : BpmnModel.timer(node).isEmpty() ? "If it is told" : "If its time comes";
        return "During “" + host + "”: " + what.toLowerCase(Locale.ROOT) + ", " + lower(name)
                + (BpmnModel.interrupts(node) ? ". It goes on no further itself" : ". It itself goes on as well");
    }

    private String frame(Part node) {
        var frame = node.parent();
        return frame != null && frame.is("bpmn:subProcess") ? " (within “" + frame.get("name") + "”)." : ".";
    }

    private static String several(Part node) {
        var loop = node.child("bpmn:multiInstanceLoopCharacteristics");
        if (loop == null) return "";
        return loop.get("isSequential").equals("true") ? ", one after another" : ", several side by side";
    }

    private boolean forks(Part node) {
        return model.flowsFrom(node).size() > 1;
    }

    private List<String> ways(Part node) {
        var ways = new ArrayList<String>();
        for (var flow : model.flowsFrom(node)) {
            var target = target(flow, 0);
            var answer = flow.get("name");
            ways.add(answer.isEmpty() ? "Then: " + target : answer + ": " + target);
        }
        return ways;
    }

    /** A gateway without a name only joins ways: what comes after it is meant. */
    private String target(Part flow, int passed) {
        var target = model.byId(flow.get("targetRef"));
        if (target == null) return "nowhere";
        var onward = model.flowsFrom(target);
        if (target.get("name").isEmpty() && onward.size() == 1 && passed < BpmnModel.NODES.size()) {
            return target(onward.get(0), passed + 1);
        }
        var name = target.get("name").isEmpty() ? target.id() : target.get("name");
        return target.is("bpmn:endEvent") ? "ends with “" + name + "”" : "“" + name + "”";
    }

    static String documentation(Part part) {
        var words = part.child("bpmn:documentation");
        return words == null ? "" : words.text().replaceAll("\\s+", " ");
    }

    /** Role ids as people say them: "Practitioner or specialist". */
    static String people(String roles) {
        var said = Arrays.stream(roles.split(","))
                .map(role -> role.strip().replace('-', ' ').replace("str worker", "STR worker"))
                .filter(role -> !role.isEmpty())
                .collect(Collectors.joining(" or "));
        return said.isEmpty() ? "Nobody" : said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1);
    }

    private static String lower(String name) {
        return name.length() > 1 && Character.isUpperCase(name.charAt(1))
                ? name
                : name.isEmpty() ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
