package org.towpath.person;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Who someone is, as a referrer told us; what is not known is null, or said to be unknown.
 *
 * @param nameNotKnown the name is not known, as a fact of its own
 * @param alias what they are called or were booked in as
 * @param estimatedAge in years, where the date of birth is not known
 * @param ageLooks how old they look, where it is said that the age is not known at all
 * @param nhsNumber as written, with or without spaces
 */
public record NewPerson(
        @Nullable String givenName,
        @Nullable String familyName,
        boolean nameNotKnown,
        @Nullable String alias,
        @Nullable LocalDate dateOfBirth,
        @Nullable Integer estimatedAge,
        @Nullable AgeLooks ageLooks,
        @Nullable Sex sex,
        @Nullable String nhsNumber,
        @Nullable String postcode,
        @Nullable String phone,
        @Nullable String language,
        @Nullable Boolean interpreterNeeded) {

    /** Somebody whose age is known, if only as an estimate. */
    public NewPerson(
            @Nullable String givenName,
            @Nullable String familyName,
            boolean nameNotKnown,
            @Nullable String alias,
            @Nullable LocalDate dateOfBirth,
            @Nullable Integer estimatedAge,
            @Nullable Sex sex,
            @Nullable String nhsNumber,
            @Nullable String postcode,
            @Nullable String phone,
            @Nullable String language,
            @Nullable Boolean interpreterNeeded) {
        this(
                givenName,
                familyName,
                nameNotKnown,
                alias,
                dateOfBirth,
                estimatedAge,
                null,
                sex,
                nhsNumber,
                postcode,
                phone,
                language,
                interpreterNeeded);
    }

    @Override
    public String toString() {
        return "NewPerson";
    }
}
