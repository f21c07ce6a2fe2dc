package org.towpath.agreement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.agreement.AgreementEditing.Party;

/** Partner organisations and their services, found by id or by name. */
@Component
class Parties {

    private final JdbcClient jdbc;

    Parties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UUID> organisation(String idOrName) {
        return jdbc.sql("select id from organisation where id::text = lower(:it) or lower(name) = lower(:it)")
                .param("it", idOrName.strip())
                .query(UUID.class)
                .optional();
    }

    Optional<UUID> service(UUID organisation, String idOrName) {
        return jdbc.sql("""
                        select id from service
                        where organisation_id = :organisation and (id::text = lower(:it) or lower(name) = lower(:it))
                        order by id limit 1
                        """)
                .param("organisation", organisation)
                .param("it", idOrName.strip())
                .query(UUID.class)
                .optional();
    }

    List<Party> all() {
        return jdbc.sql("select id, name from organisation o where exists "
                        + "(select from service s where s.organisation_id = o.id) order by name, id limit 500")
                .query((row, n) -> new Party(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    List<Party> servicesOf(UUID organisation) {
        return jdbc.sql(
                        "select id, name from service where organisation_id = :organisation order by name, id limit 200")
                .param("organisation", organisation)
                .query((row, n) -> new Party(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    String nameOf(UUID organisation) {
        return jdbc.sql("select name from organisation where id = :id")
                .param("id", organisation)
                .query(String.class)
                .single();
    }

    /** Names of services, in the order asked for. */
    List<String> servicesNamed(List<UUID> services) {
        return jdbc.sql("""
                        select s.name from unnest(cast(:ids as uuid[])) with ordinality as wanted (id, place)
                        join service s on s.id = wanted.id order by wanted.place
                        """)
                .param("ids", services.toArray(UUID[]::new))
                .query(String.class)
                .list();
    }
}
