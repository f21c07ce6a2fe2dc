package org.towpath.person;

import java.time.LocalDate;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

/** What has to be known about a person, or said to be unknown, before the service can look for them. */
public final class PersonRules {

    private static final int OLDEST = 130;
    private static final int OLDEST_ESTIMATE = 120;
    private static final int NAME = 100;
    private static final int SHORT = 50;

    private PersonRules() {}

    /**
     * Names what is wrong, by property of the person.
     *
     * @param today the date in England
     * @param invented whether numbers that are never issued may be used, as in a demo
     */
    public static void check(NewPerson person, LocalDate today, boolean invented, BiConsumer<String, String> refuse) {
        names(person, refuse);
        age(person, today, refuse);
        if (person.sex() == null) {
            refuse.accept("sex", "Give the sex, or say that it was not recorded or is not known");
        }
        nhsNumber(person.nhsNumber(), invented, refuse);
        atMost(SHORT, "postcode", person.postcode(), refuse);
        atMost(SHORT, "phone", person.phone(), refuse);
        atMost(SHORT, "language", person.language(), refuse);
    }

    private static void names(NewPerson person, BiConsumer<String, String> refuse) {
        if (!person.nameNotKnown() && isBlank(person.alias())) {
            if (isBlank(person.givenName())) {
                refuse.accept("givenName", "Give the given name, or say that the name is not known");
            }
            if (isBlank(person.familyName())) {
                refuse.accept("familyName", "Give the family name, or say that the name is not known");
            }
        }
        atMost(NAME, "givenName", person.givenName(), refuse);
        atMost(NAME, "familyName", person.familyName(), refuse);
        atMost(NAME, "alias", person.alias(), refuse);
    }

    private static void age(NewPerson person, LocalDate today, BiConsumer<String, String> refuse) {
        var born = person.dateOfBirth();
        var estimated = person.estimatedAge();
        if (born == null && estimated == null && person.ageLooks() == null) {
            refuse.accept("dateOfBirth", "Give the date of birth, or an estimated age, or say that it is not known");
        }
        if (person.ageLooks() != null && (born != null || estimated != null)) {
            refuse.accept("ageNotKnown", "Give the age, or say that it is not known, not both");
        }
        if (born != null && !born.isBefore(today)) {
            refuse.accept("dateOfBirth", "The date of birth must be in the past");
        }
        if (born != null && born.isBefore(today.minusYears(OLDEST))) {
            refuse.accept("dateOfBirth", "The date of birth is more than " + OLDEST + " years ago");
        }
        if (estimated != null && (estimated < 0 || estimated > OLDEST_ESTIMATE)) {
            refuse.accept("estimatedAge", "Give an age from 0 to " + OLDEST_ESTIMATE);
        }
    }

    private static void nhsNumber(@Nullable String written, boolean invented, BiConsumer<String, String> refuse) {
        if (written == null || written.isBlank()) {
            return;
        }
        var number = NhsNumber.read(written);
        if (number.isEmpty()) {
            refuse.accept("nhsNumber", "This is not an NHS number: it has ten digits, and the last checks the others");
        } else if (number.get().isInvented() && !invented) {
            refuse.accept("nhsNumber", "NHS numbers that begin with 999 are for invented people only");
        }
    }

    private static void atMost(int length, String property, @Nullable String text, BiConsumer<String, String> refuse) {
        if (text != null && text.length() > length) {
            refuse.accept(property, "Use at most " + length + " characters");
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
