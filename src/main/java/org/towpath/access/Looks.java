package org.towpath.access;

import java.util.Map;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

import org.towpath.audit.Audit;
import org.towpath.audit.AuditEntry;

/**
 * Writes down what people look at, by the {@code look} of the matrix's line, before they see it: what cannot be written
 * down is not shown. Changes it only announces; they are written with the transaction that makes them.
 */
@Component
class Looks implements HandlerInterceptor {

    private final AccessMatrix matrix;
    private final RecordScope scope;
    private final CurrentActor current;
    private final Audit audit;

    Looks(AccessMatrix matrix, RecordScope scope, CurrentActor current, Audit audit) {
        this.matrix = matrix;
        this.scope = scope;
        this.current = current;
        this.audit = audit;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod) {
            matrix.of(request).ifPresent(rule -> look(rule, request));
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        ChangeWithoutEntry.forget(request);
    }

    private void look(AccessRule rule, HttpServletRequest request) {
        switch (rule.look()) {
            case LIST -> audit.record(AuditEntry.own("list.seen").of(rule.toString()));
            case SEARCH -> audit.record(AuditEntry.own("search.made").of(rule.toString()));
            case CASE -> audit.record(caseSeen(rule, request));
            case NOTHING -> {
                if (rule.changes()) {
                    ChangeWithoutEntry.expect(
                            request, AuditEntry.own("change.made").of(rule.toString()));
                }
            }
        }
    }

    private AuditEntry caseSeen(AccessRule rule, HttpServletRequest request) {
        return scope.caseOf(nameIn(request), current.get())
                .map(episode -> AuditEntry.about(episode, "case.seen").of(rule.toString()))
                .orElseGet(() ->
                        AuditEntry.own("case.not-found").of(rule.toString()).refused());
    }

    private static String nameIn(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.values().stream().findFirst().orElse(null) instanceof String name
                ? name
                : "";
    }
}
