package org.towpath.access;

import java.io.IOException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

import org.towpath.audit.Audit;
import org.towpath.audit.AuditEntry;

/** How a person comes in and leaves. */
@Component
class SignInDoor extends SavedRequestAwareAuthenticationSuccessHandler {

    static final String PATH = "/sign-in";

    private final Audit audit;
    private final RequestCache whereTheyWereGoing = cache();

    SignInDoor(Audit audit) {
        this.audit = audit;
        setDefaultTargetUrl("/");
        setRequestCache(whereTheyWereGoing);
    }

    void in(FormLoginConfigurer<HttpSecurity> form) {
        form.loginPage(PATH)
                .usernameParameter("account")
                .passwordParameter("password")
                .successHandler(this)
                .failureHandler(this::failed);
    }

    void out(LogoutConfigurer<HttpSecurity> logout) {
        logout.logoutUrl("/sign-out").addLogoutHandler(this::left).logoutSuccessUrl(PATH + "?signed-out");
    }

    /** Only a page somebody asked for is come back to: no piece of a page, no answer for a program. */
    RequestCache whereTheyWereGoing() {
        return whereTheyWereGoing;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws ServletException, IOException {
        audit.recordAnyway(AuditEntry.own("account.signed-in").by(signedIn.getName()));
        super.onAuthenticationSuccess(request, response, signedIn);
    }

    private void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        var why = refused instanceof SlowDown slowDown ? "wait=" + slowDown.seconds() : "failed";
        response.sendRedirect(request.getContextPath() + PATH + "?" + why);
    }

    private void left(HttpServletRequest request, HttpServletResponse response, Authentication signedIn) {
        if (signedIn != null) {
            audit.recordAnyway(AuditEntry.own("account.signed-out").by(signedIn.getName()));
        }
        response.setHeader("Clear-Site-Data", "\"cookies\", \"storage\"");
    }

    private static RequestCache cache() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request -> HttpMethod.GET.matches(request.getMethod())
                && request.getHeader("HX-Request") == null
                && !ApiRequests.isApi(request)
                && accepts(request, "text/html"));
        return cache;
    }

    private static boolean accepts(HttpServletRequest request, String type) {
        var accept = request.getHeader("Accept");
        return accept != null && accept.contains(type);
    }
}
