package org.towpath.access;

import java.time.Duration;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.stereotype.Component;

import org.towpath.platform.DemoMode;

/**
 * What browsers are told with each of our own pages. Nothing is kept by the browser but what its address says may be:
 * pages answer {@code no-store}, files with a hash in their name may stay a year.
 */
@Component
class Headers {

    static final String PAGES = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    /** The model editor positions what it draws by style attributes; scripts stay as strict as anywhere. */
    static final String EDITOR = PAGES + "; style-src-attr 'unsafe-inline'";

    private static final String POLICY = "Content-Security-Policy";

    private final DemoMode demo;

    Headers(DemoMode demo) {
        this.demo = demo;
    }

    void of(HeadersConfigurer<HttpSecurity> headers) {
        headers.addHeaderWriter(Headers::policy)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(transport -> {
                    if (demo.enabled()) {
                        transport.disable();
                    } else {
                        transport
                                .includeSubDomains(true)
                                .maxAgeInSeconds(Duration.ofDays(365).toSeconds())
                                .requestMatcher(AnyRequestMatcher.INSTANCE);
                    }
                });
    }

    private static void policy(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(POLICY)) {
            var editor = request.getRequestURI().startsWith(request.getContextPath() + "/govern/");
            response.setHeader(POLICY, editor ? EDITOR : PAGES);
        }
    }
}
