package org.towpath.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

import org.camunda.bpm.engine.RepositoryService;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.engine.model.Canonical;

/**
 * The models, decisions and forms that come with this version of the product. They are deployed once, as one deployment
 * of the whole set, by the first node that finds their content new; they come into force only where nothing else is.
 */
@Component
public class ShippedModels {

    private static final String[] WHERE = {"classpath*:bpmn/*.bpmn", "classpath*:bpmn/*.dmn", "classpath*:forms/*.form"
    };
    private static final long DEPLOYMENT_LOCK = 0x70A7_0001L;

    private final RepositoryService repository;
    private final JdbcClient jdbc;
    private final Clock clock;

    ShippedModels(RepositoryService repository, JdbcClient jdbc, Clock clock) {
        this.repository = repository;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Deploys the shipped set if no node has; answers its deployment. */
    @Transactional
    public String deployOnce() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", DEPLOYMENT_LOCK)
                .query((row, number) -> "")
                .single();
        var files = files();
        var hash = hashOf(files);
        return jdbc.sql("select deployment_id from model_release where content_hash = :hash")
                .param("hash", hash)
                .query(String.class)
                .optional()
                .orElseGet(() -> deploy(files, hash));
    }

    private String deploy(SortedMap<String, byte[]> files, String hash) {
        var builder = repository.createDeployment().name("shipped").source("shipped");
        files.forEach(
                (name, content) -> builder.addInputStream(name, new ByteArrayInputStream(Canonical.of(name, content))));
        var deployment = builder.deploy().getId();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql(
                        "insert into model_release (deployment_id, content_hash, released_at) values (:deployment, :hash, :now)")
                .param("deployment", deployment)
                .param("hash", hash)
                .param("now", now)
                .update();
        jdbc.sql("insert into model_in_force (id, deployment_id, since) values (1, :deployment, :now) "
                        + "on conflict (id) do update set deployment_id = excluded.deployment_id, since = excluded.since "
                        + "where not exists (select 1 from model_release where released_by is not null)")
                .param("deployment", deployment)
                .param("now", now)
                .update();
        return deployment;
    }

    private static SortedMap<String, byte[]> files() {
        var files = new TreeMap<String, byte[]>();
        var resolver = new PathMatchingResourcePatternResolver();
        try {
            for (var where : WHERE) {
                for (var resource : Arrays.asList(resolver.getResources(where))) {
                    try (var content = resource.getInputStream()) {
                        files.put(resource.getFilename(), content.readAllBytes());
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The shipped models cannot be read", unreadable);
        }
        return files;
    }

    private static String hashOf(SortedMap<String, byte[]> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, content) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
