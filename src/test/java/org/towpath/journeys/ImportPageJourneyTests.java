package org.towpath.journeys;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.towpath.TowpathTest;
import org.towpath.platform.TowpathClock;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody brings in a file on the page and reads what became of each row. */
@TowpathTest
class ImportPageJourneyTests {

    private static final Path SAMPLE = Path.of("src/test/resources/vectors/identifications.csv");
    private static final Instant WHEN_THE_FILE_WAS_MADE = Instant.parse("2026-11-21T12:00:00Z");
    private static final Map<String, String> WORDS =
            Map.of("accepted", "Registered", "refused", "Could not be imported", "duplicate", "Known already");

    @LocalServerPort
    int port;

    @Autowired
    TowpathClock clock;

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
    void tellsTheVerdictOfEachRowAndMakesNoSecondCase() throws IOException {
        var expected = expected();
        try (var desk = desk(Screen.DESK)) {
            bringIn(desk, SAMPLE);
            assertThat(desk.text()).contains("243 registered, 47 could not be imported, 10 known already.");
            desk.picture("import").isAccessible();

            assertThat(verdicts(desk)).isEqualTo(expected);
        }
        var cases = cases();
        try (var phone = desk(Screen.PHONE)) {
            bringIn(phone, SAMPLE);
            phone.picture("import").isAccessible();
            assertThat(phone.text()).contains("0 registered, 47 could not be imported, 253 known already.");
        }
        try (var plain = desk(Screen.NO_SCRIPTS)) {
            bringIn(plain, SAMPLE);
            for (var look = 0; look < 100 && plain.text().contains("Still reading."); look++) {
                plain.page().waitForTimeout(200);
                plain.follow("Look again");
            }
            assertThat(plain.text()).contains("0 registered, 47 could not be imported, 253 known already.");
        }
        assertThat(cases()).isEqualTo(cases);
    }

    @Test
    void saysWhyAFileCannotBeRead() {
        try (var desk = desk(Screen.PHONE)) {
            desk.open("/imports").press("Bring it in");
            assertThat(desk.page().locator(".nhsuk-error-summary").innerText()).contains("Choose a file");
            bringIn(desk, Path.of("pom.xml"));
            assertThat(desk.page().locator(".nhsuk-error-summary").innerText())
                    .contains("The first line is not the header of such a file");
            desk.picture("imports-with-errors").isAccessible();
        }
    }

    private static void bringIn(Desk desk, Path file) {
        desk.open("/imports").page().locator("#file").setInputFiles(file);
        desk.press("Bring it in");
        if (desk.heading().equals("What became of the file") && desk.scripts()) {
            desk.page().getByText("All rows are read.").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        }
    }

    /** By row, its verdict and the columns to mend, as the pages of the table tell them. */
    private static Map<Integer, String> verdicts(Desk desk) {
        var verdicts = new TreeMap<Integer, String>();
        while (true) {
            Jsoup.parse(desk.page().content()).select("tbody tr").forEach(row -> {
                row.select("[aria-hidden=true]").remove();
                var cells = row.select("th, td");
                var columns = new TreeSet<String>();
                cells.get(2)
                        .select(".towpath-block")
                        .forEach(error -> columns.add(error.text().split(":")[0]));
                verdicts.put(
                        Integer.parseInt(cells.get(0).text().strip()),
                        cells.get(1).text().strip() + columns);
            });
            if (desk.page().locator("a[rel=next]").count() == 0) {
                return verdicts;
            }
            desk.page().locator("a[rel=next]").click();
            desk.page().waitForLoadState();
        }
    }

    private static Map<Integer, String> expected() throws IOException {
        JsonNode file = new ObjectMapper()
                .readTree(new ClassPathResource("vectors/identifications.expected.json").getInputStream());
        var rows = file.path("accepted").asInt()
                + file.path("refused").asInt()
                + file.path("duplicate").asInt();
        var expected = new TreeMap<Integer, String>();
        for (var row = 1; row <= rows; row++) {
            expected.put(row, WORDS.get("accepted") + "[]");
        }
        file.path("rows").forEach(row -> {
            var columns = new TreeSet<String>();
            row.path("fields").forEach(field -> columns.add(field.asText()));
            expected.put(row.path("row").asInt(), WORDS.get(row.path("verdict").asText()) + columns);
        });
        return expected;
    }

    private long cases() {
        return jdbc.sql("select count(*) from episode").query(Long.class).single();
    }

    private Desk desk(Screen screen) {
        return Desk.of("http://127.0.0.1:" + port, "practitioner", "only-for-tests", screen);
    }
}
