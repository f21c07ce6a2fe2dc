package org.towpath.engine;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.platform.SqlInstants;

/**
 * Releases a set of models, decisions and forms as one deployment, and says which release new cases start on. Nothing
 * is ever deleted: cases that run keep their release, and taking one back moves one row.
 */
@Component
public class ModelReleases {

    private static final long DEPLOYMENT_LOCK = 0x70A7_0001L;

    private final RepositoryService repository;
    private final JdbcClient jdbc;
    private final Clock clock;

    ModelReleases(RepositoryService repository, JdbcClient jdbc, Clock clock) {
        this.repository = repository;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The release new cases start on.
     *
     * @param since when it came into force, last
     * @param movedBy name of whoever put it in force; null where the product itself did
     */
    public record InForce(
            String deployment, Instant since, @Nullable String movedBy) {}

    public InForce inForce() {
        return jdbc.sql("select deployment_id, since, moved_by from model_in_force")
                .query((row, n) -> new InForce(
                        row.getString("deployment_id"), SqlInstants.always(row, "since"), row.getString("moved_by")))
                .single();
    }

    /** Every file of a release, by name. */
    public Map<String, byte[]> files(String deployment) {
        var files = new TreeMap<String, byte[]>();
        jdbc.sql("select name_, bytes_ from act_ge_bytearray where deployment_id_ = :deployment")
                .param("deployment", deployment)
                .query((row, n) -> files.put(row.getString("name_"), row.getBytes("bytes_")))
                .list();
        files.keySet().removeIf(name -> ModelKind.ofFile(name).isEmpty());
        return files;
    }

    /** Keeps every other node and person from releasing until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", DEPLOYMENT_LOCK)
                .query((row, number) -> "")
                .single();
    }

    /** The release of exactly this set, if there has been one. */
    Optional<String> known(Map<String, byte[]> files) {
        return jdbc.sql("select deployment_id from model_release where content_hash = :hash")
                .param("hash", SetHash.of(files))
                .query(String.class)
                .optional();
    }

    /**
     * Deploys a set, unless this very set has been released before. Does not put it in force.
     *
     * @param by account of whoever releases it; null for a shipped set
     * @return the release
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String release(Map<String, byte[]> files, @Nullable String by, @Nullable String why) {
        return known(files).orElseGet(() -> deploy(new TreeMap<>(files), by, why));
    }

    private String deploy(Map<String, byte[]> files, @Nullable String by, @Nullable String why) {
        var name = by == null ? "shipped" : "release";
        var builder = repository.createDeployment().name(name).source(name);
        files.forEach((file, content) -> builder.addInputStream(file, new ByteArrayInputStream(content)));
        var deployment = builder.deploy().getId();
        jdbc.sql("insert into model_release (deployment_id, content_hash, released_at, released_by, why) "
                        + "values (:deployment, :hash, :now, :by, :why)")
                .param("deployment", deployment)
                .param("hash", SetHash.of(files))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("why", why)
                .update();
        return deployment;
    }

    /**
     * New cases start on this release from now on.
     *
     * @param by name of whoever says so
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void putInForce(String deployment, String by) {
        jdbc.sql("update model_in_force set deployment_id = :deployment, since = :now, moved_by = :by")
                .param("deployment", deployment)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }
}
