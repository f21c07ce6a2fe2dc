package org.towpath.directory;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.platform.Json;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.Page;
import org.towpath.shared.PageRequest;

/** The directory of services. */
@Component
public class Services {

    private static final int MOST_MATCHES = 200;
    private static final String SELECT = """
            select s.*, o.name as organisation, o.sector from service s join organisation o on o.id = s.organisation_id
            """;

    private final JdbcClient jdbc;
    private final Json json;

    Services(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<Service> find(UUID id) {
        return jdbc.sql(SELECT + "where s.id = :id")
                .param("id", id)
                .query((row, n) -> service(row))
                .optional();
    }

    /** Every service, whatever its status, by name. */
    public Page<Service> list(PageRequest page) {
        var after = page.after() == null ? null : afterOf(page.after());
        var found = jdbc.sql(SELECT + """
                        where :after::uuid is null or (s.name, s.id) > (select a.name, a.id from service a where a.id = :after)
                        order by s.name, s.id limit :limit
                        """)
                .param("after", after)
                .param("limit", page.limit() + 1)
                .query((row, n) -> service(row))
                .list();
        return found.size() <= page.limit()
                ? new Page<>(found, null)
                : new Page<>(
                        found.subList(0, page.limit()),
                        found.get(page.limit() - 1).id().toString());
    }

    /**
     * Services that take referrals now and fit; by name. A service that asks for an age, a sex or an area fits
     * whoever's is not known: the referrer sees what it asks for.
     */
    public List<Service> matching(ServiceMatch match) {
        return jdbc.sql(SELECT + """
                        where s.status = 'ACTIVE'
                          and (:need::text is null or s.needs @> array[:need::text])
                          and (:age::int is null or (coalesce(s.age_min, 0) <= :age and coalesce(s.age_max, 200) >= :age))
                          and (:sex::text is null or s.sexes = '{}' or :sex = any (s.sexes))
                          and (:area::text is null or s.areas = '{}'
                               or exists (select from unnest(s.areas) a where lower(a) = lower(:area)))
                        order by s.name, s.id limit :limit
                        """)
                .param("need", match.need())
                .param("age", match.age())
                .param("sex", match.sex())
                .param("area", match.area())
                .param("limit", MOST_MATCHES)
                .query((row, n) -> service(row))
                .list();
    }

    private static UUID afterOf(String after) {
        try {
            return UUID.fromString(after);
        } catch (IllegalArgumentException notOurs) {
            throw new InvalidInput("after", "This is not where a page ended");
        }
    }

    private Service service(ResultSet row) throws SQLException {
        return new Service(
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("organisation"),
                row.getString("sector"),
                row.getString("name"),
                row.getString("description"),
                texts(row.getArray("needs")),
                row.getObject("age_min", Integer.class),
                row.getObject("age_max", Integer.class),
                texts(row.getArray("sexes")),
                texts(row.getArray("areas")),
                row.getString("scope"),
                row.getString("status"),
                row.getString("eligibility"),
                row.getString("referral_process"),
                row.getString("funding"),
                row.getString("address"),
                json.readObject(row.getString("opening")),
                row.getString("phone"),
                row.getString("email"),
                SqlInstants.of(row, "verified_at"),
                SqlInstants.of(row, "next_verify_at"));
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
