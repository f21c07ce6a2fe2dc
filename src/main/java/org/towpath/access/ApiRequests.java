package org.towpath.access;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;

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

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
