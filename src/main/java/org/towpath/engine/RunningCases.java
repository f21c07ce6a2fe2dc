package org.towpath.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.engine.model.ModelSet;

/** How many cases are under way on each version of a model. */
@Component
class RunningCases {

    private final JdbcClient jdbc;
    private final ModelReleases releases;
    private final Map<String, Map<String, Set<String>>> deciding = new ConcurrentHashMap<>();

    RunningCases(JdbcClient jdbc, ModelReleases releases) {
        this.jdbc = jdbc;
        this.releases = releases;
    }

    /** The same versions with their cases counted. */
    List<ModelVersion> counted(List<ModelVersion> versions) {
        var cases = byRelease(versions.stream().map(ModelVersion::deployment).collect(Collectors.toSet()));
        return versions.stream()
                .map(version -> version.withRunning(of(version, cases.getOrDefault(version.deployment(), Map.of()))))
                .toList();
    }

    private long of(ModelVersion version, Map<String, Long> byProcess) {
        return usersOf(version).stream()
                .mapToLong(process -> byProcess.getOrDefault(process, 0L))
                .sum();
    }

    /** The processes of the same release that a version is or is used by. */
    private Set<String> usersOf(ModelVersion version) {
        return switch (version.kind()) {
            case PROCESS -> Set.of(version.key());
            case FORM -> Set.of(version.key().split("\\.", 2)[0]);
            case DECISION ->
                deciding.computeIfAbsent(version.deployment(), this::deciding).getOrDefault(version.key(), Set.of());
        };
    }

    /** A release never changes, so it is read once. */
    private Map<String, Set<String>> deciding(String deployment) {
        return new ModelSet(releases.files(deployment), Set.of(), Set.of(), List.of()).processesByDecision();
    }

    private Map<String, Map<String, Long>> byRelease(Collection<String> deployments) {
        var found = new HashMap<String, Map<String, Long>>();
        if (deployments.isEmpty()) return found;
        jdbc.sql("""
                        select model.deployment_id_ as deployment, model.key_ as key, count(*) as cases
                        from act_re_procdef model
                        join act_ru_execution execution on execution.proc_def_id_ = model.id_
                        where model.deployment_id_ in (:deployments) and execution.id_ = execution.proc_inst_id_
                        group by model.deployment_id_, model.key_
                        """)
                .param("deployments", deployments)
                .query((row, n) -> found.computeIfAbsent(row.getString("deployment"), it -> new HashMap<>())
                        .put(row.getString("key"), row.getLong("cases")))
                .list();
        return found;
    }
}
