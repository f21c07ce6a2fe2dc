package org.towpath.directory;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People to ring at a partner, in the order to try them. */
@Component
public class Contacts {

    private final JdbcClient jdbc;

    Contacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param role what they do there: NAMED_LEAD, MANAGER, HEAD_OF_SERVICE, OUT_OF_HOURS */
    public record Contact(
            String name,
            String role,
            @Nullable String phone,
            @Nullable String email) {}

    /** Whom to ring about a service: its own contacts and those of the whole organisation. */
    public List<Contact> of(UUID service) {
        return jdbc.sql("""
                        select c.name, c.role, c.phone, c.email from contact c
                        join service s on s.organisation_id = c.organisation_id
                        where s.id = :service and (c.service_id is null or c.service_id = s.id)
                        order by c.position, c.id limit 50
                        """)
                .param("service", service)
                .query((row, n) -> new Contact(
                        row.getString("name"), row.getString("role"), row.getString("phone"), row.getString("email")))
                .list();
    }
}
