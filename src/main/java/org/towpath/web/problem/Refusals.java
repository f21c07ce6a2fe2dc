package org.towpath.web.problem;

import java.util.List;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

import org.towpath.access.BodyTooLarge;
import org.towpath.shared.FieldError;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.MovedOn;
import org.towpath.shared.NotAllowed;
import org.towpath.shared.NotFound;

/** Turns every refusal of ours, and every way a request can be unreadable, into the answer for whoever asked. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class Refusals {

    /** Trying again is the right thing to do; such answers are not kept for a key. */
    private static final HttpHeaders AGAIN_SOON = new HttpHeaders();

    static {
        AGAIN_SOON.set(HttpHeaders.RETRY_AFTER, "1");
    }

    private final Answers answers;

    Refusals(Answers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    Object invalid(InvalidInput refused, HttpServletRequest request) {
        return answers.to(request, Problems.invalid(refused));
    }

    @ExceptionHandler
    Object notFound(NotFound refused, HttpServletRequest request) {
        return answers.to(request, Problems.notFound());
    }

    @ExceptionHandler
    Object movedOn(MovedOn refused, HttpServletRequest request) {
        return answers.to(request, Problems.movedOn(refused));
    }

    @ExceptionHandler
    Object notAllowed(NotAllowed refused, HttpServletRequest request) {
        return answers.to(request, Problems.notAllowed(String.valueOf(refused.getMessage())));
    }

    @ExceptionHandler
    Object unreadable(HttpMessageNotReadableException refused, HttpServletRequest request) {
        return answers.to(request, UnreadableBody.of(refused));
    }

    /** The doors refuse a NUL in any value; which value it was is not repeated. */
    @ExceptionHandler
    Object rejected(RequestRejectedException refused, HttpServletRequest request) {
        return answers.to(request, Problems.unreadable("A value holds characters that cannot be kept."));
    }

    /** What stands in a path is part of a record's name: one that cannot be is one that is not. */
    @ExceptionHandler
    Object wrongType(MethodArgumentTypeMismatchException refused, HttpServletRequest request) {
        return refused.getParameter().hasParameterAnnotation(PathVariable.class)
                ? answers.to(request, Problems.notFound())
                : answers.to(request, invalid(refused.getName(), "Not a value this can be"));
    }

    @ExceptionHandler
    Object missing(MissingServletRequestParameterException refused, HttpServletRequest request) {
        return answers.to(request, invalid(refused.getParameterName(), "This is needed"));
    }

    @ExceptionHandler
    Object notValid(MethodArgumentNotValidException refused, HttpServletRequest request) {
        var errors = refused.getFieldErrors().stream()
                .map(error -> new FieldError(error.getField(), String.valueOf(error.getDefaultMessage())))
                .toList();
        return answers.to(request, Problems.invalid(errors));
    }

    /** A file on a page, or a body that never said how long it would be. */
    @ExceptionHandler({MaxUploadSizeExceededException.class, BodyTooLarge.class})
    Object tooLarge(Exception refused, HttpServletRequest request) {
        return answers.to(request, Problems.ofStatus(HttpStatus.PAYLOAD_TOO_LARGE));
    }

    /** Deadlocks, lost races for a row, and versions that moved meanwhile. */
    @ExceptionHandler
    Object busy(ConcurrencyFailureException refused, HttpServletRequest request) {
        return answers.to(request, Problems.busy(), AGAIN_SOON);
    }

    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class})
    Object down(Exception refused, HttpServletRequest request) {
        answers.report(refused);
        return answers.to(request, Problems.down(), AGAIN_SOON);
    }

    /** Whatever Spring itself refuses carries its status; everything else is our fault. */
    @ExceptionHandler
    Object other(Exception refused, HttpServletRequest request) throws Exception {
        if (refused instanceof AccessDeniedException) {
            throw refused;
        }
        if (refused instanceof ErrorResponse spring) {
            var status = HttpStatus.valueOf(spring.getStatusCode().value());
            return answers.to(request, Problems.ofStatus(status), spring.getHeaders());
        }
        return answers.to(request, Problems.fault(answers.report(refused)));
    }

    private static Problem invalid(String field, String message) {
        return Problems.invalid(List.of(new FieldError(field, message)));
    }
}
