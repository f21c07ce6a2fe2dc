package org.towpath.access;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Opens the doors the access matrix opens, for whoever the workforce says it is today. */
@Component
class MatrixAuthorization implements AuthorizationManager<RequestAuthorizationContext> {

    private final AccessMatrix matrix;
    private final CurrentActor current;

    MatrixAuthorization(AccessMatrix matrix, CurrentActor current) {
        this.matrix = matrix;
        this.current = current;
    }

    @Override
    public AuthorizationDecision check(
            Supplier<Authentication> signedIn, @Nullable RequestAuthorizationContext context) {
        if (context == null) {
            return new AuthorizationDecision(false);
        }
        var lets = matrix.of(context.getRequest())
                .filter(rule -> rule.audience() == AccessRule.Audience.PUBLIC
                        || rule.lets(current.find().orElse(null)))
                .isPresent();
        return new AuthorizationDecision(lets);
    }
}
