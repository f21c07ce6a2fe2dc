package org.towpath.violations.expressions;

import org.springframework.expression.spel.standard.SpelExpressionParser;

class EvaluatesText {
    Object evaluate(String typed) {
        return new SpelExpressionParser().parseExpression(typed).getValue();
    }
}
