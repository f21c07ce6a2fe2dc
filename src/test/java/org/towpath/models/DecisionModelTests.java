package org.towpath.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every rule of every decision table decides at least one of these cases, as it says. */
class DecisionModelTests {

    private static final Set<String> DECIDED = new HashSet<>();
    private static final DmnEngine ENGINE = engine();

    static Stream<Arguments> cases() {
        return Stream.of(
                sees("see-now", "under18", true),
                sees("see-now", "under18", true, "minutesToNextEvent", 600),
                sees("see-now", "pregnant", true),
                sees("see-now", "selfHarm", true),
                sees("see-now", "minutesToNextEvent", 60),
                sees("see-next", "sexFemale", true),
                sees("see-next", "minutesToNextEvent", 61),
                sees("see-next", "minutesToNextEvent", 240),
                sees("in-turn", "minutesToNextEvent", 241),
                sees("see-next", "intoxicated", true),
                sees("see-now", "intoxicated", true, "selfHarm", true),
                sees("in-turn"),
                prompts("keep", "triageDecided", "emergency", "actNow", true),
                prompts("raise", "triageDecided", "assess", "actNow", true),
                prompts("keep", "triageDecided", "assess", "suicideRisk", true),
                prompts("raise", "triageDecided", "advice-only", "suicideRisk", true),
                prompts("raise", "triageDecided", "could-not-finish", "selfHarm", true),
                prompts("raise", "triageDecided", "advice-only", "psychosis", true),
                prompts("raise", "triageDecided", "could-not-finish", "pregnancy", true),
                prompts("raise", "triageDecided", "advice-only", "under18", true),
                prompts("raise", "triageDecided", "advice-only", "notAllAsked", true),
                prompts("keep", "triageDecided", "assess", "notAllAsked", true),
                prompts("keep", "triageDecided", "advice-only"),
                proposes("support-wanted", "missedBefore", true),
                proposes("support-wanted", "noFixedAddress", true),
                proposes("support-wanted", "learningDisability", true),
                proposes("support-wanted", "noPhone", true),
                proposes("support-wanted", "manyAgencies", true),
                proposes("support-wanted", "ambivalent", true),
                proposes("no-support"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void decides(String decision, String answer, Map<String, @Nullable Object> facts) throws IOException {
        try (var table = Files.newInputStream(table(decision))) {
            DmnDecisionTableResult result = ENGINE.evaluateDecisionTable(decision, table, facts);

            assertThat(result.<String>getSingleEntry()).isEqualTo(answer);
        }
    }

    @AfterAll
    static void everyRuleHasDecidedOnce() {
        assertThat(Stream.of("who-to-see-first", "triage", "support-need")
                        .flatMap(decision ->
                                Dmn.readModelFromFile(table(decision).toFile())
                                        .getModelElementsByType(Rule.class)
                                        .stream())
                        .map(Rule::getId)
                        .filter(rule -> !DECIDED.contains(rule)))
                .as("rules that decided no case")
                .isEmpty();
    }

    private static DmnEngine engine() {
        var configuration = new DefaultDmnEngineConfiguration();
        configuration
                .getCustomPostDecisionTableEvaluationListeners()
                .add(event -> DECIDED.addAll(event.getMatchingRules().stream()
                        .map(DmnEvaluatedDecisionRule::getId)
                        .collect(Collectors.toSet())));
        return configuration.buildEngine();
    }

    private static Path table(String decision) {
        return Path.of("bpmn", decision + ".dmn");
    }

    private static Arguments sees(String answer, Object... facts) {
        return Arguments.of("who-to-see-first", answer, Facts.whoToSeeFirst(facts));
    }

    private static Arguments prompts(String answer, Object... facts) {
        return Arguments.of("triage", answer, Facts.triage(facts));
    }

    private static Arguments proposes(String answer, Object... facts) {
        return Arguments.of("support-need", answer, Facts.supportNeed(facts));
    }
}
