package org.towpath.access;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who an account is today: name, roles and sites are read afresh from the workforce for each request, so that leaving a
 * team or losing a role works at once, on every node.
 */
@Component
public class Actors {

    private final JdbcClient jdbc;

    Actors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever uses this account, or nobody if it belongs to neither staff nor a partner organisation. */
    public Optional<Actor> byAccount(String account) {
        return staff(account).or(() -> partner(account));
    }

    private Optional<Actor> staff(String account) {
        return jdbc.sql("select id, name from staff where account = :account")
                .param("account", account)
                .query((row, n) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Actor(account, id, row.getString("name"), roles(id), sites(id), null);
                })
                .optional();
    }

    private Optional<Actor> partner(String account) {
        return jdbc.sql("select id, name from organisation where account = :account")
                .param("account", account)
                .query((row, n) -> new Actor(
                        account,
                        null,
                        row.getString("name"),
                        Set.of(Roles.PARTNER),
                        Set.of(),
                        row.getObject("id", UUID.class)))
                .optional();
    }

    private Set<String> roles(UUID staff) {
        return new HashSet<>(jdbc.sql("select role from staff_role where staff_id = :staff")
                .param("staff", staff)
                .query(String.class)
                .list());
    }

    private Set<UUID> sites(UUID staff) {
        return new HashSet<>(jdbc.sql("select distinct s.site_id from team_member m"
                        + " join team_site s on s.team_id = m.team_id where m.staff_id = :staff")
                .param("staff", staff)
                .query(UUID.class)
                .list());
    }
}
