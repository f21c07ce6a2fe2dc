package org.towpath.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who an account is today: name, roles and sites are read afresh from the workforce for each request, so that leaving a
 * team, losing a role or a shut account works at once, on every node.
 */
@Component
public class Actors {

    private static final String ACTOR = """
            select s.id as staff, s.name, null::uuid as organisation,
                   array(select r.role from staff_role r where r.staff_id = s.id) as roles,
                   array(select distinct t.site_id from team_member m join team_site t on t.team_id = m.team_id
                         where m.staff_id = s.id) as sites
            from staff s
            where s.account = :account and s.left_at is null
              and not exists (select from account a where a.name = :account and a.disabled)
            union all
            select null, o.name, o.id, array['partner'], array[]::uuid[]
            from organisation o
            where o.account = :account
              and not exists (select from staff s where s.account = :account)
              and not exists (select from account a where a.name = :account and a.disabled)
            """;

    private final JdbcClient jdbc;

    Actors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever uses this account, or nobody if it is shut or belongs to neither staff nor a partner organisation. */
    public Optional<Actor> byAccount(String account) {
        return jdbc.sql(ACTOR)
                .param("account", account)
                .query((row, n) -> actor(account, row))
                .optional();
    }

    private static Actor actor(String account, ResultSet row) throws SQLException {
        return new Actor(
                account,
                row.getObject("staff", UUID.class),
                row.getString("name"),
                Set.of((String[]) row.getArray("roles").getArray()),
                Set.of((UUID[]) row.getArray("sites").getArray()),
                row.getObject("organisation", UUID.class));
    }
}
