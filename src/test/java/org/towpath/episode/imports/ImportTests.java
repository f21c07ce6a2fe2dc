package org.towpath.episode.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.towpath.TowpathTest;
import org.towpath.access.Actor;
import org.towpath.episode.Casework;
import org.towpath.platform.SqlInstants;
import org.towpath.platform.SystemTime;
import org.towpath.platform.TowpathClock;
import org.towpath.shared.FieldError;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.NotFound;
import org.towpath.shared.PageRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@TowpathTest
@NullUnmarked
class ImportTests {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Instant WHEN_THE_FILE_WAS_MADE = Instant.parse("2026-11-21T12:00:00Z");
    private static final String HEADER = "received_at,point_of_intervention,site,source_of_referral,given_name,"
            + "family_name,date_of_birth,sex,concerns,custody_reference,arrived_at,notes\n";

    @Autowired
    Imports imports;

    @Autowired
    ImportRows rows;

    @Autowired
    ImportRunner runner;

    @Autowired
    Spool spool;

    @Autowired
    Casework casework;

    @Autowired
    TowpathClock clock;

    @Autowired
    SystemTime system;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void standStill() {
        clock.hold(WHEN_THE_FILE_WAS_MADE);
    }

    @AfterEach
    void goOn() {
        clock.run(Duration.ZERO);
    }

    @Test
    void everyRowOfTheSampleFileGetsItsVerdictAndNoneTwice() throws Exception {
        var expected = new ObjectMapper()
                .readTree(new ClassPathResource("vectors/identifications.expected.json").getInputStream());

        var first = finished(imports.begin(sample(), casework.practitioner()));

        assertThat(first.status()).isEqualTo("COMPLETED");
        assertThat(List.of(first.accepted(), first.refused(), first.duplicate()))
                .containsExactly(
                        expected.get("accepted").asInt(),
                        expected.get("refused").asInt(),
                        expected.get("duplicate").asInt());
        var verdicts = all(first.id());
        assertThat(told(verdicts)).isEqualTo(expected(expected.get("rows"), verdicts.size()));
        assertThat(verdicts).extracting(ImportedRow::row).isSorted().doesNotHaveDuplicates();
        duplicatesNameTheCaseTheyRepeat(verdicts);
        var cases = cases();

        var second = finished(imports.begin(sample(), casework.practitioner()));

        assertThat(List.of(second.accepted(), second.refused(), second.duplicate()))
                .containsExactly(0, first.refused(), first.accepted() + first.duplicate());
        assertThat(cases()).isEqualTo(cases);
    }

    @Test
    void cellsThatLookLikeFormulasStayText() throws Exception {
        var end = finished(begin(HEADER + row("=1+1", "TC/F/1", "\"=HYPERLINK(\"\"x\"\")\"")));

        assertThat(end.accepted()).isEqualTo(1);
        assertThat(jdbc.sql("""
                                select p.given_name || ' ' || e.notes from episode e join person p on p.id = e.person_id
                                where custody_reference = 'TC/F/1'
                                """).query(String.class).single()).isEqualTo("=1+1 =HYPERLINK(\"x\")");
    }

    @Test
    void aRowThatCannotBeReadNamesItsColumns() throws Exception {
        var end = finished(begin(HEADER
                + "yesterday,CUSTODY,Riverside Custody Suite,E1,,Ward,31/02/1990,Q,,,13/11/2026 25:00,\n"
                + "1,2\n"
                + row("Ann\u0001", "TC/R/1", "")));

        assertThat(end.rows().get(0).errors())
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder(
                        "received_at",
                        "given_name",
                        "date_of_birth",
                        "sex",
                        "concerns",
                        "custody_reference",
                        "arrived_at");
        assertThat(end.rows().get(1).errors()).extracting(FieldError::field).containsExactly("row");
        assertThat(end.rows().get(2).errors()).extracting(FieldError::field).containsExactly("given_name");
    }

    @Test
    void anInterruptedImportGoesOnWhereItStopped() throws Exception {
        var job = interrupted(
                "one", 1, HEADER + row("Ann", "TC/I/1", "") + row("Bea", "TC/I/2", "") + row("Cat", "TC/I/3", ""));

        runner.soon(job);

        var end = finished(job);
        assertThat(end.status()).isEqualTo("COMPLETED");
        assertThat(end.rows()).extracting(ImportedRow::row).containsExactly(2, 3);
        assertThat(spool.holds(job + ".csv")).isFalse();
    }

    @Test
    void anImportSomebodyWorksOnIsLeftAlone() throws Exception {
        var job = interrupted("two", 0, HEADER + row("Ann", "TC/L/1", ""));
        var now = system.now();
        assertThat(rows.take(job, "busy", now)).isPresent();

        assertThat(rows.take(job, "other", now)).isEmpty();
        assertThat(rows.waiting(now)).doesNotContain(job);
        assertThat(rows.take(job, "other", now.plusSeconds(61))).isPresent();
        assertThat(rows.done(job, "busy", List.of(), now)).isFalse();
        rows.failed(job, "The test is over", now);
    }

