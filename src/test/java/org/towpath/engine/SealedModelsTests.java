package org.towpath.engine;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.TowpathTest;
import org.towpath.shared.EpisodeReference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A file altered in the engine's own table is noticed, said aloud, and neither read nor begun on. */
@TowpathTest
class SealedModelsTests {

    private static final String FILE = "screening.bpmn";
    private static final String FORM = "screening.screen-person.form";

    @Autowired
    SealedModels models;

    @Autowired
    ModelsInForce inForce;

    @Autowired
    Processes processes;

    @Autowired
    RepositoryService repository;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("models")
    HealthIndicator health;

    @Autowired
    EngineTasks tasks;

    @Autowired
    TransactionTemplate transaction;

    private String deployment = "";
    private byte[] good = {};
    private String altered = FILE;

    @BeforeEach
    void isWhole() {
        deployment = inForce.deployment();
        assertThat(models.compare()).isEmpty();
    }

    @AfterEach
    void isPutRight() {
        write(good);
        models.compare();
    }

    @Test
    void nothingDiffersByItself() {
        remember(FILE);

        assertThat(models.compare()).isEmpty();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void anAlteredModelTakesHealthDownAndBeginsNothing() {
        alter(FILE, "Screen person", "Skip person");

        assertThat(models.compare()).containsExactly(new SealedModels.Sealed(deployment, FILE));
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThatThrownBy(() -> transaction.execute(
                        begun -> processes.start("screening", new EpisodeReference("LD-2026-009999"), Map.of())))
                .isInstanceOf(AlteredModel.class)
                .hasMessageContaining(FILE)
                .hasMessageNotContaining("Skip person");
        assertThat(inForce.definitionOf("assessment")).isNotEmpty();
    }

    @Test
    void itIsNotReadBackIntoANode() {
        var definition = inForce.definitionOf("screening");
        alter(FILE, "Screen person", "Skip person");
        engine.getDeploymentCache().discardProcessDefinitionCache();

        assertThatThrownBy(() -> repository.getProcessDefinition(definition)).isInstanceOf(AlteredModel.class);
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void anAlteredFormIsNotShown() {
        alter(FORM, "label", "lebal");

        assertThatThrownBy(() -> tasks.form(inForce.definitionOf("screening"), "screening.screen-person"))
                .isInstanceOf(AlteredModel.class);
    }

    @Test
    void aFileNobodyDeployedIsNoticed() {
        remember(FILE);
        jdbc.sql("""
                insert into act_ge_bytearray (id_, rev_, name_, bytes_, deployment_id_, generated_, type_)
                values ('smuggled', 1, 'smuggled.bpmn', :bytes, :deployment, false, 1)
                """).param("bytes", good).param("deployment", deployment).update();

        assertThat(models.compare()).containsExactly(new SealedModels.Sealed(deployment, "smuggled.bpmn"));

        jdbc.sql("delete from act_ge_bytearray where id_ = 'smuggled'").update();
    }

    @Test
    void aSealCannotBeRewritten() {
        remember(FILE);

        assertThatThrownBy(() -> jdbc.sql("update sealed_model set content_hash = repeat('0', 64)")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    private void alter(String file, String word, String other) {
        remember(file);
        var changed = new String(good, StandardCharsets.UTF_8).replace(word, other);
        write(changed.getBytes(StandardCharsets.UTF_8));
    }

    private void remember(String file) {
        altered = file;
        good = jdbc.sql("select bytes_ from act_ge_bytearray where deployment_id_ = :deployment and name_ = :file")
                .param("deployment", deployment)
                .param("file", file)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    private void write(byte[] content) {
        jdbc.sql("update act_ge_bytearray set bytes_ = :bytes where deployment_id_ = :deployment and name_ = :file")
                .param("bytes", content)
                .param("deployment", deployment)
                .param("file", altered)
                .update();
    }
}
