package org.towpath.engine.form;

import java.util.Map;

/** Tells whether a form's condition holds for some answers. */
@FunctionalInterface
public interface FormConditions {

    /**
     * @param expression FEEL without the leading {@code =}
     * @param answers text, numbers, booleans, ISO dates as text, lists, maps and null, by key
     * @return true only if the expression is true; false, null and an expression that cannot be evaluated are not
     */
    boolean holds(String expression, Map<String, Object> answers);

    /** Conditions evaluated by the engine's own FEEL. */
    static FormConditions byFeel() {
        return new FeelConditions();
    }
}
