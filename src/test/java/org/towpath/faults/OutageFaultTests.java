package org.towpath.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.function.BooleanSupplier;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.towpath.client.RunningProduct;
import org.towpath.proof.Proof;

import static org.assertj.core.api.Assertions.assertThat;

/** Every node is down for 26 hours while steps fall due, and then two come up at once. */
class OutageFaultTests {

    private static final int REFERRALS = Proof.size(15, 501);
    private static final int STEPS = REFERRALS * SilentPartners.STEPS_OF_A_REFERRAL;
    private static final Duration WITHIN = Duration.ofMinutes(5);
    private static final String[] SETTINGS = {"--towpath.demo.enabled=true", "--towpath.demo.people=0"};

    @TempDir
    Path first;

    @TempDir
    Path second;

    @Test
    void everyStepIsTakenOnceInOrderAndToldInOneDigestPerPerson() throws Exception {
        try (var database = EmbeddedPostgres.start()) {
            SilentPartners partners;
            try (var before = start(database, first)) {
                partners = new SilentPartners(database);
                partners.getReferrals(before, REFERRALS);
            }
            assertThat(partners.steps()).isZero();

            var began = Instant.now();
            try (var one = start(database, first, "--towpath.demo.clock.advance=PT26H");
                    var two = start(database, second)) {
                var allTaken = await(began, () -> partners.steps() >= STEPS, partners);
                var allTold = await(began, () -> partners.digests().size() >= partners.many(), partners);
                // whatever else would still be told has its time
                Thread.sleep(Duration.ofSeconds(30).toMillis());

                assertThat(partners.climbed())
                        .hasSize(REFERRALS * 2)
                        .containsOnly("1 passed, 2 told")
                        .isNotEmpty();
                assertThat(partners.messages())
                        .hasSize(partners.many())
                        .allSatisfy(told ->
                                assertThat(told).startsWith("GATHERED " + REFERRALS * 2 / partners.many() + " to "));
                assertThat(partners.digests()).hasSize(partners.many()).doesNotHaveDuplicates();
                assertThat(one.as("practitioner")
                                .get("/api/v1/worklist?limit=1")
                                .status())
                        .isEqualTo(200);
                assertThat(two.as("practitioner")
                                .get("/api/v1/worklist?limit=1")
                                .status())
                        .isEqualTo(200);
                Proof.found(
                        "After an outage of all nodes every step is taken once, in order, and told in one digest",
                        STEPS + " due steps of " + REFERRALS * 2 + " clocks taken " + allTaken.toSeconds()
                                + " s after the restart of two nodes with 26 hours passed; one digest for each of "
                                + partners.many() + " people after " + allTold.toSeconds() + " s");
            }
        }
    }

    private static Duration await(Instant began, BooleanSupplier done, SilentPartners partners)
            throws InterruptedException {
        while (!done.getAsBoolean()) {
            assertThat(Duration.between(began, Instant.now()))
                    .as(() -> "climbed: " + partners.climbed() + ", told: " + partners.messages())
                    .isLessThan(WITHIN);
            Thread.sleep(200);
        }
        return Duration.between(began, Instant.now());
    }

    static RunningProduct start(EmbeddedPostgres database, Path home, String... more) {
        var settings = new ArrayList<String>();
        Collections.addAll(settings, SETTINGS);
        Collections.addAll(settings, more);
        var environment = Map.of(
                "SPRING_DATASOURCE_URL", database.getJdbcUrl("postgres", "postgres"),
                "SPRING_DATASOURCE_USERNAME", "postgres",
                "SPRING_DATASOURCE_PASSWORD", "postgres");
        return RunningProduct.start(
                Path.of(System.getProperty("java.home")), environment, home, settings.toArray(String[]::new));
    }
}
