package org.towpath.access;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.pattern.PathPattern;

/**
 * One line of the access matrix: who may call one method of one path, and why.
 *
 * @param method {@code GET}, {@code POST}, …, or {@code ANY} where something other than our controllers answers
 * @param roles who may, if the audience is {@link Audience#ROLES}
 * @param because the reason, for whoever reviews the matrix
 * @param look what kind of looking the audit writes down before it is answered
 * @param pure whether a POST changes nothing, so that sending it twice needs no key
 * @param servedBy who answers
 */
public record AccessRule(
        String method,
        PathPattern path,
        Audience audience,
        Set<String> roles,
        String because,
        Look look,
        boolean pure,
        ServedBy servedBy) {

    /** Who is let in. */
    public enum Audience {
        PUBLIC,
        SIGNED_IN,
        ROLES
    }

    /** Kinds of looking that leave a trace of their own; everything that changes something writes its own. */
    public enum Look {
        NOTHING,
        /** A list of records: written to the chain of whoever looks. */
        LIST,
        /** A search: as a list. */
        SEARCH,
        /**
         * A case or one of its records, named by {@code {reference}} or {@code {id}} in the path: to the case's chain.
         */
        CASE
    }

    /** What stands behind a path. */
    public enum ServedBy {
        CONTROLLER,
        FRAMEWORK
    }

    public AccessRule {
        roles = Set.copyOf(roles);
    }

    /** Whether a request under this line changes something. */
    boolean changes() {
        return !method.equals("GET") && !pure;
    }

    boolean answersTo(String requested) {
        return method.equals("ANY") || method.equals(requested) || (method.equals("GET") && requested.equals("HEAD"));
    }

    /** Whether this actor is let in; nobody at all is {@code null} and enters public doors only. */
    boolean lets(@Nullable Actor actor) {
        return switch (audience) {
            case PUBLIC -> true;
            case SIGNED_IN -> actor != null;
            case ROLES -> actor != null && actor.holdsAnyOf(roles);
        };
    }

    @Override
    public String toString() {
        return method + " " + path.getPatternString();
    }
}
