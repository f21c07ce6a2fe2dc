package org.towpath.engine.form;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;

/**
 * The engine's own FEEL, so that a form means the same here, in a decision and in the engine's Tasklist. Expressions
 * are parsed once; forms come from released models only, so there are few of them, and the bound is a guard rather than
 * a cache policy.
 */
final class FeelConditions implements FormConditions {

    private static final int MOST_KEPT = 2_000;

    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();
    private final Map<String, ParsedExpression> parsed = new ConcurrentHashMap<>();

    @Override
    public boolean holds(String expression, Map<String, Object> answers) {
        var result = feel.evaluate(parse(expression), answers);
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }

    private ParsedExpression parse(String expression) {
        if (parsed.size() > MOST_KEPT) parsed.clear();
        return parsed.computeIfAbsent(expression, this::parseNow);
    }

    private ParsedExpression parseNow(String expression) {
        var result = feel.parseExpression(expression);
        if (result.isFailure()) {
            throw new FormUnreadable("The condition '" + expression + "' is not FEEL");
        }
        return result.parsedExpression();
    }
}
