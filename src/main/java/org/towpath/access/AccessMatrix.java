package org.towpath.access;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.stereotype.Component;

/**
 * Who may call what: the one file {@code access-matrix.yml}, used by the doors, the tests and the page of documentation
 * made from it. What it does not name is answered as if it were not there.
 */
@Component
public class AccessMatrix {

    private final List<AccessRule> rules;

    AccessMatrix() {
        this(AccessMatrixFile.read());
    }

    AccessMatrix(List<AccessRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** Every line, in the order of the file. */
    public List<AccessRule> rules() {
        return rules;
    }

    /** The line a request falls under; the most specific path wins, as it does when the request is dispatched. */
    public Optional<AccessRule> of(HttpServletRequest request) {
        var path = pathOf(request);
        return rules.stream()
                .filter(rule -> rule.answersTo(request.getMethod()))
                .filter(rule -> rule.path().matches(path))
                .min(Comparator.comparing(AccessRule::path));
    }

    /**
     * Whether somebody is let in at a line such as {@code GET /referrals/{reference}}: no link is to lead to a shut
     * door.
     */
    public boolean lets(Actor actor, String line) {
        return rules.stream().anyMatch(rule -> rule.toString().equals(line) && rule.lets(actor));
    }

    /** Methods this actor may use on the path of a request, whatever method it has. */
    Set<String> methodsFor(HttpServletRequest request, Actor actor) {
        var path = pathOf(request);
        var methods = new TreeSet<String>();
        rules.stream()
                .filter(rule -> rule.path().matches(path) && rule.lets(actor))
                .map(AccessRule::method)
                .forEach(methods::add);
        return methods;
    }

    /** The path exactly as the dispatcher parses it: two readings of one path are a way around a door. */
    private static PathContainer pathOf(HttpServletRequest request) {
        return RequestPath.parse(request.getRequestURI(), request.getContextPath())
                .pathWithinApplication();
    }
}
