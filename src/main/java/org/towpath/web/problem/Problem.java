package org.towpath.web.problem;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import org.towpath.shared.FieldError;

/**
 * Why something was not done, as RFC 9457 has it.
 *
 * @param type which kind of refusal, for programs
 * @param title the kind in plain English
 * @param detail this case in plain English, without anything personal
 * @param errors which fields are at fault, where fields are
 * @param by who moved the record on, where somebody did
 * @param at when they did, to the second
 * @param reference number to quote to whoever runs the product, where that is the only help
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable List<FieldError> errors,
        @Nullable String by,
        @Nullable Instant at,
        @Nullable String reference) {

    static Problem of(HttpStatus status, String kind, String title, String detail) {
        return new Problem("urn:towpath:problem:" + kind, title, status.value(), detail, null, null, null, null);
    }

    Problem with(List<FieldError> faults) {
        return new Problem(type, title, status, detail, faults.isEmpty() ? null : faults, by, at, reference);
    }

    Problem moved(@Nullable String who, @Nullable Instant when) {
        return new Problem(
                type,
                title,
                status,
                detail,
                errors,
                who,
                when == null ? null : when.truncatedTo(ChronoUnit.SECONDS),
                reference);
    }

    Problem quoting(String number) {
        return new Problem(type, title, status, detail, errors, by, at, number);
    }
}
