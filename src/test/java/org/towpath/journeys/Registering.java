package org.towpath.journeys;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/** Registers people on the page, as it is done at the custody desk. */
final class Registering {

    private static final Pattern REFERENCE = Pattern.compile("LD-\\d{4}-\\d{6,7}");

    private Registering() {}

    /** Registers somebody met in custody, whose name nobody else has; answers the reference of the case. */
    static String personInCustody(Desk desk, String custodyReference, Instant now) {
        samePerson(desk, "Rowan " + surname(custodyReference), custodyReference, now);
        return reference(desk);
    }

    /** Registers somebody of a given name, born on the same day as everybody here. */
    static void samePerson(Desk desk, String name, String custodyReference, Instant now) {
        desk.open("/episodes/new");
        desk.choose("Do you know their name?", "Yes");
        desk.type("First name", name.split(" ")[0]).type("Last name", name.split(" ")[1]);
        desk.choose("Do you know their date of birth?", "Yes").date("dateOfBirth", "12", "4", "1991");
        desk.choose("Sex, as custody or court recorded it", "Male");
        desk.pick("Site", "Riverside Custody Suite");
        desk.pick("How are they in contact with justice?", "Police custody");
        desk.type("Custody reference", custodyReference).moment("arrivedAt", now.minus(Duration.ofHours(2)));
        desk.tick("Mental health");
        desk.pick("Who told us?", "Police");
        desk.press("Register");
    }

    /** Letters only, and far enough from each other that nobody takes one for another. */
    private static String surname(String custodyReference) {
        var name = new StringBuilder("Ash");
        var number = Math.floorMod(custodyReference.hashCode() * 2_654_435_761L, 308_915_776L);
        for (var letter = 0; letter < 6; letter++) {
            name.append((char) ('a' + number % 26));
            number /= 26;
        }
        return name.toString();
    }

    static String reference(Desk desk) {
        var found = REFERENCE.matcher(desk.text());
        if (!found.find()) {
            throw new AssertionError("No case was made: " + desk.text());
        }
        return found.group();
    }
}
