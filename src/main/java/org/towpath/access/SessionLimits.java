package org.towpath.access;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

import org.towpath.platform.SystemTime;

/** Ends a session twelve hours after sign-in however busy it was; the idle limit is the session store's own. */
class SessionLimits extends OncePerRequestFilter {

    static final Duration LONGEST = Duration.ofHours(12);

    private final SystemTime time;

    SessionLimits(SystemTime time) {
        this.time = time;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        // sign-in makes a new session, so its age is the sign-in's
        if (session != null
                && Instant.ofEpochMilli(session.getCreationTime()).plus(LONGEST).isBefore(time.now())) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }
}
