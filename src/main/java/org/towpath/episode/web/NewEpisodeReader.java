package org.towpath.episode.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.towpath.episode.NewEpisode;
import org.towpath.episode.NewEpisode.Custody;
import org.towpath.person.AgeLooks;
import org.towpath.person.NewPerson;
import org.towpath.person.Sex;
import org.towpath.shared.JsonFields;

/** Reads an identification from JSON, strictly. What is missing or makes no sense is for the rules to say. */
final class NewEpisodeReader {

    private NewEpisodeReader() {}

    static NewEpisode read(JsonFields fields) {
        var person = fields.object("person");
        var custody = fields.object("custody");
        var referrer = fields.object("referrer");
        var read = new NewEpisode(
                fields.text("pointOfIntervention"),
                fields.text("sourceOfReferral"),
                fields.instant("receivedAt"),
                fields.text("site"),
                person == null ? null : person(person),
                concerns(fields),
                Boolean.TRUE.equals(fields.trueOrFalse("concernsNotKnown")),
                custody == null ? null : custody(custody),
                referrer == null ? null : referrer.text("name"),
                referrer == null ? null : referrer.text("organisation"),
                fields.trueOrFalse("feedbackWanted"),
                fields.text("notes"),
                fields.text("samePersonAs"));
        Stream.of(person, custody, referrer, fields).forEach(NewEpisodeReader::refuseUnknown);
        return read;
    }

    static NewPerson person(JsonFields person) {
        return new NewPerson(
                person.text("givenName"),
                person.text("familyName"),
                Boolean.TRUE.equals(person.trueOrFalse("nameNotKnown")),
                person.text("alias"),
                person.value("dateOfBirth") == null ? null : person.date(person.value("dateOfBirth"), "dateOfBirth"),
                person.wholeNumber("estimatedAge"),
                looks(person),
                sex(person),
                person.text("nhsNumber"),
                person.text("postcode"),
                person.text("phone"),
                person.text("language"),
                person.trueOrFalse("interpreterNeeded"));
    }

    /** Not known at all is how old they look; who does not say cannot tell. */
    private static @Nullable AgeLooks looks(JsonFields person) {
        var notKnown = Boolean.TRUE.equals(person.trueOrFalse("ageNotKnown"));
        var code = person.text("ageLooks");
        if (code == null) {
            return notKnown ? AgeLooks.CANNOT_TELL : null;
        }
        if (!notKnown) {
            person.refuse("ageLooks", "Say how old they look only where the age is not known");
            return null;
        }
        var looks = Stream.of(AgeLooks.values())
                .filter(it -> it.name().equals(code))
                .findFirst();
        if (looks.isEmpty()) {
            person.refuse("ageLooks", "Choose UNDER_18, ADULT or CANNOT_TELL");
        }
        return looks.orElse(null);
    }

    private static @Nullable Sex sex(JsonFields person) {
        var code = person.text("sex");
        if (code == null) {
            return null;
        }
        var sex = Stream.of(Sex.values()).filter(it -> it.name().equals(code)).findFirst();
        if (sex.isEmpty()) {
            person.refuse("sex", "Choose FEMALE, MALE, NOT_RECORDED or NOT_KNOWN");
        }
        return sex.orElse(null);
    }

    private static List<String> concerns(JsonFields fields) {
        // a place refused for not being text keeps its number, so that the others keep theirs
        var concerns = new ArrayList<String>();
        for (var item : fields.list("concerns")) {
            concerns.add(item instanceof String text ? text : "");
        }
        return concerns;
    }

    private static Custody custody(JsonFields custody) {
        return new Custody(
                custody.text("reference"),
                custody.instant("arrivedAt"),
                Boolean.TRUE.equals(custody.trueOrFalse("arrivedAtNotKnown")),
                custody.instant("detentionAuthorisedAt"),
                custody.instant("reviewDueAt"),
                custody.instant("expiresAt"),
                custody.text("toldBy"),
                custody.instant("toldAt"));
    }

    private static void refuseUnknown(@Nullable JsonFields fields) {
        if (fields != null) {
            fields.refuseUnknown();
        }
    }
}
