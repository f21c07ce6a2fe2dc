package org.towpath.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.towpath.client.RunningProduct;
import org.towpath.client.WholeCase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A client that knows no more than each form's definition takes a case through all six stages, on the built jar. */
class FirstOptionsJourneyTests {

    private static final Path JVMS = Path.of("/usr/lib/jvm");

    @TempDir
    Path home;

    @Test
    void closesACaseByFirstOptionsAlone() {
        try (var product = RunningProduct.start(home, "--towpath.demo.people=0")) {
            closesACase(product);
        }
    }

    @Test
    void closesACaseOnANewerJavaInAnotherTimeZone() throws IOException {
        var newer = newerJava();
        assumeTrue(newer.isPresent(), "no JDK 25 on this machine");
        var elsewhere = Map.of("TZ", "Asia/Tokyo");
        try (var product = RunningProduct.start(newer.orElseThrow(), elsewhere, home, "--towpath.demo.people=0")) {
            closesACase(product);
        }
    }

    private static void closesACase(RunningProduct product) {
        var work = new WholeCase(product::as);
        var reference = work.register("RC/26/900001");

        assertThat(work.toClosure(reference))
                .containsExactly(
                        "IDENTIFICATION", "SCREENING", "ASSESSMENT", "REFERRAL", "SUPPORT", "FEEDBACK", "CLOSED");
    }

    private static Optional<Path> newerJava() throws IOException {
        if (!Files.isDirectory(JVMS)) {
            return Optional.empty();
        }
        try (var found = Files.list(JVMS)) {
            return found.filter(jvm -> jvm.getFileName().toString().matches(".*(jdk|java)-?25.*|.*-25-.*"))
                    .filter(jvm -> Files.isExecutable(jvm.resolve("bin/java")))
                    .findFirst();
        }
    }
}
