package org.towpath.access;

import java.io.IOException;
import java.util.Map;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.filter.OncePerRequestFilter;

import org.towpath.access.once.OncePerKey;
import org.towpath.platform.DemoMode;
import org.towpath.platform.SystemTime;

/**
 * Four kinds of caller, one matrix. Cockpit's requests keep the engine's own fence against forged requests and its own
 * headers; programs that send their credentials have no session to forge; whoever comes by a link has no session at
 * all; everybody else has a session and a token. Matchers read the request's path itself: the engine's servlets answer
 * beside the dispatcher.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private final MatrixAuthorization matrix;
    private final Denials denials;
    private final SystemTime time;
    private final OncePerKey once;

    SecurityConfiguration(MatrixAuthorization matrix, Denials denials, SystemTime time, OncePerKey once) {
        this.matrix = matrix;
        this.denials = denials;
        this.time = time;
        this.once = once;
    }

    @Bean
    @Order(1)
    SecurityFilterChain cockpit(HttpSecurity http) throws Exception {
        return guarded(http.securityMatcher(ApiRequests::isCamunda))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .addFilterBefore(new SessionLimits(time), AnonymousAuthenticationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain programs(HttpSecurity http, Headers headers, DemoMode demo) throws Exception {
        guarded(http.securityMatcher(ApiRequests::carriesCredentials))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers::of)
                .requestCache(AbstractHttpConfigurer::disable)
                .addFilterAfter(new BodyLimit(), AuthorizationFilter.class)
                .addFilterAfter(new OnceFilter(once), BodyLimit.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        if (demo.enabled()) {
            http.httpBasic(basic -> basic.authenticationEntryPoint(denials));
        }
        return http.build();
    }

    /** No session is kept for whoever comes by a link; a form's token lies in a cookie of those pages alone. */
    @Bean
    @Order(3)
    SecurityFilterChain links(HttpSecurity http, Headers headers) throws Exception {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("towpath-link");
        tokens.setCookieCustomizer(
                cookie -> cookie.path("/by-link").httpOnly(true).sameSite("Strict"));
        return guarded(http.securityMatcher(ApiRequests::isByLink))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .headers(headers::of)
                .requestCache(AbstractHttpConfigurer::disable)
                .addFilterAfter(new BodyLimit(), AuthorizationFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(SecurityConfiguration::notThere)
                        .accessDeniedHandler(SecurityConfiguration::notByThisForm))
                .build();
    }

    private static void notThere(HttpServletRequest request, HttpServletResponse response, Exception refused)
            throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private static void notByThisForm(HttpServletRequest request, HttpServletResponse response, Exception refused)
            throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    @Bean
    @Order(4)
    SecurityFilterChain pages(HttpSecurity http, Headers headers, SignInDoor door) throws Exception {
        guarded(http)
                .addFilterBefore(new FilesFromInside(), CsrfFilter.class)
                .headers(headers::of)
                .requestCache(cache -> cache.requestCache(door.whereTheyWereGoing()))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.migrateSession()))
                .addFilterBefore(new SessionLimits(time), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new BodyLimit(), AuthorizationFilter.class)
                .addFilterAfter(new OnceFilter(once), BodyLimit.class)
                .formLogin(door::in)
                .logout(door::out);
        return http.build();
    }

    /** No text has a NUL in it, and the database takes none. */
    @Bean
    StrictHttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    /** Slow on purpose; its kind stands in front of each hash, so that it can be changed for a slower one. */
    @Bean
    PasswordEncoder passwords() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(10)));
    }

    /** Sits where only those come who were let in. */
    private static final class OnceFilter extends OncePerRequestFilter {

        private final OncePerKey once;

        OnceFilter(OncePerKey once) {
            this.once = once;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            once.pass(request, response, chain);
        }
    }

    private HttpSecurity guarded(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest()
                        .access(matrix))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(denials).accessDeniedHandler(denials));
    }
}
