package org.towpath.web.problem;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import org.towpath.shared.FieldError;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.MovedOn;

/** The kinds of no, in the words people read. */
final class Problems {

    private Problems() {}

    static Problem invalid(InvalidInput refused) {
        return invalid(refused.errors());
    }

    static Problem invalid(List<FieldError> errors) {
        return Problem.of(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        "invalid-input",
                        "Some answers need attention",
                        "Mend what is named and send it again.")
                .with(errors);
    }

    static Problem movedOn(MovedOn moved) {
        return Problem.of(HttpStatus.CONFLICT, "moved-on", "Someone has moved this on", sentence(moved.getMessage()))
                .moved(moved.by(), moved.at());
    }

    static Problem busy() {
        return Problem.of(
                HttpStatus.CONFLICT,
                "busy",
                "Someone else is working on this",
                "Two people changed it at the same moment. Nothing was saved; look again and repeat it if it is still needed.");
    }

    static Problem notAllowed(String why) {
        return Problem.of(HttpStatus.FORBIDDEN, "not-allowed", "You cannot do this", sentence(why));
    }

    static Problem notFound() {
        return Problem.of(
                HttpStatus.NOT_FOUND,
                "not-found",
                "Not found",
                "There is no such record or page, or it is not one of your team's.");
    }

    static Problem unreadable(String where) {
        return Problem.of(HttpStatus.BAD_REQUEST, "unreadable", "This is not readable", where);
    }

    static Problem down() {
        return Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "unavailable",
                "Not available for the moment",
                "The product cannot reach its database. Nothing was lost that was confirmed; try again in a minute.");
    }

    static Problem fault(String reference) {
        return Problem.of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "fault",
                        "Something went wrong",
                        "This is our fault, not yours. Quote the reference to whoever runs the product.")
                .quoting(reference);
    }

    /** For what the container refuses before or beside our own code. */
    static Problem ofStatus(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> notFound();
            case FORBIDDEN ->
                notAllowed(
                        "Your role does not include this, or the page was open too long: go back, reload it and try again");
            case UNAUTHORIZED ->
                Problem.of(status, "sign-in", "Sign in first", "Nobody is signed in, or the sign-in was wrong.");
            case METHOD_NOT_ALLOWED ->
                Problem.of(
                        status,
                        "method-not-allowed",
                        "Not this way",
                        "This address does not take that method; see Allow.");
            case UNSUPPORTED_MEDIA_TYPE ->
                Problem.of(
                        status,
                        "wrong-media-type",
                        "Wrong kind of content",
                        "Send the kind of content the interface describes.");
            case NOT_ACCEPTABLE ->
                Problem.of(
                        status,
                        "not-acceptable",
                        "No such form of answer",
                        "This address answers in another kind of content.");
            case PAYLOAD_TOO_LARGE -> Problem.of(status, "too-large", "Too large", "Send less at a time.");
            case TOO_MANY_REQUESTS ->
                Problem.of(status, "slow-down", "Too many tries", "Wait as long as Retry-After says and try again.");
            case SERVICE_UNAVAILABLE -> down();
            default ->
                Problem.of(status, "refused", "This was refused", "The request is not one the product can answer.");
        };
    }

    private static String sentence(@Nullable String words) {
        if (words == null || words.isBlank()) {
            return "";
        }
        return words.endsWith(".") ? words : words + ".";
    }
}
