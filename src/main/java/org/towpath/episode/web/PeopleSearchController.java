package org.towpath.episode.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.towpath.access.CurrentActor;
import org.towpath.episode.PeopleFinder;
import org.towpath.episode.PersonHit;
import org.towpath.person.NhsNumber;
import org.towpath.person.PersonSearch;
import org.towpath.shared.JsonFields;

/** Finds people. A POST, so that nothing about anybody stands in an address. */
@RestController
@RequestMapping("/api/v1/people/searches")
class PeopleSearchController {

    private static final int LONGEST = 200;
    private static final int OLDEST = 130;
    private static final int SHORTEST_NAME = 2;

    private final PeopleFinder finder;
    private final CurrentActor actor;

    PeopleSearchController(PeopleFinder finder, CurrentActor actor) {
        this.finder = finder;
        this.actor = actor;
    }

    /** The people found, the likeliest first; at most 20, so there is never a next page. */
    record Found(List<PersonHit> items, @Nullable String next) {}

    @PostMapping
    ResponseEntity<Found> search(@RequestBody Map<String, Object> body) {
        var fields = JsonFields.of(body);
        var custodyReference = text(fields, "custodyReference");
        var search = new PersonSearch(
                nhsNumber(fields),
                name(fields),
                fields.value("dateOfBirth") == null ? null : fields.date(fields.value("dateOfBirth"), "dateOfBirth"),
                age(fields),
                text(fields, "phone"));
        fields.refuseUnknown();
        if (!fields.isFaulty() && nothingToGoBy(custodyReference, search)) {
            fields.refuse("name", "Give a custody reference, an NHS number, a name, a date of birth or a phone number");
        }
        fields.refuseIfFaulty();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Found(finder.find(custodyReference, search, actor.get()), null));
    }

    private static boolean nothingToGoBy(@Nullable String custodyReference, PersonSearch search) {
        return Stream.of(search.nhsNumber(), search.name(), search.dateOfBirth(), search.phone())
                        .allMatch(it -> it == null)
                && custodyReference == null;
    }

    private static @Nullable String nhsNumber(JsonFields fields) {
        var written = text(fields, "nhsNumber");
        if (written == null) {
            return null;
        }
        var number = NhsNumber.read(written);
        if (number.isEmpty()) {
            fields.refuse("nhsNumber", "This is not an NHS number: it has ten digits, and the last checks the others");
        }
        return number.map(NhsNumber::value).orElse(null);
    }

    private static @Nullable String name(JsonFields fields) {
        var name = text(fields, "name");
        if (name != null && name.length() < SHORTEST_NAME) {
            fields.refuse("name", "Give at least two letters");
        }
        return name;
    }

    private static @Nullable Integer age(JsonFields fields) {
        var age = fields.wholeNumber("age");
        if (age != null && (age < 0 || age > OLDEST)) {
            fields.refuse("age", "Give an age from 0 to " + OLDEST);
        }
        return age;
    }

    private static @Nullable String text(JsonFields fields, String name) {
        var text = fields.text(name);
        if (text != null && text.length() > LONGEST) {
            fields.refuse(name, "Use at most " + LONGEST + " characters");
        }
        return text == null || text.isBlank() ? null : text.strip();
    }
}
