package org.towpath.engine.model;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The data dictionary: everything a process is told is declared, and nothing is declared that could hold a person. */
final class DictionaryRules {

    private static final Pattern OUTCOMES = Pattern.compile("outcome: ?[a-z0-9-]+( ?\\| ?[a-z0-9-]+)+");
    private static final Set<String> PROPERTIES = Set.of(PromiseRules.CLAUSE, PromiseRules.OWED_BY, TaskRules.EFFECT);
    private static final Map<String, Pattern> ENDINGS = Map.of(
            "reference", Pattern.compile("[a-z][A-Za-z0-9]*(Reference|Id)"),
            "instant", Pattern.compile("[a-z][A-Za-z0-9]*At"),
            "collection", Pattern.compile("[a-z][A-Za-z0-9]*(References|Ids)"),
            "outcome", Pattern.compile("[a-z][A-Za-z0-9]*Outcome"));

    private DictionaryRules() {}

    /** M10: four kinds and no other, so that no name, note or date of birth can be told; the name shows the kind. */
    static void kindsAreKnown(BpmnModel model, ModelSet set, Report report) {
        model.process().properties().forEach(property -> {
            var name = property.get("name");
            if (name.startsWith(Dictionary.PREFIX)) {
                var kind = OUTCOMES.matcher(property.get("value")).matches() ? "outcome" : property.get("value");
                var ending = ENDINGS.get(kind);
                if (ending == null
                        || kind.equals("outcome") && !property.get("value").startsWith("outcome:")) {
                    report.error(
                            "M10",
                            property,
                            "'" + property.get("value") + "' is no kind of variable.",
                            "Say reference, instant, collection or outcome: one|other.");
                } else if (!ending.matcher(name.substring(Dictionary.PREFIX.length()))
                        .matches()) {
                    report.error(
                            "M10", property, name + " does not show that it is of kind " + kind + ".", "Rename it.");
                }
            }
        });
    }

    /** V17: a property nobody has agreed on is a note to a program we do not know. */
    static void propertiesAreKnown(BpmnModel model, ModelSet set, Report report) {
        model.process().all("camunda:property").forEach(property -> {
            var name = property.get("name");
            var declares = name.startsWith(Dictionary.PREFIX)
                    && model.process().properties().anyMatch(declared -> declared == property);
            if (!declares && !PROPERTIES.contains(name)) {
                report.error("V17", property, "'" + name + "' is no property we know.", "Remove it.");
            }
        });
    }

    /** M10: an undeclared variable is one nobody thought about. */
    static void usedIsDeclared(BpmnModel model, ModelSet set, Report report) {
        model.process()
                .all()
                .forEach(part -> usedBy(part)
                        .filter(name -> !model.dictionary().has(name))
                        .forEach(name -> report.error(
                                "M10", part, name + " is not declared.", "Add property variable." + name + ".")));
    }

    /** M10: a declared variable nothing reads is a door left open. References are read by the tasks themselves. */
    static void declaredIsUsed(BpmnModel model, ModelSet set, Report report) {
        var used = new HashSet<String>();
        model.process().all().flatMap(DictionaryRules::usedBy).forEach(used::add);
        model.process().all("camunda:out").map(out -> out.get("source")).forEach(used::add);
        set.processes().forEach(caller -> askedFor(model.key(), caller).forEach(used::add));
        set.formsOf(model.key()).forEach(form -> FormFields.of(form).forEach(field -> used.add(FormFields.key(field))));
        model.dictionary().declared().forEach((name, kind) -> {
            if (!kind.equals("reference") && !used.contains(name)) {
                model.process()
                        .properties()
                        .filter(property -> property.get("name").equals(Dictionary.PREFIX + name))
                        .forEach(property -> report.error("M10", property, "Nothing uses " + name + ".", "Remove it."));
            }
        });
    }

    /** What a process takes back from one it calls. */
    private static Stream<String> askedFor(String called, BpmnModel caller) {
        return caller.all("bpmn:callActivity")
                .filter(call -> call.get("calledElement").equals(called))
                .flatMap(call -> call.all("camunda:out"))
                .map(out -> out.get("source"));
    }

    /** Names a part reads or sets in its own process. */
    private static Stream<String> usedBy(Part part) {
        return switch (part.name()) {
            case "bpmn:conditionExpression" ->
                Expressions.condition(part.text()).map(Expressions.Condition::variable).stream();
            case "bpmn:timeDate" -> Expressions.name(part.text()).stream();
            case "bpmn:userTask" -> Expressions.name(part.get("camunda:dueDate")).stream();
            case "bpmn:businessRuleTask" -> named(part, "camunda:resultVariable");
            case "bpmn:multiInstanceLoopCharacteristics" ->
                Stream.concat(
                        Expressions.name(part.get("camunda:collection")).stream(),
                        named(part, "camunda:elementVariable"));
            case "camunda:in" ->
                Stream.concat(named(part, "source"), Expressions.name(part.get("businessKey")).stream());
            case "camunda:out" -> named(part, "target");
            default -> Stream.empty();
        };
    }

    private static Stream<String> named(Part part, String attribute) {
        return Optional.of(part.get(attribute)).filter(name -> !name.isEmpty()).stream();
    }
}
