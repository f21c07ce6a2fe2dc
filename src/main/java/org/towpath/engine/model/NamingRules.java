package org.towpath.engine.model;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ids and names: one stem from picture to class, and words that can be read as a sentence. */
final class NamingRules {

    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,62}");
    private static final Pattern DRAWN_ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,79}");
    private static final Pattern TITLE_CASE = Pattern.compile("[A-Z][a-z]+.*");
    private static final Map<String, String> PREFIX = Map.ofEntries(
            Map.entry("bpmn:startEvent", "startEvent_"),
            Map.entry("bpmn:endEvent", "endEvent_"),
            Map.entry("bpmn:boundaryEvent", "event_"),
            Map.entry("bpmn:intermediateCatchEvent", "event_"),
            Map.entry("bpmn:userTask", "userTask_"),
            Map.entry("bpmn:serviceTask", "serviceTask_"),
            Map.entry("bpmn:businessRuleTask", "businessRuleTask_"),
            Map.entry("bpmn:receiveTask", "receiveTask_"),
            Map.entry("bpmn:callActivity", "callActivity_"),
            Map.entry("bpmn:subProcess", "subProcess_"),
            Map.entry("bpmn:exclusiveGateway", "gateway_"),
            Map.entry("bpmn:parallelGateway", "gateway_"),
            Map.entry("bpmn:eventBasedGateway", "gateway_"),
            Map.entry("bpmn:sequenceFlow", "flow_"));
    private static final Set<String> DEEDS =
            Set.of("bpmn:userTask", "bpmn:serviceTask", "bpmn:businessRuleTask", "bpmn:receiveTask");
    private static final Set<String> EVENTS =
            Set.of("bpmn:startEvent", "bpmn:endEvent", "bpmn:boundaryEvent", "bpmn:intermediateCatchEvent");

    private NamingRules() {}

    /** V06: two readers may take different elements for an id that stands twice. */
    static void idsAreUnique(BpmnModel model, ModelSet set, Report report) {
        idsAreUnique(model.definitions(), report);
    }

    static void idsAreUnique(Part root, Report report) {
        var seen = new HashSet<String>();
        root.all().filter(part -> part.has("id")).forEach(part -> {
            var shape = part.name().startsWith("bpmn:") ? ID : DRAWN_ID;
            if (!shape.matcher(part.id()).matches()) {
                report.error("V06", part, "'" + part.id() + "' is not an id.", "Use letters, digits, - and _.");
            }
            if (!seen.add(part.id())) {
                report.error("V06", part, "The id " + part.id() + " stands twice.", "Rename one of them.");
            }
        });
    }

    /** M01: the id says what kind of thing it is, so that a log line can be read without the picture. */
    static void idsSayTheKind(BpmnModel model, ModelSet set, Report report) {
        Stream.concat(model.nodes(), model.flows()).forEach(part -> {
            var prefix = PREFIX.getOrDefault(part.name(), "");
            if (!part.id().matches(Pattern.quote(prefix) + "[a-z][A-Za-z0-9]*")) {
                report.error(
                        "M01",
                        part,
                        "The id " + part.id() + " does not begin with " + prefix + ".",
                        "Call it " + prefix + "lowerCamel.");
            }
        });
    }

    /** M02: whoever meets a task, an event or an end on a page must know what is meant. */
    static void namesAreSentences(BpmnModel model, ModelSet set, Report report) {
        model.nodes()
                .filter(part -> DEEDS.contains(part.name()))
                .filter(part -> !isSentence(part.get("name"), 2))
                .forEach(part -> report.error(
                        "M02",
                        part,
                        "'" + part.get("name") + "' is not a verb and its object in sentence case.",
                        "Say what is done to what, like 'Screen person'."));
        model.nodes()
                .filter(part -> EVENTS.contains(part.name()))
                .filter(part -> isNamed(part) && !isSentence(part.get("name"), 1))
                .forEach(part -> report.error(
                        "M02",
                        part,
                        "The event has no name that can be read.",
                        "Say what has happened, like 'Reply overdue'."));
        model.nodes()
                .filter(part -> part.is("bpmn:callActivity", "bpmn:subProcess"))
                .filter(part -> !isSentence(part.get("name"), 1))
                .forEach(part -> report.error("M02", part, "It has no name that can be read.", "Name the stage."));
    }

    /** Where a stage merely begins inside its frame there is nothing to say. */
    private static boolean isNamed(Part event) {
        return !event.is("bpmn:startEvent")
                || event.parent() == null
                || event.parent().is("bpmn:process");
    }

    /** Sentence case: only the first word begins with a capital; an abbreviation in capitals may stand anywhere. */
    static boolean isSentence(String name, int words) {
        var said = name.strip().split("\\s+");
        return said.length >= words
                && !name.isBlank()
                && Character.isUpperCase(name.strip().charAt(0))
                && !name.endsWith(".")
                && Stream.of(said)
                        .skip(1)
                        .noneMatch(word -> TITLE_CASE.matcher(word).matches());
    }

    /** M07: a message says whose it is and what has happened; its id repeats that. */
    static void messagesAreNamed(BpmnModel model, ModelSet set, Report report) {
        model.definitions()
                .children("bpmn:message")
                .forEach(message -> named(message, "name", "Message_", model, report));
        model.definitions().children("bpmn:error").forEach(error -> named(error, "errorCode", "Error_", model, report));
    }

    private static void named(Part part, String attribute, String prefix, BpmnModel model, Report report) {
        var name = part.get(attribute);
        if (!name.matches("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*") || !name.startsWith(model.key() + ".")) {
            report.error(
                    "M07",
                    part,
                    "'" + name + "' is not " + model.key() + ". and what happened.",
                    "Call it like '" + model.key() + ".partner-replied'.");
        } else if (!part.id().equals(prefix + pascal(name.substring(name.indexOf('.') + 1)))) {
            report.error("M07", part, "The id is not made from " + name + ".", "Call it " + prefix + "WhatHappened.");
        }
    }

    private static String pascal(String kebab) {
        return Stream.of(kebab.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
