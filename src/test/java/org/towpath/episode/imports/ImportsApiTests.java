package org.towpath.episode.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import org.towpath.TowpathTest;
import org.towpath.client.ApiClient;
import org.towpath.platform.TowpathProperties;

import static org.assertj.core.api.Assertions.assertThat;

/** Files of identifications as another system sends them. */
@TowpathTest
class ImportsApiTests {

    private static final String IMPORTS = "/api/v1/episodes/imports";
    private static final String HEADER =
            "received_at,point_of_intervention,site,source_of_referral,given_name,family_name,date_of_birth,sex,concerns\n";
    /** A megabyte more than a file may have; what runs on for longer is cut off on the way. */
    private static final long TOO_LONG = 257L << 20;

    @Value("http://127.0.0.1:${local.server.port}")
    String base;

    @Autowired
    TowpathProperties towpath;

    ApiClient practitioner;

    @BeforeEach
    void somebodySignsIn() {
        practitioner = new ApiClient(base, "practitioner", "only-for-tests");
    }

    @Test
    void answersAtOnceAndTellsAVerdictForEachRow() throws InterruptedException {
        var rows = HEADER
                + "2026-11-20T10:00:00,MAGISTRATES_COURT,Westmoor Magistrates' Court,E1,Ida,%s,1980-01-02,F,DEBT\n"
                        .formatted(name())
                + "2026-11-20T10:00:00,MAGISTRATES_COURT,Nowhere,E1,Ida,%s,1980-01-02,F,DEBT\n".formatted(name());
        var id = practitioner
                .postCsv(IMPORTS, rows.getBytes(StandardCharsets.UTF_8))
                .expect(202)
                .path("id")
                .asText();

        var seen = practitioner.get(IMPORTS + "/" + id).expect(200);
        for (var look = 0; look < 100 && seen.path("status").asText().equals("RUNNING"); look++) {
            Thread.sleep(100);
            seen = practitioner.get(IMPORTS + "/" + id).expect(200);
        }

        assertThat(seen.path("status").asText()).isEqualTo("COMPLETED");
        assertThat(seen.path("rows").findValuesAsText("verdict")).containsExactly("accepted", "refused");
        assertThat(seen.path("rows").path(1).path("errors").findValuesAsText("field"))
                .containsExactly("site");
        assertThat(seen.path("next").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a,b,c\n1,2,3\n", "{\"rows\": []}", "received_at;site\n"})
    void refusesWhatIsNoSuchFile(String body) {
        var refused = practitioner
                .postCsv(IMPORTS, body.getBytes(StandardCharsets.UTF_8))
                .expect(422);

        assertThat(refused.path("errors").findValuesAsText("field")).containsExactly("file");
    }

    @Test
    void refusesALineThatNeverEndsAndKeepsNothingOfIt() throws IOException, InterruptedException {
        var before = kept();
        var request = HttpRequest.newBuilder(URI.create(base + IMPORTS))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "text/csv")
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString("practitioner:only-for-tests".getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new SequenceInputStream(
                        new java.io.ByteArrayInputStream(HEADER.getBytes(StandardCharsets.UTF_8)), new OneLongLine())))
                .build();

        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(kept()).isEqualTo(before);
        assertThat(practitioner.get("/api/v1/worklist?limit=1").status()).isEqualTo(200);
    }

    @Test
    void anUnknownImportIsNotFound() {
        practitioner.get(IMPORTS + "/" + UUID.randomUUID()).expect(404);
    }

    private long kept() throws IOException {
        var folder = towpath.home().resolve("imports");
        if (!Files.exists(folder)) {
            return 0;
        }
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }

    private static String name() {
        return "Ash" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }

    /** One letter over and over, made as it is read. */
    private static final class OneLongLine extends InputStream {

        private long left = TOO_LONG;

        @Override
        public int read() {
            return left-- > 0 ? 'a' : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            var some = (int) Math.min(length, left);
            java.util.Arrays.fill(into, offset, offset + some, (byte) 'a');
            left -= some;
            return some;
        }
    }
}
