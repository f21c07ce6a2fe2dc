package org.towpath.person;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What somebody knows of a person they look for; null where they do not know.
 *
 * @param nhsNumber ten digits
 * @param name in full or in part
 * @param age in years today, give or take two
 */
public record PersonSearch(
        @Nullable String nhsNumber,
        @Nullable String name,
        @Nullable LocalDate dateOfBirth,
        @Nullable Integer age,
        @Nullable String phone) {

    @Override
    public String toString() {
        return "PersonSearch";
    }
}
