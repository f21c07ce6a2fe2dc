package org.towpath.web.problem;

import java.security.SecureRandom;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import jakarta.servlet.http.HttpServletRequest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

import org.towpath.access.ApiRequests;

/** Says a problem the way the asker reads: JSON for programs, a page for people. */
@Component
class Answers {

    private static final Logger log = LoggerFactory.getLogger(Answers.class);
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private final SecureRandom random = new SecureRandom();

    Object to(HttpServletRequest request, Problem problem) {
        return to(request, problem, HttpHeaders.EMPTY);
    }

    Object to(HttpServletRequest request, Problem problem, HttpHeaders headers) {
        return ApiRequests.isApi(request) ? json(problem, headers) : page(problem);
    }

    /** Logs a fault under a number somebody can quote; the answer itself says nothing of it. */
    String report(Throwable fault) {
        var reference = random.ints(8, 0, LETTERS.length())
                .collect(StringBuilder::new, (text, n) -> text.append(LETTERS.charAt(n)), StringBuilder::append)
                .toString();
        log.error("Fault {}", reference, fault);
        return reference;
    }

    static ResponseEntity<Problem> json(Problem problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    static ModelAndView page(Problem problem) {
        var page = new ModelAndView("web/error");
        page.setStatus(HttpStatusCode.valueOf(problem.status()));
        page.addObject("problem", problem);
        page.addObject("when", problem.at() == null ? null : WHEN.format(problem.at()));
        return page;
    }
}
