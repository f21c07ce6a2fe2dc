package org.towpath.access;

import java.io.IOException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.towpath.shared.InvalidInput;

/** Hands a refusal to the error page, which says it to programs and people as if a controller had. */
public final class RefusedAtTheDoor {

    private static final String ATTRIBUTE = RefusedAtTheDoor.class.getName();

    private RefusedAtTheDoor() {}

    /** Answers with a refusal of ours: 422 for {@link InvalidInput}, 409 for everything else. */
    public static void send(HttpServletRequest request, HttpServletResponse response, RuntimeException refused)
            throws IOException {
        request.setAttribute(ATTRIBUTE, refused);
        response.sendError(refused instanceof InvalidInput ? 422 : HttpServletResponse.SC_CONFLICT);
    }

    /** The refusal behind an error dispatch, if it was one of ours. */
    public static @Nullable RuntimeException in(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null
                        && request.getAttribute(ATTRIBUTE) instanceof RuntimeException refused
                ? refused
                : null;
    }
}
