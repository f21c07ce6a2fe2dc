package org.towpath.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.person.PersonMatch.Reason;

/**
 * Finds people again. The database brings a bounded number who share something exactly (number, phone, date of birth,
 * the beginning of a name); how alike the names are is judged here.
 */
@Component
public class PersonIndex {

    private static final int CANDIDATES = 200;
    private static final int YEARS_OFF = 2;

    private static final int SURE = 100;
    private static final int VERY_LIKELY = 90;
    private static final int LIKELY = 70;
    private static final int POSSIBLE = 50;
    private static final int FAINT = 30;

    private final JdbcClient jdbc;
    private final Clock clock;

    PersonIndex(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who they may be, the likeliest first. */
    public List<PersonMatch> find(PersonSearch search, int limit) {
        var found = new LinkedHashMap<UUID, PersonMatch>();
        var key = NameKey.of(search.name());
        byNumber(search).forEach(row -> keep(found, new PersonMatch(row.id(), Reason.NHS_NUMBER, SURE)));
        byPhone(search).forEach(row -> keep(found, new PersonMatch(row.id(), Reason.PHONE, POSSIBLE)));
        byBirth(search, key).forEach(match -> keep(found, match));
        byName(search, key).forEach(match -> keep(found, match));
        return found.values().stream()
                .sorted(Comparator.comparing(PersonMatch::certainty).reversed().thenComparing(PersonMatch::person))
                .limit(limit)
                .toList();
    }

    /** People who may be the same as somebody about to be registered; those who share a date of birth alone are not. */
    public List<PersonMatch> sameAs(NewPerson person, int limit) {
        var name = NameKey.of(person.givenName(), person.familyName());
        var number = person.nhsNumber() == null
                ? null
                : NhsNumber.read(person.nhsNumber()).map(NhsNumber::value);
        var search = new PersonSearch(
                number == null ? null : number.orElse(null),
                name.isEmpty() ? NameKey.of(person.alias()) : name,
                person.dateOfBirth(),
                person.estimatedAge(),
                null);
        return find(search, CANDIDATES).stream()
                .filter(match -> match.certainty() >= LIKELY)
                .limit(limit)
                .toList();
    }

    private Collection<Row> byNumber(PersonSearch search) {
        return search.nhsNumber() == null ? List.of() : rows("nhs_number = :it", search.nhsNumber());
    }

    private Collection<Row> byPhone(PersonSearch search) {
        var phone = PersonText.phone(search.phone());
        return phone == null ? List.of() : rows("phone = :it", phone);
    }

    private List<PersonMatch> byBirth(PersonSearch search, String key) {
        var born = search.dateOfBirth();
        if (born == null) {
            return List.of();
        }
        return rows("date_of_birth = :it", born).stream()
                .filter(row -> key.isEmpty() || NameDistance.isLike(key, row.key()))
                .map(row -> key.isEmpty()
                        ? new PersonMatch(row.id(), Reason.DATE_OF_BIRTH, FAINT)
                        : new PersonMatch(row.id(), named(row, key), row.key().equals(key) ? VERY_LIKELY : LIKELY))
                .toList();
    }

    private static Reason named(Row row, String key) {
        return row.key().equals(key) ? Reason.NAME_AND_DATE_OF_BIRTH : Reason.NAME_LIKE_AND_DATE_OF_BIRTH;
    }

    /**
     * By names in any order, or the beginning of the first; a date of birth or an age that is known must not speak
     * against it.
     */
    private List<PersonMatch> byName(PersonSearch search, String key) {
        if (key.isEmpty()) {
            return List.of();
        }
        return rows("string_to_array(name_key, ' ') @> string_to_array(:it, ' ') or name_key like :it || '%'", key)
                .stream()
                .filter(row -> search.dateOfBirth() == null
                        || row.born() == null
                        || row.born().equals(search.dateOfBirth()))
                .filter(row -> search.age() == null || isAbout(search.age(), row))
                .map(row -> search.age() != null && row.ageToday(today()) != null
                        ? new PersonMatch(row.id(), Reason.NAME_AND_AGE, LIKELY)
                        : new PersonMatch(row.id(), Reason.NAME, row.key().equals(key) ? POSSIBLE : FAINT))
                .toList();
    }

    private boolean isAbout(int age, Row row) {
        var theirs = row.ageToday(today());
        return theirs == null || Math.abs(theirs - age) <= YEARS_OFF;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), People.ENGLAND);
    }

    private Collection<Row> rows(String condition, Object value) {
        return jdbc.sql("select id, name_key, date_of_birth, estimated_age, estimated_on from person where " + condition
                        + " order by id limit " + CANDIDATES)
                .param("it", value)
                .query((row, n) -> Row.of(row))
                .list();
    }

    private static void keep(Map<UUID, PersonMatch> found, PersonMatch match) {
        found.merge(match.person(), match, (one, two) -> one.certainty() >= two.certainty() ? one : two);
    }

    /** What is compared of a person. */
    private record Row(
            UUID id,
            String key,
            @Nullable LocalDate born,
            @Nullable Integer estimatedAge,
            @Nullable LocalDate estimatedOn) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getObject("id", UUID.class),
                    row.getString("name_key"),
                    row.getObject("date_of_birth", LocalDate.class),
                    row.getObject("estimated_age", Integer.class),
                    row.getObject("estimated_on", LocalDate.class));
        }

        @Nullable
        Integer ageToday(LocalDate today) {
            if (born != null) {
                return (int) ChronoUnit.YEARS.between(born, today);
            }
            return estimatedAge == null || estimatedOn == null
                    ? null
                    : Integer.valueOf(estimatedAge + (int) ChronoUnit.YEARS.between(estimatedOn, today));
        }
    }
}
