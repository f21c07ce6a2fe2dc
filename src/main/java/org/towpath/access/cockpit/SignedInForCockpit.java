package org.towpath.access.cockpit;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.jspecify.annotations.Nullable;

import org.towpath.access.Actor;
import org.towpath.access.CurrentActor;

/**
 * Tells the engine's web parts who is signed in to the product. Asked anew at each request, so that a role that is gone
 * is gone in Cockpit too; what the doors let through comes here, nothing else does.
 */
class SignedInForCockpit extends ContainerBasedAuthenticationFilter implements AuthenticationProvider {

    private static final Pattern WHO_IS_SIGNED_IN = Pattern.compile(".*/api/admin/auth/user/([^/]+)");

    private final CurrentActor current;

    SignedInForCockpit(CurrentActor current) {
        this.current = current;
    }

    @Override
    public void init(FilterConfig unused) {
        authenticationProvider = this;
    }

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        return signedIn().map(SignedInForCockpit::result).orElseGet(AuthenticationResult::unsuccessful);
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        // the doors have sent whoever is not signed in to the sign-in page already
    }

    /** Also where Cockpit asks who is signed in, which it may do before anything else. */
    @Override
    protected @Nullable String extractEngineName(HttpServletRequest request) {
        var asked = WHO_IS_SIGNED_IN.matcher(request.getRequestURI());
        return asked.matches() ? asked.group(1) : super.extractEngineName(request);
    }

    /** Never satisfied with what the session remembers: its groups are those of the first request. */
    @Override
    protected boolean existisAuthentication(Authentications remembered, String engine, String account) {
        return false;
    }

    private Optional<Actor> signedIn() {
        return current.find().filter(actor -> !actor.isSystem());
    }

    private static AuthenticationResult result(Actor actor) {
        var result = AuthenticationResult.successful(actor.account());
        result.setGroups(List.copyOf(actor.roles()));
        result.setTenants(List.of());
        return result;
    }
}
