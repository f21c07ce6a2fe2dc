package org.towpath.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.platform.Json;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.JsonFields;
import org.towpath.shared.NotFound;

/** Which version of which agreement is in force for a service, and what it says. */
@Component
public class AgreementsInForce {

    /** Far more versions than a service has agreements; past it the memory starts anew. */
    private static final int MOST_REMEMBERED = 1_000;

    private static final String SELECT = """
            select v.agreement_id, v.n, v.document, v.re_time_running, a.organisation_id,
                   array(select s.service_id from agreement_service s
                         where s.agreement_id = v.agreement_id and s.n = v.n order by s.position) as services
            from agreement_version v join agreement a on a.id = v.agreement_id
            """;

    private final JdbcClient jdbc;
    private final Json json;
    private final ContactRows contacts;
    private final Map<VersionId, Read> remembered = new ConcurrentHashMap<>();

    AgreementsInForce(JdbcClient jdbc, Json json, ContactRows contacts) {
        this.jdbc = jdbc;
        this.json = json;
        this.contacts = contacts;
    }

    private record VersionId(UUID agreement, int n) {}

    /** The words of a version and what they were read as; a draft's words change, so both are compared. */
    private record Read(String document, List<ServiceLevel> levels, Map<String, Object> clauses) {}

    /** What is agreed for a service at an instant; nothing where no agreement is in force then. */
    @Transactional(readOnly = true)
    public Optional<AgreedTerms> of(UUID service, Instant at) {
        return jdbc.sql(SELECT + """
                        join agreement_in_force f on f.agreement_id = v.agreement_id and f.n = v.n
                        where f.service_id = :service and f.during @> cast(:at as timestamptz)
                        """)
                .param("service", service)
                .param("at", SqlInstants.at(at))
                .query((row, n) -> terms(row))
                .optional();
    }

    /**
     * What a version says, whatever its state.
     *
     * @throws NotFound if there is no such version
     */
    @Transactional(readOnly = true)
    public AgreedTerms version(UUID agreement, int n) {
        return jdbc.sql(SELECT + "where v.agreement_id = :agreement and v.n = :n")
                .param("agreement", agreement)
                .param("n", n)
                .query((row, number) -> terms(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private AgreedTerms terms(ResultSet row) throws SQLException {
        var agreement = row.getObject("agreement_id", UUID.class);
        var n = row.getInt("n");
        var read = read(new VersionId(agreement, n), row.getString("document"));
        return new AgreedTerms(
                agreement,
                n,
                row.getObject("organisation_id", UUID.class),
                List.of((UUID[]) row.getArray("services").getArray()),
                row.getBoolean("re_time_running"),
                read.levels(),
                contacts.of(agreement, n),
                read.clauses());
    }

    private Read read(VersionId id, String document) {
        var known = remembered.get(id);
        if (known != null && known.document().equals(document)) {
            return known;
        }
        var kept = json.readObject(document);
        var fields = JsonFields.of(kept);
        var levels = ServiceLevelReader.read(fields);
        fields.refuseIfFaulty();
        var read = new Read(document, levels, clauses(kept));
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        remembered.put(id, read);
        return read;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> clauses(Map<String, Object> document) {
        return (Map<String, Object>) document.getOrDefault("clauses", Map.of());
    }
}
