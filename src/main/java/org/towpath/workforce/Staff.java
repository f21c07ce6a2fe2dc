package org.towpath.workforce;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who works here, with which roles, and at which sites. */
@Component
public class Staff {

    private static final RowMapper<StaffMember> MEMBER = (row, n) -> new StaffMember(
            row.getObject("id", UUID.class),
            row.getString("account"),
            row.getString("name"),
            row.getString("sex"),
            Set.of((String[]) row.getArray("roles").getArray()));

    private static final String MEMBERS = """
            select s.id, s.account, s.name, s.sex, array_agg(r.role) as roles
            from staff s join staff_role r on r.staff_id = s.id
            where s.left_at is null
            """;

    private final JdbcClient jdbc;

    Staff(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who this account belongs to, if it is one of our staff who is still here. */
    public Optional<StaffMember> byAccount(String account) {
        return jdbc.sql(MEMBERS + " and s.account = :account group by s.id")
                .param("account", account)
                .query(MEMBER)
                .optional();
    }

    /** Everyone on a team that covers the site who holds one of the roles, by name; at most 200. */
    public List<StaffMember> at(UUID site, Collection<String> roles) {
        return jdbc.sql(MEMBERS + """
                         and exists (select from team_member m join team_site t on t.team_id = m.team_id
                                     where m.staff_id = s.id and t.site_id = :site)
                        group by s.id having array_agg(r.role) && :roles::text[] order by s.name, s.id limit 200
                        """)
                .param("site", site)
                .param("roles", roles.toArray(String[]::new))
                .query(MEMBER)
                .list();
    }
}
