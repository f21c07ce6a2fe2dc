package org.towpath.engine;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.engine.fence.DeploymentFence.Seals;

/**
 * The hash of every deployed file, noted in the transaction that deploys it in a table the product may only add to, and
 * compared with what the engine's table holds now. A file that differs is never read again by this node, and no case
 * begins on it; cases that already run on what the node has read go on, because stopping them would stop care.
 */
@Component
public class SealedModels implements Seals {

    private static final Logger LOG = LoggerFactory.getLogger(SealedModels.class);

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Set<Sealed> altered = Set.of();
    private final Set<Sealed> metAltered = ConcurrentHashMap.newKeySet();

    SealedModels(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One file of one deployment.
     *
     * @param deployment the engine's deployment
     * @param file name of the model, decision or form
     */
    public record Sealed(String deployment, String file) {}

    @Override
    public void seal(String deployment, String file, byte[] content) {
        jdbc.sql("""
                        insert into sealed_model (deployment_id, file, content_hash, sealed_at)
                        values (:deployment, :file, :hash, :now)
                        """)
                .param("deployment", deployment)
                .param("file", file)
                .param("hash", SetHash.of(content))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @throws AlteredModel if the content is not what was deployed */
    @Override
    public void check(String deployment, String file, byte[] content) {
        var sealed = jdbc.sql(
                        "select content_hash from sealed_model where deployment_id = :deployment and file = :file")
                .param("deployment", deployment)
                .param("file", file)
                .query(String.class)
                .optional();
        if (!sealed.filter(SetHash.of(content)::equals).isPresent()) {
            var differs = new Sealed(deployment, file);
            if (metAltered.add(differs)) tell(differs);
            throw new AlteredModel(differs);
        }
    }

    /** @throws AlteredModel if the file was found altered when it was last looked at */
    void mayBegin(String deployment, String file) {
        var model = new Sealed(deployment, file);
        if (altered.contains(model) || metAltered.contains(model)) throw new AlteredModel(model);
    }

    /** Whether every deployed file is what was deployed, as far as was last seen. */
    boolean areAllWhole() {
        return altered.isEmpty() && metAltered.isEmpty();
    }

    /** Compares every deployed file with its seal, in the database; answers those that differ. */
    Set<Sealed> compare() {
        var differing = Set.copyOf(jdbc.sql("""
                        with deployed as (
                            select deployment.id_ as deployment_id, content.name_ as file,
                                   encode(sha256(content.bytes_), 'hex') as content_hash
                            from act_re_deployment deployment
                            join act_ge_bytearray content on content.deployment_id_ = deployment.id_),
                        sealed as (
                            select * from sealed_model where deployment_id in (select id_ from act_re_deployment))
                        select deployment_id, file
                        from deployed full join sealed using (deployment_id, file)
                        where deployed.content_hash is distinct from sealed.content_hash
                        """)
                .query((row, number) -> new Sealed(row.getString("deployment_id"), row.getString("file")))
                .list());
        differing.stream().filter(model -> !altered.contains(model)).forEach(SealedModels::tell);
        altered = differing;
        metAltered.clear();
        return differing;
    }

    private static void tell(Sealed model) {
        LOG.error(
                "{} of deployment {} is not what was deployed: no case begins on it until it is put right",
                model.file(),
                model.deployment());
    }
}
