package org.towpath.demo.people;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An invented person, and where the service met them. NHS numbers are of the range that is never issued, telephone
 * numbers of the range kept for fiction.
 *
 * @param point name of a point of intervention
 * @param source national code of the source of referral
 */
record Persona(
        String givenName,
        String familyName,
        String sex,
        LocalDate born,
        @Nullable String nhsNumber,
        @Nullable String postcode,
        @Nullable String phone,
        String point,
        String site,
        String source,
        List<String> concerns) {

    int ageOn(LocalDate day) {
        return java.time.Period.between(born, day).getYears();
    }
}
