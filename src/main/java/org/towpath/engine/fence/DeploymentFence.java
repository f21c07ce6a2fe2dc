package org.towpath.engine.fence;

import java.util.function.Predicate;

import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

/**
 * Stands before the engine's deployers: when a deployment is made, and again when a node reads a file of one back from
 * the database. Models are looked at once more by {@link GuardedParse}, in the very tree the engine has read, in case
 * its reader and ours differ.
 */
public final class DeploymentFence implements Deployer {

    private final Seals seals;
    private final Predicate<String> delegates;

    /** @param delegates which names a service task may call */
    public DeploymentFence(Seals seals, Predicate<String> delegates) {
        this.seals = seals;
        this.delegates = delegates;
    }

    /** Remembers what was deployed and knows it again. */
    public interface Seals {

        /** Notes the content of a file of a new deployment. */
        void seal(String deployment, String file, byte[] content);

        /** @throws RuntimeException if the content is not what was deployed */
        void check(String deployment, String file, byte[] content);
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        deployment.getResources().forEach((file, resource) -> {
            check(file, resource.getBytes());
            if (deployment.isNew()) seals.seal(deployment.getId(), file, resource.getBytes());
            else seals.check(deployment.getId(), file, resource.getBytes());
        });
    }

    /** @throws FenceRefusal naming rule and element */
    private void check(String file, byte[] content) {
        var text = FileFence.text(file, content);
        if (file.endsWith(".bpmn")) new ModelFence(file, delegates).check(Seen.read(content, file));
        if (file.endsWith(".dmn")) new DecisionFence(file).check(Seen.read(content, file));
        if (file.endsWith(".form")) FormFence.read(file, text);
    }
}
