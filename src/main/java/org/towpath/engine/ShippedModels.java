package org.towpath.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

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

    private final ModelReleases releases;
    private final JdbcClient jdbc;
    private final Clock clock;

    ShippedModels(ModelReleases releases, JdbcClient jdbc, Clock clock) {
        this.releases = releases;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Deploys the shipped set if no node has; answers its deployment. */
    @Transactional
    public String deployOnce() {
        releases.lock();
        var files = files();
        return releases.known(files).orElseGet(() -> {
            var deployment = releases.release(files, null, null);
            putInForceUnlessGoverned(deployment);
            return deployment;
        });
    }

    /** Once people have released something, a shipped set waits until they want it. */
    private void putInForceUnlessGoverned(String deployment) {
        jdbc.sql("insert into model_in_force (id, deployment_id, since) values (1, :deployment, :now) "
                        + "on conflict (id) do update set deployment_id = excluded.deployment_id, since = excluded.since "
                        + "where not exists (select 1 from model_release where released_by is not null)")
                .param("deployment", deployment)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static SortedMap<String, byte[]> files() {
        var files = new TreeMap<String, byte[]>();
        var resolver = new PathMatchingResourcePatternResolver();
        try {
            for (var where : WHERE) {
                for (var resource : Arrays.asList(resolver.getResources(where))) {
                    try (var content = resource.getInputStream()) {
                        var name = Objects.requireNonNull(resource.getFilename());
                        files.put(name, Canonical.of(name, content.readAllBytes()));
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The shipped models cannot be read", unreadable);
        }
        return files;
    }
}
