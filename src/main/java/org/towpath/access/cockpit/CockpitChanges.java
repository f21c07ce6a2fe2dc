package org.towpath.access.cockpit;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

import org.towpath.audit.Audit;
import org.towpath.audit.AuditEntry;

/**
 * What Cockpit may change is written down before it happens, with who asked; what nobody may do there is shut. The
 * engine keeps no log of its own at our history level. A message is told by the case's events, never by hand: the
 * case's own record would not know of it. Comments and files would put words about people into the engine.
 */
class CockpitChanges extends OncePerRequestFilter {

    private static final Pattern SHUT =
            Pattern.compile(".*/(message|signal|telemetry(/.*)?|comment/create|attachment/create)/?");
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    /** Cockpit asks with POST where a question has many conditions: the last part names what is asked for. */
    private static final Set<String> QUESTIONS = Set.of(
            "count",
            "process-instance",
            "process-definition",
            "decision-definition",
            "case-definition",
            "deployment",
            "task",
            "job",
            "job-definition",
            "incident",
            "execution",
            "variable-instance",
            "activity-instance",
            "batch",
            "decision-instance",
            "external-task",
            "event-subscription",
            "statistics",
            "query",
            "called-process-instances",
            "called-process-definitions",
            "user-operation",
            "filter");

    private final Audit audit;

    CockpitChanges(Audit audit) {
        this.audit = audit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (!READS.contains(request.getMethod())) {
            if (SHUT.matcher(path).matches()) {
                audit.recordAnyway(AuditEntry.system("engine.change").of(path).refused());
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
                return;
            }
            if (!isQuestion(request.getMethod(), path)) {
                audit.recordAnyway(AuditEntry.system("engine.change").of(path).with("method", request.getMethod()));
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean isQuestion(String method, String path) {
        return method.equals("POST") && QUESTIONS.contains(path.substring(path.lastIndexOf('/') + 1));
    }
}
