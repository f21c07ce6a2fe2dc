package org.towpath.opening;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.calendar.CalendarOwner;
import org.towpath.calendar.CalendarOwner.Kind;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.Page;
import org.towpath.shared.PageRequest;

/** Everybody who has a calendar: our sites first, then services, by name. */
@Component
class CalendarOwners {

    private static final RowMapper<NamedOwner> OWNER = (row, n) -> new NamedOwner(
            new CalendarOwner(Kind.valueOf(row.getString("kind")), row.getObject("id", UUID.class)),
            row.getString("label"));

    private static final String ALL = """
            select * from (
                select 'SITE' as kind, 1 as place, id, name, name as label from site
                union all
                select 'SERVICE', 2, s.id, s.name, s.name || ', ' || o.name
                from service s join organisation o on o.id = s.organisation_id) owner
            """;

    private final JdbcClient jdbc;

    CalendarOwners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<NamedOwner> find(UUID id) {
        return jdbc.sql(ALL + "where id = :id").param("id", id).query(OWNER).optional();
    }

    /** @param kind null for both */
    Page<NamedOwner> list(@Nullable Kind kind, PageRequest page) {
        var found = jdbc.sql(ALL + """
                        where (:kind::text is null or kind = :kind)
                          and (:after::uuid is null or (place, name, id) >
                              (select b.place, b.name, b.id from (%s) b where b.id = :after::uuid))
                        order by place, name, id limit :limit
                        """.formatted(ALL))
                .param("kind", kind == null ? null : kind.name())
                .param("after", page.after() == null ? null : afterOf(page.after()))
                .param("limit", page.limit() + 1)
                .query(OWNER)
                .list();
        return found.size() <= page.limit()
                ? new Page<>(found, null)
                : new Page<>(
                        found.subList(0, page.limit()),
                        found.get(page.limit() - 1).id().toString());
    }

    /** The names of these owners; whoever is not there any more is left out. */
    List<NamedOwner> these(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(ALL + "where id = any(:ids)")
                        .param("ids", ids.toArray(UUID[]::new))
                        .query(OWNER)
                        .list();
    }

    private static UUID afterOf(String after) {
        try {
            return UUID.fromString(after);
        } catch (IllegalArgumentException notOurs) {
            throw new InvalidInput("after", "Use the value that the list before gave as next");
        }
    }
}
