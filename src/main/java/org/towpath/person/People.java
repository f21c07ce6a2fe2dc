package org.towpath.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.platform.SqlInstants;
import org.towpath.shared.NotFound;

/** Who people are, and what everyone who meets them must know. */
@Component
public class People {

    static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private final JdbcClient jdbc;
    private final Clock clock;

    People(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Who this is.
     *
     * @throws NotFound if there is no such person
     */
    public PersonCard card(UUID person) {
        return jdbc.sql("select * from person where id = :id")
                .param("id", person)
                .query((row, n) -> card(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Who these people are, by their id; those there are not are left out. */
    public Map<UUID, PersonCard> cards(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select * from person where id in (:ids)")
                .param("ids", ids)
                .query((row, n) -> card(row))
                .list()
                .stream()
                .collect(Collectors.toMap(PersonCard::id, card -> card, (one, same) -> one));
    }

    /** Alerts that stand, the pinned first, then the latest. */
    public List<Alert> alerts(UUID person) {
        return jdbc.sql("""
                        select * from alert where person_id = :person and ended_at is null
                        order by pinned desc, recorded_at desc, id limit 50
                        """)
                .param("person", person)
                .query((row, n) -> new Alert(
                        row.getObject("id", UUID.class),
                        row.getString("what"),
                        row.getObject("happened_on", LocalDate.class),
                        row.getString("source"),
                        row.getString("what_helps"),
                        row.getObject("review_on", LocalDate.class),
                        row.getBoolean("pinned"),
                        SqlInstants.always(row, "recorded_at")))
                .list();
    }

    /** What makes it possible for them to take part. */
    public List<Adjustment> adjustments(UUID person) {
        return jdbc.sql("select code, words from adjustment where person_id = :person order by code")
                .param("person", person)
                .query((row, n) -> new Adjustment(row.getString("code"), row.getString("words")))
                .list();
    }

    PersonCard card(ResultSet row) throws SQLException {
        var today = LocalDate.ofInstant(clock.instant(), ENGLAND);
        var born = row.getObject("date_of_birth", LocalDate.class);
        var estimated = estimatedAge(row, today);
        return new PersonCard(
                row.getObject("id", UUID.class),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getBoolean("name_not_known"),
                row.getString("alias"),
                born,
                estimated,
                born == null
                        ? estimated
                        : Integer.valueOf(Period.between(born, today).getYears()),
                born == null && estimated == null ? looks(row) : null,
                Sex.valueOf(row.getString("sex")),
                row.getString("nhs_number"),
                row.getString("postcode"),
                row.getString("phone"),
                row.getString("language"),
                row.getObject("interpreter_needed", Boolean.class),
                row.getString("safe_to_contact"),
                row.getObject("died_at") != null);
    }

    private static @Nullable AgeLooks looks(ResultSet row) throws SQLException {
        var looks = row.getString("age_looks");
        return looks == null ? null : AgeLooks.valueOf(looks);
    }

    /**
     * How old somebody is on a day, in whole years, by the date of birth or as estimated; null where neither is known.
     *
     * @param row with {@code date_of_birth}, {@code estimated_age} and {@code estimated_on} of a person
     */
    public static @Nullable Integer age(ResultSet row, LocalDate day) throws SQLException {
        var born = row.getObject("date_of_birth", LocalDate.class);
        return born == null
                ? estimatedAge(row, day)
                : Integer.valueOf(Period.between(born, day).getYears());
    }

    /** An age estimated two years ago is two years more today. */
    private static @Nullable Integer estimatedAge(ResultSet row, LocalDate today) throws SQLException {
        var estimated = row.getObject("estimated_age", Integer.class);
        var on = row.getObject("estimated_on", LocalDate.class);
        return estimated == null || on == null
                ? estimated
                : Integer.valueOf(estimated + Period.between(on, today).getYears());
    }
}
