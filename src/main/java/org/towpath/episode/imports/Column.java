package org.towpath.episode.imports;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Columns of a file of identifications, and where each goes. */
enum Column {
    RECEIVED_AT("receivedAt", true),
    POINT_OF_INTERVENTION("pointOfIntervention", true),
    SITE("site", true),
    SOURCE_OF_REFERRAL("sourceOfReferral", true),
    REFERRER_NAME("referrer.name", false),
    REFERRER_ORGANISATION("referrer.organisation", false),
    GIVEN_NAME("person.givenName", true),
    FAMILY_NAME("person.familyName", true),
    DATE_OF_BIRTH("person.dateOfBirth", true),
    SEX("person.sex", true),
    NHS_NUMBER("person.nhsNumber", false),
    POSTCODE("person.postcode", false),
    PHONE("person.phone", false),
    CONCERNS("concerns", true),
    CUSTODY_REFERENCE("custody.reference", false),
    ARRIVED_AT("custody.arrivedAt", false),
    LANGUAGE("person.language", false),
    INTERPRETER_NEEDED("person.interpreterNeeded", false),
    NOTES("notes", false);

    private final String path;
    private final boolean mustBeThere;

    Column(String path, boolean mustBeThere) {
        this.path = path;
        this.mustBeThere = mustBeThere;
    }

    /** Its name in the header. */
    String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a file without it cannot be read at all. */
    boolean mustBeThere() {
        return mustBeThere;
    }

    /** The column a fault at a dotted path belongs to: {@code concerns[2]} is in {@code concerns}. */
    static Optional<Column> at(String path) {
        var place = path.indexOf('[');
        var plain = place < 0 ? path : path.substring(0, place);
        return Stream.of(values()).filter(it -> it.path.equals(plain)).findFirst();
    }

    static Optional<Column> named(String header) {
        return Stream.of(values()).filter(it -> it.header().equals(header)).findFirst();
    }
}
