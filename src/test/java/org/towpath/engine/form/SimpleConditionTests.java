package org.towpath.engine.form;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the browser follows means what the engine's FEEL means. */
class SimpleConditionTests {

    private static final List<Map<String, Object>> CASES = List.of(
            answers("a", "x", "b", true, "c", List.of("p", "q")),
            answers("a", "x", "b", false, "c", List.of()),
            answers("a", "y", "b", true, "c", List.of("q")),
            answers("a", null, "b", false, "c", List.of("p")),
            answers("a", null, "b", true, "c", List.of()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a = \"x\"",
                "a != \"x\"",
                "not(a = \"x\")",
                "a = null",
                "a != null and b = true",
                "a = \"x\" or a = \"y\" and b = true",
                "(a = \"x\" or a = \"y\") and b = false",
                "not(a = \"x\" or b = true)",
                "not(a = \"x\" and not(b = true))",
                "list contains(c, \"p\")",
                "not(list contains(c, \"p\")) or a = \"y\"",
            })
    void agreesWithFeel(String feel) {
        var simple = SimpleCondition.of(feel).orElseThrow();
        var conditions = FormConditions.byFeel();
        for (var answers : CASES) {
            assertThat(holds(simple, answers))
                    .as("%s for %s", feel, answers)
                    .isEqualTo(conditions.holds(feel, answers));
            assertThat(holds(simple.opposite(), answers)).isNotEqualTo(holds(simple, answers));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a = b",
                "a = 1",
                "a > \"x\"",
                "count(c) > 1",
                "a = \"x\" and",
                "a = \"x\") or (a = \"y\"",
                "if a = \"x\" then true else false",
                "some i in c satisfies i = \"p\"",
                "a.b = \"x\"",
                "a = \"x\" # b"
            })
    void leavesTheRestToTheServer(String feel) {
        assertThat(SimpleCondition.of(feel)).isEmpty();
    }

    @Test
    void isWrittenForTheBrowserAsPlainLists() {
        assertThat(SimpleCondition.of("a != \"x\" and b = true or list contains(c, \"p\")")
                        .orElseThrow()
                        .forBrowser())
                .isEqualTo(List.of(
                        List.of(Arrays.asList("a", "!=", "x"), Arrays.asList("b", "=", true)),
                        List.of(Arrays.asList("c", "has", "p"))));
    }

    private static boolean holds(SimpleCondition condition, Map<String, Object> answers) {
        return condition.groups().stream()
                .anyMatch(group -> group.stream().allMatch(comparison -> holds(comparison, answers)));
    }

    private static boolean holds(Comparison comparison, Map<String, Object> answers) {
        var answer = answers.get(comparison.key());
        return switch (comparison.operator()) {
            case EQUAL -> Objects.equals(answer, comparison.value());
            case NOT_EQUAL -> !Objects.equals(answer, comparison.value());
            case HAS -> list(answer).contains(comparison.value());
            case HAS_NOT -> !list(answer).contains(comparison.value());
        };
    }

    private static List<?> list(@Nullable Object answer) {
        return (List<?>) Objects.requireNonNull(answer);
    }

    private static Map<String, Object> answers(@Nullable Object... keysAndValues) {
        var answers = new HashMap<String, Object>();
        for (var i = 0; i < keysAndValues.length; i += 2)
            answers.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        return answers;
    }
}
