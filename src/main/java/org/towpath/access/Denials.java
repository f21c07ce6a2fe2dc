package org.towpath.access;

import java.io.IOException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

import org.towpath.audit.Audit;
import org.towpath.audit.AuditEntry;

/**
 * What those hear who are not let in. Whoever is not signed in hears the same of every path, there or not; whoever is,
 * hears 404 of a path that is not there and 403 of one that is for others.
 */
@Component
class Denials implements AccessDeniedHandler, AuthenticationEntryPoint {

    private final AccessMatrix matrix;
    private final CurrentActor current;
    private final Audit audit;

    Denials(AccessMatrix matrix, CurrentActor current, Audit audit) {
        this.matrix = matrix;
        this.current = current;
        this.audit = audit;
    }

    /** Not signed in, or not well enough. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (refused instanceof SlowDown slowDown) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(slowDown.seconds()));
            response.sendError(429);
        } else if (ApiRequests.isApi(request)) {
            // no Basic challenge: a browser would keep the password and send it from any page
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", signIn(request));
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(signIn(request));
        }
    }

    /** Signed in, and still not let in. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        var actor = current.find();
        if (actor.isEmpty()) {
            leave(request);
            commence(request, response, new AccountGone());
        } else if (refused instanceof CsrfException || matrix.of(request).isPresent()) {
            audit.recordAnyway(AuditEntry.own("access.refused").refused().of(lineOf(request)));
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            notThere(request, response, actor.get());
        }
    }

    private void notThere(HttpServletRequest request, HttpServletResponse response, Actor actor) throws IOException {
        var methods = matrix.methodsFor(request, actor);
        if (methods.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", methods));
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    /** The pattern, not the path: a path may name a person's case. */
    private String lineOf(HttpServletRequest request) {
        return matrix.of(request).map(AccessRule::toString).orElse(request.getMethod());
    }

    private static String signIn(HttpServletRequest request) {
        return request.getContextPath() + "/sign-in";
    }

    /** The account was shut or has nobody behind it any more. */
    static void leave(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private static final class AccountGone extends AuthenticationException {

        private static final long serialVersionUID = 1L;

        AccountGone() {
            super("Nobody is behind this account any more");
        }
    }
}
