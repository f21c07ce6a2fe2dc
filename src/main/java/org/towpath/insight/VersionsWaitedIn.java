package org.towpath.insight;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.engine.DeployedModels;
import org.towpath.engine.DeployedModels.Model;

/**
 * Where people wait in models that no new case starts on: whoever began on one stays on it. Versions of equal content
 * count together; the last of them stands for all.
 */
@Component
public class VersionsWaitedIn {

    /** How many of the versions that nobody waits in are worth a link. */
    private static final int EMPTY_ONES = 5;

    private final DeployedModels models;
    private final JdbcClient jdbc;

    VersionsWaitedIn(DeployedModels models, JdbcClient jdbc) {
        this.models = models;
        this.jdbc = jdbc;
    }

    /**
     * Another version of a model.
     *
     * @param waiting how many wait in it
     */
    public record Other(Model model, long waiting) {}

    /** Each of these models, and with it every other version of it that people wait in. */
    @Transactional(readOnly = true)
    public Map<Model, List<Model>> waitedIn(List<Model> inForce, Cut cut) {
        var waiting = waiting(inForce.stream().map(Model::key).toList(), cut);
        var versions = new LinkedHashMap<Model, List<Model>>();
        inForce.forEach(model -> {
            var here = waiting.getOrDefault(model.key(), Map.of());
            var others = here.keySet().stream().allMatch(model.hash()::equals)
                    ? Stream.<Model>of()
                    : apartFrom(model).filter(it -> here.containsKey(it.hash()));
            versions.put(model, Stream.concat(Stream.of(model), others).toList());
        });
        return versions;
    }

    /** The other versions of a model, the last first: all that people wait in, and some that nobody does. */
    @Transactional(readOnly = true)
    public List<Other> others(Model model, Cut cut) {
        var here = waiting(List.of(model.key()), cut).getOrDefault(model.key(), Map.of());
        var all = apartFrom(model)
                .map(it -> new Other(it, here.getOrDefault(it.hash(), 0L)))
                .toList();
        var empty =
                all.stream().filter(it -> it.waiting() == 0).limit(EMPTY_ONES).toList();
        return all.stream().filter(it -> it.waiting() > 0 || empty.contains(it)).toList();
    }

    private Stream<Model> apartFrom(Model model) {
        var byContent = new LinkedHashMap<String, Model>();
        models.versions(model.key()).forEach(it -> byContent.putIfAbsent(it.hash(), it));
        byContent.remove(model.hash());
        return byContent.values().stream();
    }

    /** How many wait in each of these processes, by the content of the model they are on. */
    private Map<String, Map<String, Long>> waiting(Collection<String> processes, Cut cut) {
        var waiting = new HashMap<String, Map<String, Long>>();
        jdbc.sql("""
                        with noted as (
                            select e.process_key, e.model_hash, e.element_kind, t.slice_id, t.waiting
                            from element_waiting t join counted_element e on e.id = t.element_id
                            where e.process_key = any(:processes)
                            union all
                            select c.process_key, c.model_hash, c.element_kind, h.slice_id, c.waiting
                            from count_change c join heading_slice h on h.heading_id = c.heading_id
                            where c.process_key = any(:processes))
                        select n.process_key, n.model_hash, sum(n.waiting) as waiting
                        from noted n join count_slice s on s.id = n.slice_id
                        where n.element_kind = any(:kinds) and\s""" + cut.condition() + " group by 1, 2 having sum(n.waiting) > 0")
                .param("processes", processes.toArray(String[]::new))
                .param("kinds", WaitingPlaces.KINDS.toArray(String[]::new))
                .param("subject", cut.subject())
                .param("need", cut.need())
                .query(row -> {
                    waiting.computeIfAbsent(row.getString("process_key"), it -> new HashMap<>())
                            .put(row.getString("model_hash"), row.getLong("waiting"));
                });
        return waiting;
    }
}
