package org.towpath.episode;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.platform.SqlInstants;
import org.towpath.shared.EpisodeReference;

/** Reads the table of cases. */
@Component
class EpisodeRows {

    private static final String HEADER = """
            select e.*, s.name as site_name from episode e join site s on s.id = e.site_id
            """;

    private final JdbcClient jdbc;

    EpisodeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<EpisodeHeader> header(EpisodeReference episode) {
        return jdbc.sql(HEADER + "where e.reference = :reference")
                .param("reference", episode.value())
                .query((row, n) -> header(row))
                .optional();
    }

    /** Whether the case is there; if so nobody else changes it until this transaction ends. */
    boolean lock(EpisodeReference episode) {
        return jdbc.sql("select 1 from episode where reference = :reference for update")
                .param("reference", episode.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** The person's cases, the latest first. */
    List<EpisodeHeader> of(UUID person, int limit) {
        return jdbc.sql(HEADER
                        + "where e.person_id = :person order by e.received_at desc, e.reference desc limit :limit")
                .param("person", person)
                .param("limit", limit)
                .query((row, n) -> header(row))
                .list();
    }

    List<String> concerns(EpisodeReference episode) {
        return jdbc.sql("select code from episode_concern where episode_reference = :reference order by code")
                .param("reference", episode.value())
                .query(String.class)
                .list();
    }

    private static EpisodeHeader header(ResultSet row) throws SQLException {
        var closure = row.getString("closure_reason");
        return new EpisodeHeader(
                new EpisodeReference(row.getString("reference")),
                row.getObject("person_id", UUID.class),
                row.getObject("site_id", UUID.class),
                row.getString("site_name"),
                row.getString("point_of_intervention"),
                SqlInstants.always(row, "received_at"),
                Stage.valueOf(row.getString("stage")),
                Status.valueOf(row.getString("status")),
                row.getString("act"),
                row.getBoolean("urgent"),
                closure == null ? null : ClosureReason.valueOf(closure),
                SqlInstants.of(row, "closed_at"));
    }
}
