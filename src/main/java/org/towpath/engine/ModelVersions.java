package org.towpath.engine;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.platform.SqlInstants;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.Page;
import org.towpath.shared.PageRequest;

/** Every version of every process, decision and form that was ever released. */
@Component
public class ModelVersions {

    private static final int MOST_VERSIONS = 100;
    private static final String PLACE = "%d %s %d";
    private static final int LAST_VERSION = 999_999;

    /** One row for each file of each release. Deployments that are no release are none of ours. */
    private static final String SELECT = """
            select entry.*, release.released_at, release.released_by, release.why,
                   encode(sha256(content.bytes_), 'hex') as hash,
                   current.deployment_id is not null as in_force
            from (select 1 as rank, 'PROCESS' as kind, key_ as key, version_ as version, name_ as name,
                         resource_name_ as file, deployment_id_ as deployment from act_re_procdef
                  union all
                  select 2, 'DECISION', key_, version_, name_, resource_name_, deployment_id_ from act_re_decision_def
                  union all
                  select 3, 'FORM', key_, version_, key_, resource_name_, deployment_id_ from act_re_camformdef) entry
            join model_release release on release.deployment_id = entry.deployment
            join act_ge_bytearray content
              on content.deployment_id_ = entry.deployment and content.name_ = entry.file
            left join model_in_force current on current.deployment_id = entry.deployment
            """;

    private static final String ORDER = " order by entry.rank, entry.key, entry.version desc limit :limit";

    private final JdbcClient jdbc;
    private final RunningCases running;
    private final FormsInForce forms;

    ModelVersions(JdbcClient jdbc, RunningCases running, FormsInForce forms) {
        this.jdbc = jdbc;
        this.running = running;
        this.forms = forms;
    }

    /** All of them: processes, then decisions, then forms, each by key, its last version first. */
    public Page<ModelVersion> list(PageRequest request) {
        var place = request.after() == null ? new String[] {"0", "", "0"} : place(request.after());
        var found = jdbc.sql(SELECT
                        + " where (entry.rank, entry.key, -entry.version) > (:rank, :key, -cast(:version as int))"
                        + ORDER)
                .param("rank", Integer.parseInt(place[0]))
                .param("key", place[1])
                .param("version", Integer.parseInt(place[2]))
                .param("limit", request.limit() + 1)
                .query(this::version)
                .list();
        var shown = found.subList(0, Math.min(found.size(), request.limit()));
        return new Page<>(
                running.counted(shown), found.size() > request.limit() ? after(shown.get(shown.size() - 1)) : null);
    }

    /** What new cases start on. */
    public List<ModelVersion> inForce() {
        return running.counted(jdbc.sql(SELECT + " where current.deployment_id is not null" + ORDER)
                .param("limit", LAST_VERSION)
                .query(this::version)
                .list());
    }

    /** The versions of one key, the last first; none where there is no such key. */
    public List<ModelVersion> versions(String key) {
        return running.counted(jdbc.sql(SELECT + " where entry.key = :key" + ORDER)
                .param("key", key)
                .param("limit", MOST_VERSIONS)
                .query(this::version)
                .list());
    }

    public Optional<ModelVersion> version(String key, int version) {
        return jdbc
                .sql(SELECT + " where entry.key = :key and entry.version = :version" + ORDER)
                .param("key", key)
                .param("version", version)
                .param("limit", 1)
                .query(this::version)
                .list()
                .stream()
                .findFirst();
    }

    /** The file as it was deployed. */
    public byte[] content(ModelVersion version) {
        return jdbc.sql("select bytes_ from act_ge_bytearray where deployment_id_ = :deployment and name_ = :file")
                .param("deployment", version.deployment())
                .param("file", version.file())
                .query((row, n) -> row.getBytes("bytes_"))
                .single();
    }

    private ModelVersion version(ResultSet row, int number) throws SQLException {
        var kind = ModelKind.valueOf(row.getString("kind"));
        return new ModelVersion(
                row.getString("key"),
                kind,
                row.getInt("version"),
                name(kind, row.getString("key"), row.getString("name")),
                row.getString("file"),
                row.getString("hash"),
                row.getString("deployment"),
                row.getBoolean("in_force"),
                0,
                SqlInstants.always(row, "released_at"),
                row.getString("released_by"),
                row.getString("why"));
    }

    /** A form is called as the task that asks it. */
    private String name(ModelKind kind, String key, @Nullable String name) {
        if (kind == ModelKind.FORM) {
            return forms.taskName(key).orElse(key);
        }
        return name == null ? key : name;
    }

    private static String after(ModelVersion last) {
        var text = PLACE.formatted(last.kind().ordinal() + 1, last.key(), last.version());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String[] place(String after) {
        try {
            var place = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8).split(" ", -1);
            if (place.length == 3 && place[0].matches("[1-3]") && place[2].matches("\\d{1,6}")) {
                return place;
            }
        } catch (IllegalArgumentException strange) {
            // said below, in our words
        }
        throw new InvalidInput("after", "Use the value that the list before gave as next");
    }
}
