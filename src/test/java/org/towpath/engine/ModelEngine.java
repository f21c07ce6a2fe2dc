package org.towpath.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

import org.towpath.shared.EpisodeReference;

/**
 * An engine that walks the models and nothing else: a real PostgreSQL, the product's own expressions, dictionary and
 * facts, and delegates that only remember that they were called. Started once for all model tests, in seconds.
 */
public final class ModelEngine {

    private static final List<String> DELEGATES = List.of(
            "checkReferral",
            "sendReferral",
            "warnReplyDue",
            "warnFeedbackDue",
            "warnAuthorityDue",
            "warnWorkerDue",
            "recordMiss",
            "takeStep",
            "putInForce",
            "markReviewDue",
            "markExpiring",
            "drawUpFigures",
            "expireAgreement",
            "endAgreement",
            "beginDisputeLevel",
            "applyRuling");
    private static final List<String> DECISIONS = List.of("who-to-see-first", "triage", "support-need");

    private static final class Once {
        private static final ModelEngine ENGINE = new ModelEngine();
    }

    private final ProcessEngine engine;
    private final FootPrints footPrints = new FootPrints();
    private final Map<String, Map<String, @Nullable Object>> facts = new ConcurrentHashMap<>();
    private final Map<String, Deque<Map<String, String>>> answers = new HashMap<>();

    private ModelEngine() {
        var beans = new DefaultListableBeanFactory();
        DELEGATES.forEach(name -> beans.registerSingleton(name, delegate(name)));
        DECISIONS.forEach(decision -> beans.registerSingleton(decision, new GivenFacts(decision)));
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("models");
        configuration.setDataSource(database().getPostgresDatabase());
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setJobExecutorActivate(false);
        configuration.setHistory("activity");
        configuration.setExpressionManager(new AllowListExpressions(new AllowedBeans(beans)));
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(
                new DictionaryListener(),
                new DecisionFactsListener(beans.getBeanProvider(DecisionFacts.class)),
                footPrints)));
        configuration.setEnforceHistoryTimeToLive(true);
        configuration.setCmmnEnabled(false);
        configuration.getProcessEnginePlugins().add(new SpinProcessEnginePlugin());
        engine = configuration.buildProcessEngine();
    }

    public static ModelEngine get() {
        return Once.ENGINE;
    }

    public ProcessEngine engine() {
        return engine;
    }

    public FootPrints footPrints() {
        return footPrints;
    }

    /** What the next decision of this name is told. */
    public void knows(String decision, Map<String, @Nullable Object> known) {
        facts.put(decision, known);
    }

    /** What a delegate sets the next time it is called; it sets nothing where nothing was said. */
    public void answers(String delegate, Map<String, String> outcomes) {
        answers.computeIfAbsent(delegate, name -> new ArrayDeque<>()).add(outcomes);
    }

    public void forgetsAnswers() {
        answers.clear();
    }

    /** Values as the product hands them to the engine. */
    public static Map<String, Object> values(Map<String, ?> values) {
        return EngineValues.of(values);
    }

    private JavaDelegate delegate(String name) {
        return execution -> {
            var said = answers.getOrDefault(name, new ArrayDeque<>()).poll();
            if (said != null) said.forEach(execution::setVariable);
        };
    }

    private static EmbeddedPostgres database() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException cannotStart) {
            throw new UncheckedIOException(cannotStart);
        }
    }

    private final class GivenFacts implements DecisionFacts {

        private final String decision;

        private GivenFacts(String decision) {
            this.decision = decision;
        }

        @Override
        public String decision() {
            return decision;
        }

        @Override
        public Map<String, @Nullable Object> of(EpisodeReference episode) {
            return facts.getOrDefault(decision, Map.of());
        }
    }
}
