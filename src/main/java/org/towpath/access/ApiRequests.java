package org.towpath.access;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;

/** Which requests come from programs. Reads the request's own path, whatever serves it. */
public final class ApiRequests {

    private ApiRequests() {}

    /** Wants an answer for a program: problem details, never a page or a redirect. */
    public static boolean isApi(HttpServletRequest request) {
        return isApiPath(path(request));
    }

    /** As {@link #isApi}, for a path within the product. */
    public static boolean isApiPath(String path) {
        return path.startsWith("/api/") || path.startsWith("/v3/") || path.startsWith("/camunda/api/");
    }

    /** Our own interface, and its description: the only place where a password may come with each request. */
    static boolean carriesCredentials(HttpServletRequest request) {
        var path = path(request);
        return (path.startsWith("/api/v1/") || path.startsWith("/v3/"))
                && request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    /** Cockpit and whatever else the engine's web parts serve. */
    static boolean isCamunda(HttpServletRequest request) {
        var path = path(request);
        return path.equals("/camunda") || path.startsWith("/camunda/");
    }

    /** Somebody outside who was sent a link and has no account. */
    static boolean isByLink(HttpServletRequest request) {
        return path(request).startsWith("/by-link/");
    }

    /** As the dispatcher reads it: a letter written as {@code %61} is that letter. */
    private static String path(HttpServletRequest request) {
        var path = new StringBuilder();
        RequestPath.parse(request.getRequestURI(), request.getContextPath())
                .pathWithinApplication()
                .elements()
                .forEach(element -> path.append(
                        element instanceof PathContainer.PathSegment segment
                                ? segment.valueToMatch()
                                : element.value()));
        return path.toString();
    }
}
