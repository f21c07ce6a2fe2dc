package org.towpath.engine.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which fields of a form show, given its answers.
 *
 * @param fields those that show and are answered, sections opened, in order
 * @param answers what conditions see: every key, hidden ones unanswered
 */
record Visibility(List<FormField> fields, Map<String, Object> answers) {

    /**
     * A hidden field counts as unanswered, which may hide or show others, so conditions are asked again until nothing
     * changes; conditions that chase each other stop after one round per field.
     *
     * @param around answers outside the row these fields stand in
     */
    static Visibility of(
            List<FormField> fields, Map<String, Object> given, Map<String, Object> around, FormConditions conditions) {
        var answered = FormDefinition.flatten(fields).toList();
        Set<FormField> hidden = identitySet();
        var seen = answers(answered, given, around, hidden);
        for (var round = 0; round <= answered.size(); round++) {
            Set<FormField> next = identitySet();
            hide(fields, seen, conditions, false, next);
            if (next.equals(hidden)) break;
            hidden = next;
            seen = answers(answered, given, around, hidden);
        }
        var stillHidden = hidden;
        return new Visibility(
                answered.stream().filter(field -> !stillHidden.contains(field)).toList(), seen);
    }

    private static Map<String, Object> answers(
            List<FormField> answered, Map<String, Object> given, Map<String, Object> around, Set<FormField> hidden) {
        var answers = new HashMap<>(around);
        for (var field : answered) {
            var key = GivenAnswers.keyOf(field);
            answers.put(key, PlainAnswers.of(field, hidden.contains(field) ? null : given.get(key)));
        }
        return answers;
    }

    private static void hide(
            List<FormField> fields,
            Map<String, Object> answers,
            FormConditions conditions,
            boolean allHidden,
            Set<FormField> hidden) {
        for (var field : fields) {
            var hideWhen = field.hideWhen();
            var isHidden = allHidden || (hideWhen != null && conditions.holds(hideWhen, answers));
            if (field instanceof Section section) hide(section.fields(), answers, conditions, isHidden, hidden);
            else if (isHidden) hidden.add(field);
        }
    }

    private static Set<FormField> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    Visibility {
        fields = List.copyOf(new ArrayList<>(fields));
    }
}