    @Test
    void anImportWhoseFileIsGoneSaysSo() throws Exception {
        var job = interrupted("three", 0, HEADER + row("Ann", "TC/G/1", ""));
        spool.remove(job + ".csv");

        runner.soon(job);

        var end = finished(job);
        assertThat(end.status()).isEqualTo("FAILED");
        assertThat(end.reason()).contains("send it again");
    }

    @Test
    void aFileThatBreaksOffKeepsWhatWasDoneBefore() throws Exception {
        var end = finished(
                begin(HEADER + row("Ann", "TC/B/1", "") + row("Bea", "TC/B/2", "") + "\"" + "x".repeat(100_000)));

        assertThat(end.status()).isEqualTo("FAILED");
        assertThat(end.reason()).contains("64 kB");
        assertThat(end.accepted()).isEqualTo(2);
    }

    @Test
    void onlyWhoSentItAndThoseWhoAnswerForTheDataSeeIt() throws Exception {
        var id = finished(begin(HEADER + row("Ann", "TC/S/1", ""))).id();
        var page = PageRequest.of(null, null);

        assertThatThrownBy(() -> imports.view(id, page, holding("administrator")))
                .isInstanceOf(NotFound.class);
        assertThat(imports.view(id, page, holding("senior-administrator")).id()).isEqualTo(id);
        assertThatThrownBy(() -> imports.view(UUID.randomUUID(), page, casework.practitioner()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.view(id, PageRequest.of(10, "x"), casework.practitioner()))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> begin("PK, not a file of identifications")).isInstanceOf(InvalidInput.class);
    }

    private UUID begin(String content) throws IOException {
        return imports.begin(
                new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), casework.practitioner());
    }

    private static InputStream sample() throws IOException {
        return new ClassPathResource("vectors/identifications.csv").getInputStream();
    }

    private static String row(String given, String custodyReference, String notes) {
        return "13/11/2026 21:31,CUSTODY,Riverside Custody Suite,E1,%s,Sample,1990-01-02,F,DRUGS,%s,13/11/2026 21:30,%s\n"
                .formatted(given, custodyReference, notes);
    }

    /** An import whose node stopped long ago after some rows. */
    private UUID interrupted(String name, int rowsDone, String content) throws IOException {
        var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        var file = spool.keep(id, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
        var longAgo = system.now().minus(Duration.ofHours(1));
        rows.add(id, file, "practitioner", longAgo);
        jdbc.sql("update import_job set worker = 'gone', worker_seen_at = :at, rows_done = :rows where id = :id")
                .param("at", SqlInstants.at(longAgo))
                .param("rows", rowsDone)
                .param("id", id)
                .update();
        return id;
    }

    private ImportView finished(UUID id) throws InterruptedException {
        var until = system.now().plus(PATIENCE);
        while (system.now().isBefore(until)) {
            var view = imports.view(id, PageRequest.of(null, null), casework.practitioner());
            if (!view.status().equals("RUNNING")) {
                return view;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("The import did not end");
    }

    private List<ImportedRow> all(UUID id) {
        var all = new ArrayList<ImportedRow>();
        String after = null;
        do {
            var page = imports.view(id, PageRequest.of(70, after), casework.practitioner());
            all.addAll(page.rows());
            after = page.next();
        } while (after != null);
        return all;
    }

    private static Map<Integer, String> told(List<ImportedRow> rows) {
        var told = new TreeMap<Integer, String>();
        rows.forEach(row -> told.put(
                row.row(),
                row.verdict()
                        + row.errors().stream().map(FieldError::field).collect(Collectors.toCollection(TreeSet::new))));
        return told;
    }

    private static Map<Integer, String> expected(JsonNode rows, int count) {
        var expected = new TreeMap<Integer, String>();
        for (var row = 1; row <= count; row++) {
            expected.put(row, "accepted[]");
        }
        rows.forEach(row -> {
            var fields = new TreeSet<String>();
            row.get("fields").forEach(field -> fields.add(field.asText()));
            expected.put(row.get("row").asInt(), row.get("verdict").asText() + fields);
        });
        return expected;
    }

    private void duplicatesNameTheCaseTheyRepeat(List<ImportedRow> verdicts) {
        var made = verdicts.stream()
                .filter(row -> row.verdict().equals("accepted"))
                .map(ImportedRow::reference)
                .collect(Collectors.toSet());
        assertThat(verdicts.stream().filter(row -> row.verdict().equals("duplicate")))
                .allSatisfy(row -> assertThat(made).contains(row.reference()));
    }

    private int cases() {
        return jdbc.sql("select count(*) from episode").query(Integer.class).single();
    }

    private static Actor holding(String role) {
        return new Actor("somebody-else", null, "Somebody Else", Set.of(role), Set.of(), null);
    }
}
