package org.towpath.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import org.towpath.access.ApiRequests;
import org.towpath.access.RefusedAtTheDoor;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.MovedOn;

/** Answers what was refused before a controller was reached: by the doors, the engine's web parts or the container. */
@Controller
class ErrorPages implements ErrorController {

    private final Answers answers;

    ErrorPages(Answers answers) {
        this.answers = answers;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        var status = status(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        var refused = RefusedAtTheDoor.in(request);
        if (refused instanceof InvalidInput invalid) {
            return answer(request, Problems.invalid(invalid));
        }
        if (refused instanceof MovedOn moved) {
            return answer(request, Problems.movedOn(moved));
        }
        var problem = status.is5xxServerError() && status != HttpStatus.SERVICE_UNAVAILABLE
                ? Problems.fault(answers.report(cause(request)))
                : Problems.ofStatus(status);
        return answer(request, problem);
    }

    private static Object answer(HttpServletRequest request, Problem problem) {
        return forPrograms(request) ? Answers.json(problem, HttpHeaders.EMPTY) : Answers.page(problem);
    }

    private static HttpStatus status(@Nullable Object code) {
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.NOT_FOUND : status;
    }

    private static boolean forPrograms(HttpServletRequest request) {
        var asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return asked instanceof String uri
                && ApiRequests.isApiPath(
                        uri.substring(Math.min(request.getContextPath().length(), uri.length())));
    }

    private static Throwable cause(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                ? thrown
                : new IllegalStateException("The container answered without a reason");
    }
}
