package org.towpath.engine.form;

import org.jspecify.annotations.Nullable;

/**
 * One comparison of an answer with a literal.
 *
 * @param key the question compared
 * @param value text, boolean or null; always text for lists
 */
public record Comparison(
        String key, Operator operator, @Nullable Object value) {

    /** How they are compared. */
    public enum Operator {
        EQUAL("="),
        NOT_EQUAL("!="),
        HAS("has"),
        HAS_NOT("has not");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        /** How the browser's twin of this (conditions.ts) writes it. */
        public String sign() {
            return sign;
        }

        Operator opposite() {
            return switch (this) {
                case EQUAL -> NOT_EQUAL;
                case NOT_EQUAL -> EQUAL;
                case HAS -> HAS_NOT;
                case HAS_NOT -> HAS;
            };
        }
    }

    Comparison opposite() {
        return new Comparison(key, operator.opposite(), value);
    }
}
