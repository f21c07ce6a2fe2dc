package org.towpath.agreement.web;

import java.time.Clock;
import java.time.Duration;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.towpath.TowpathTest;
import org.towpath.client.Visitor;
import org.towpath.fixture.SampleAgreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.towpath.fixture.SampleAgreement.level;

/** An agreement is read on a few short pages, in words and not by the names its parts have inside. */
@TowpathTest
class AgreementPagesTests {

    private static final String CLAUSES =
            "{'C1':{'description':'We meet people.','role':'We go along.'},'C4':{'channels':'Ring us.'}}";

    @Value("http://127.0.0.1:${local.server.port}")
    String base;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private SampleAgreement sample;
    private Visitor manager;

    @BeforeEach
    void anAgreement() {
        var since = clock.instant().minus(Duration.ofDays(1));
        sample = new SampleAgreement(jdbc, since)
                .versionSaying(CLAUSES, 1, since, level("sl-4", "COMPLETED", 900), level("sl-5", "ACKNOWLEDGED", 24));
        manager = new Visitor(base).signedIn("operational-manager", "only-for-tests");
    }

    private Document page(String path) {
        return Jsoup.parse(manager.get("/agreements/" + sample.agreement + path).body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/clauses", "/performance", "/reviews", "/versions", "/trace"})
    void eachPageLeadsToTheOthers(String path) {
        var contents = page(path).select(".nhsuk-contents-list");
        assertThat(contents.select("[aria-current=page]")).hasSize(1);
        assertThat(contents.select("a")).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/clauses", "/reviews", "/versions", "/trace", "/versions/1/print"})
    void noHeadingLeavesALevelOut(String path) {
        var before = 0;
        for (var heading : page(path).select("main h1, main h2, main h3, main h4")) {
            var level = heading.tagName().charAt(1) - '0';
            assertThat(level).as(heading.text()).isLessThanOrEqualTo(before + 1);
            before = level;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/performance", "/trace", "/versions/1/print"})
    void aPromiseIsSaidInWordsAndNotByItsId(String path) {
        assertThat(page(path).select("main").text())
                .contains("The partner promises that the work with the person ends within")
                .doesNotContainIgnoringCase("sl-4")
                .doesNotContain("Sl 4");
    }

    @Test
    void anAgreementWithNothingToMeasureStillLeadsToItsFigures() {
        var since = clock.instant().minus(Duration.ofDays(1));
        sample = new SampleAgreement(jdbc, since).version(1, since);
        assertThat(page("/reviews").select("main a[href$=/packs]")).hasSize(1);
    }

    @Test
    void figuresNameTheirTime() {
        var page = page("/performance?from.day=1&from.month=2&from.year=2026");
        assertThat(page.select("main h2").text()).contains("From 1 February 2026 until now");
        assertThat(page.select("th[scope=row]")).hasSize(2);
    }

    @Test
    void aDayThatIsNoneIsKeptAsTypedAndNoFigureIsShown() {
        var page = page("/performance?from.day=31&from.month=2&from.year=2026");
        assertThat(page.title()).startsWith("Error:");
        assertThat(page.select(".nhsuk-error-summary a").attr("href")).isEqualTo("#from-day");
        assertThat(page.select("#from-day").attr("value")).isEqualTo("31");
        assertThat(page.select("fieldset[aria-describedby*=from-error]")).hasSize(1);
        assertThat(page.select("table")).isEmpty();
    }
}
