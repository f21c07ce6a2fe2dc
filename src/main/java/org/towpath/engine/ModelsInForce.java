package org.towpath.engine;

import org.camunda.bpm.engine.RepositoryService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which release new cases start on: one row naming one deployment of the whole set. Rolling back moves the row;
 * deployments are never deleted.
 */
@Component
public class ModelsInForce {

    private final JdbcClient jdbc;
    private final RepositoryService repository;
    private final SealedModels sealed;

    ModelsInForce(JdbcClient jdbc, RepositoryService repository, SealedModels sealed) {
        this.jdbc = jdbc;
        this.repository = repository;
        this.sealed = sealed;
    }

    /** The deployment new cases start on. */
    public String deployment() {
        return jdbc.sql("select deployment_id from model_in_force")
                .query(String.class)
                .single();
    }

    /**
     * The definition of a process in the release in force, by its key.
     *
     * @throws AlteredModel if its file is no longer what was released
     */
    public String definitionOf(String process) {
        var definition = repository
                .createProcessDefinitionQuery()
                .deploymentId(deployment())
                .processDefinitionKey(process)
                .singleResult();
        sealed.mayBegin(definition.getDeploymentId(), definition.getResourceName());
        return definition.getId();
    }
}
