package org.towpath.engine.hostile;

import java.io.ByteArrayInputStream;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

import org.towpath.TowpathTest;
import org.towpath.engine.fence.FenceRefusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** The second refusal: no rule is asked, the file is handed to the real engine, and the engine's fences stop it. */
@TowpathTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorpusByFencesTests {

    /** Where the engine writes a page about each command that fails. */
    private static final String REFUSALS = "org.camunda.bpm.engine";

    @Autowired
    RepositoryService repository;

    @Autowired
    LoggingSystem logging;

    private long before;

    static Stream<Hostile> corpus() {
        return Corpus.all().filter(hostile -> hostile.meaning() == null);
    }

    static Stream<Hostile> meanings() {
        return Corpus.all().filter(hostile -> hostile.meaning() != null);
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void refuse(Hostile hostile) {
        var refusal =
                refusalIn(assertTimeoutPreemptively(Hostile.LONGEST, () -> catchThrowable(() -> deploy(hostile))));

        assertThat(refusal.rule()).matches("[VM]\\d\\d");
        assertThat(refusal.getMessage()).startsWith(refusal.rule() + " " + refusal.element() + ": ");
        // where the rules blame the file before they know it, a fence may have come as far as the element
        if (!hostile.element().equals(hostile.file()) && !refusal.element().equals(hostile.file())) {
            assertThat(refusal.element()).isEqualTo(hostile.element());
        }
    }

    /** The list stays short, and true: whatever stands on it is really taken. */
    @ParameterizedTest
    @MethodSource("meanings")
    void takeWhatIsWrongOnlyInWhatItMeans(Hostile hostile) {
        repository.deleteDeployment(deploy(hostile), true);
    }

    @Test
    void onlyFewAreWrongInWhatTheyMean() {
        assertThat(meanings()).hasSizeLessThan(10);
    }

    @Test
    void takeWhatIsGood() {
        var deployment = repository.createDeployment();
        Good.files().forEach((file, content) -> deployment.addInputStream(file, new ByteArrayInputStream(content)));

        repository.deleteDeployment(deployment.deploy().getId(), true);
    }

    @BeforeAll
    void theEngineRefusesQuietly() {
        before = repository.createDeploymentQuery().count();
        logging.setLogLevel(REFUSALS, LogLevel.OFF);
    }

    @AfterAll
    void nothingIsLeftAndNoCanaryWasTouched() {
        logging.setLogLevel(REFUSALS, null);
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
        assertThat(Canary.isTouched()).isFalse();
    }

    private String deploy(Hostile hostile) {
        return repository
                .createDeployment()
                .addInputStream(hostile.file(), new ByteArrayInputStream(hostile.content()))
                .deploy()
                .getId();
    }

    private static FenceRefusal refusalIn(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof FenceRefusal refusal) return refusal;
        }
        throw new AssertionError("No fence refused it", thrown);
    }
}
