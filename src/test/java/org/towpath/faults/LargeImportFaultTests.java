package org.towpath.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.towpath.client.ApiClient;
import org.towpath.client.RunningProduct;
import org.towpath.proof.Proof;

import static org.assertj.core.api.Assertions.assertThat;

/** A file far larger than any a custody system sends, in a memory far smaller than any server has. */
class LargeImportFaultTests {

    private static final String IMPORTS = "/api/v1/episodes/imports";
    private static final String HEADER = "received_at,point_of_intervention,site,source_of_referral,given_name,"
            + "family_name,date_of_birth,sex,concerns,custody_reference,arrived_at\n";
    private static final String LITTLE_MEMORY = "-Xmx256m";
    private static final int ONE_IN = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    @TempDir
    Path home;

    @Test
    void isReadToItsEndInLittleMemoryWhileOthersWork() throws IOException, InterruptedException {
        var rows = Proof.size(2_000, 100_000);
        var acceptable = rows / ONE_IN;
        var file = file(rows);
        var java = Path.of(System.getProperty("java.home"));
        try (var product = RunningProduct.start(
                java, Map.of("JAVA_TOOL_OPTIONS", LITTLE_MEMORY), home, "--towpath.demo.people=0")) {
            var client = product.as("practitioner");
            var began = Instant.now();
            var id = client.postCsv(IMPORTS, file).expect(202).path("id").asText();
            var slowest = workUntilDone(client, id, began.plus(PATIENCE));
            var took = Duration.between(began, Instant.now());

            var done = look(client, id, null);
            assertThat(done.path("status").asText()).isEqualTo("COMPLETED");
            assertThat(done.path("accepted").asInt()).isEqualTo(acceptable);
            assertThat(done.path("refused").asInt()).isEqualTo(rows - acceptable);
            assertThat(told(client, id)).isEqualTo(rows);
            Proof.found(
                    "A large file is imported in little memory",
                    rows + " rows, " + acceptable + " accepted, in " + took.toSeconds() + " s with " + LITTLE_MEMORY
                            + "; the slowest page of the work list meanwhile took " + slowest.toMillis() + " ms");
        }
    }

    /** Somebody reads the work list all the while; answers the longest they had to wait. */
    private static Duration workUntilDone(ApiClient client, String id, Instant until) throws InterruptedException {
        var slowest = Duration.ZERO;
        while (look(client, id, null).path("status").asText().equals("RUNNING")) {
            assertThat(Instant.now()).as("still importing").isBefore(until);
            var asked = Instant.now();
            client.get("/api/v1/worklist?limit=25").expect(200);
            var waited = Duration.between(asked, Instant.now());
            slowest = waited.compareTo(slowest) > 0 ? waited : slowest;
            Thread.sleep(500);
        }
        return slowest;
    }

    /** How many rows have a verdict, in order and without a gap. */
    private static int told(ApiClient client, String id) {
        var told = 0;
        var page = look(client, id, null);
        while (true) {
            for (var row : page.path("rows")) {
                told++;
                var expected = told % ONE_IN == 0 ? "accepted" : "refused";
                assertThat(row.path("verdict").asText()).as("row %s", row).isEqualTo(expected);
            }
            if (page.path("next").isNull()) {
                return told;
            }
            page = look(client, id, page.path("next").asText());
        }
    }

    private static JsonNode look(ApiClient client, String id, String after) {
        return client.get(IMPORTS + "/" + id + "?limit=200" + (after == null ? "" : "&after=" + after))
                .expect(200);
    }

    /** Every fiftieth row can be registered; the others name a site nobody knows. */
    private byte[] file(int rows) throws IOException {
        var path = home.resolve("many.csv");
        try (var out = Files.newBufferedWriter(path)) {
            out.write(HEADER);
            for (var row = 1; row <= rows; row++) {
                var site = row % ONE_IN == 0 ? "Riverside Custody Suite" : "Nowhere Custody Suite";
                out.write(
                        "2026-11-20T10:00:00Z,CUSTODY,%s,E1,Ida,%s,1980-01-02,F,DEBT;HOUSING,LARGE/%d,2026-11-20T09:00:00Z\n"
                                .formatted(site, surname(row), row));
            }
        }
        return Files.readAllBytes(path);
    }

    private static String surname(int row) {
        var name = new StringBuilder("Ash");
        for (var rest = row * 7_919L; rest > 0; rest /= 26) {
            name.append((char) ('a' + rest % 26));
        }
        return name.toString();
    }
}
