package org.towpath.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * SHA-256 of the content of each deployed process model, so that statistics count equal models together whatever
 * version number they were deployed under. A deployed model never changes, so each is looked up once.
 */
@Component
class ModelHashes {

    private final JdbcClient jdbc;
    private final Map<String, String> byDefinition = new ConcurrentHashMap<>();

    ModelHashes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String of(String definition) {
        return byDefinition.computeIfAbsent(definition, this::lookUp);
    }

    private String lookUp(String definition) {
        return jdbc.sql("""
                        select encode(sha256(content.bytes_), 'hex')
                        from act_re_procdef model
                        join act_ge_bytearray content
                          on content.deployment_id_ = model.deployment_id_ and content.name_ = model.resource_name_
                        where model.id_ = :definition
                        """).param("definition", definition).query(String.class).single();
    }
}
