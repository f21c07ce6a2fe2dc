package org.towpath.access.cockpit;

import java.io.IOException;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Cockpit asks for some lists whole, the versions of a model among them; the engine refuses lists without an end. Such
 * a question is given the longest end that the engine allows.
 */
class BoundedQuestions extends OncePerRequestFilter {

    private static final String MOST = "maxResults";

    private final IntSupplier limit;

    /** @param limit the most that the engine answers at once, asked when somebody asks */
    BoundedQuestions(IntSupplier limit) {
        this.limit = limit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var query = request.getQueryString();
        chain.doFilter(hasAnEnd(query) ? request : bounded(request, query), response);
    }

    /** Whether one of its parameters is the end; another may be called or say something like it. */
    private static boolean hasAnEnd(@Nullable String query) {
        return query != null && Stream.of(query.split("&", -1)).anyMatch(parameter -> parameter.startsWith(MOST + "="));
    }

    private HttpServletRequest bounded(HttpServletRequest request, @Nullable String query) {
        var end = MOST + "=" + limit.getAsInt();
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getQueryString() {
                return query == null || query.isEmpty() ? end : query + "&" + end;
            }
        };
    }
}
