package org.towpath.directory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Custody suites, police stations and courts. */
@Component
public class Sites {

    private static final RowMapper<Site> SITE = (row, n) -> new Site(
            row.getObject("id", UUID.class),
            row.getString("name"),
            row.getString("kind"),
            row.getString("phone"),
            row.getString("email"));

    private final JdbcClient jdbc;

    Sites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The site of this name, whatever its case and the spaces around it. */
    public Optional<Site> byName(String name) {
        return jdbc.sql("select * from site where lower(name) = lower(:name)")
                .param("name", name.strip())
                .query(SITE)
                .optional();
    }

    /** Every site, by name: there are never many. */
    public List<Site> all() {
        return jdbc.sql("select * from site order by name").query(SITE).list();
    }

    /** These sites, by name. */
    public List<Site> of(Collection<UUID> ids) {
        return all().stream().filter(site -> ids.contains(site.id())).toList();
    }
}
