package org.towpath.engine.model;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A model read aloud says what its picture says. */
class ModelStoryTests {

    private static final List<StoryStep> SCREENING = ModelStory.of(file("screening.bpmn"));

    @Test
    void saysWhoDoesWhatInOrder() {
        assertThat(SCREENING)
                .extracting(StoryStep::words)
                .startsWith(
                        "Begins: Screening wanted.",
                        "Practitioner or specialist: screen person.",
                        "Practitioner or specialist: decide triage.",
                        "Asks the decision triage: check the triage prompt.",
                        "Asks: “Does the prompt raise concern?”.");
    }

    @Test
    void saysWhereEachAnswerLeads() {
        assertThat(step("gateway_whatDidTriageDecide").ways())
                .contains("Assess: ends with “Assessment needed”", "Emergency: “Get emergency help”");
        assertThat(step("gateway_doesPromptRaise").ways()).contains("Keep: “What did triage decide?”");
    }

    @Test
    void tellsEveryElementOfEveryShippedModelOnce() {
        ShippedSet.files().forEach((file, content) -> {
            if (!file.endsWith(".bpmn")) return;
            var drawn =
                    ModelRules.read(content).orElseThrow().nodes().map(Part::id).toList();
            assertThat(ModelStory.of(content).stream().map(StoryStep::element).collect(Collectors.toList()))
                    .as(file)
                    .containsExactlyInAnyOrderElementsOf(drawn);
        });
    }

    @Test
    void whereWaysComeTogetherNothingIsAsked() {
        var joins = ModelStory.of(file("feedback.bpmn")).stream()
                .filter(it -> it.words().startsWith("Ways come together"))
                .toList();
        assertThat(joins).isNotEmpty().extracting(StoryStep::kind).containsOnly("Join");
    }

    @Test
    void readsADecisionAsItsRules() {
        var table = DecisionTable.of(file("triage.dmn")).orElseThrow();
        assertThat(table.policy()).isEqualTo("The first rule that holds answers.");
        assertThat(table.questions()).contains("Act now");
        assertThat(table.rows().get(0).conditions()).startsWith("emergency", "anything");
        assertThat(table.rows().get(3).conditions()).startsWith("advice-only or could-not-finish");
        assertThat(table.rows()).extracting(DecisionTable.Row::answer).containsOnly("keep", "raise");
    }

    private static StoryStep step(String element) {
        return SCREENING.stream()
                .filter(it -> it.element().equals(element))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] file(String name) {
        return Objects.requireNonNull(ShippedSet.files().get(name));
    }
}
