package org.towpath.engine.form;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Conditions that lean on one another settle. */
class VisibilityTests {

    @Test
    void whatAHiddenQuestionHoldsShowsNothingElse() {
        var form = FormDefinition.parse("""
                {"id": "x", "components": [
                  {"type": "textfield", "key": "words", "conditional": {"hide": "=reason != \\"other\\""}},
                  {"type": "group", "conditional": {"hide": "=offer != \\"no\\""}, "components": [
                    {"type": "select", "key": "reason", "values": [{"label": "Other", "value": "other"}]}]},
                  {"type": "select", "key": "offer", "values": [{"label": "No", "value": "no"}]}]}""");
        assertThat(shown(form, Map.of("offer", "no", "reason", "other"))).containsExactly("words", "reason", "offer");
        assertThat(shown(form, Map.of("offer", "yes", "reason", "other"))).containsExactly("offer");
    }

    @Test
    void conditionsThatChaseEachOtherStop() {
        var form = FormDefinition.parse("""
                {"id": "x", "components": [
                  {"type": "textfield", "key": "a", "conditional": {"hide": "=b = \\"1\\""}},
                  {"type": "textfield", "key": "b", "conditional": {"hide": "=a = \\"\\""}}]}""");
        assertThat(shown(form, Map.of("a", "1", "b", "1"))).containsExactly("a");
    }

    private static List<String> shown(FormDefinition form, Map<String, Object> given) {
        return Visibility.of(form.fields(), given, Map.of(), FormConditions.byFeel()).fields().stream()
                .map(GivenAnswers::keyOf)
                .toList();
    }
}
