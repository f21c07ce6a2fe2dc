package org.towpath.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.platform.SqlInstants;

/** The key contacts of a version, in the order to try them. */
@Component
class ContactRows {

    private final JdbcClient jdbc;

    ContactRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<KeyContact> of(UUID agreement, int n) {
        return jdbc.sql("select * from agreement_contact where agreement_id = :agreement and n = :n order by position")
                .param("agreement", agreement)
                .param("n", n)
                .query((row, number) -> contact(row))
                .list();
    }

    /** Those of the version that is in force at an instant; empty where none is. */
    List<KeyContact> inForce(UUID agreement, Instant at) {
        return jdbc.sql("""
                        select c.* from agreement_contact c where c.agreement_id = :agreement and c.n in (
                            select f.n from agreement_in_force f
                            where f.agreement_id = :agreement and f.during @> cast(:at as timestamptz))
                        order by c.position
                        """)
                .param("agreement", agreement)
                .param("at", SqlInstants.at(at))
                .query((row, number) -> contact(row))
                .list();
    }

    void replace(UUID agreement, int n, List<KeyContact> contacts) {
        jdbc.sql("delete from agreement_contact where agreement_id = :agreement and n = :n")
                .param("agreement", agreement)
                .param("n", n)
                .update();
        for (var position = 1; position <= contacts.size(); position++) {
            var contact = contacts.get(position - 1);
            jdbc.sql("""
                            insert into agreement_contact (agreement_id, n, position, side, role, name, email, phone,
                                valid_from, valid_to, last_confirmed)
                            values (:agreement, :n, :position, :side, :role, :name, :email, :phone, :from, :to, :confirmed)
                            """)
                    .param("agreement", agreement)
                    .param("n", n)
                    .param("position", position)
                    .param("side", contact.side().name())
                    .param("role", contact.role())
                    .param("name", contact.name())
                    .param("email", contact.email())
                    .param("phone", contact.phone())
                    .param("from", contact.validFrom())
                    .param("to", contact.validTo())
                    .param("confirmed", contact.lastConfirmed())
                    .update();
        }
    }

    /** Both sides said on a day that their contacts are right. */
    void confirmed(UUID agreement, int n, LocalDate day) {
        jdbc.sql("update agreement_contact set last_confirmed = :day where agreement_id = :agreement and n = :n")
                .param("day", day)
                .param("agreement", agreement)
                .param("n", n)
                .update();
    }

    private static KeyContact contact(ResultSet row) throws SQLException {
        return new KeyContact(
                Side.valueOf(row.getString("side")),
                row.getString("role"),
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getObject("last_confirmed", LocalDate.class));
    }
}
