package org.towpath.opening.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.TowpathTest;
import org.towpath.calendar.Calendars;
import org.towpath.client.Visitor;
import org.towpath.fixture.CaseWork;
import org.towpath.fixture.InventedCases;
import org.towpath.fixture.ServiceClocks;
import org.towpath.promise.CalendarDecisions;
import org.towpath.promise.PromiseClocks;

import static org.assertj.core.api.Assertions.assertThat;

/** The page on which a manager decides: about what was ticked, or about all of one change after a last look. */
@TowpathTest
class TouchedPageTests {

    private static final String PATH = "/calendars/touched";

    @LocalServerPort
    int port;

    private final ServiceClocks at;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Instant now;

    @Autowired
    TouchedPageTests(
            CaseWork work,
            Calendars calendars,
            PromiseClocks clocks,
            CalendarDecisions decisions,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Clock clock) {
        this.at = new ServiceClocks(work, calendars, clocks, decisions, transaction);
        this.jdbc = jdbc;
        this.clock = clock;
        this.now = ServiceClocks.now(clock);
    }

    @Test
    void allOfAChangeAreThoseThatWereThereAfterALastLook() {
        touched(3);
        var manager = manager();
        var button = page(manager.get(PATH).body()).select("button[name=_all]");
        assertThat(button.text()).isEqualTo("Decide about all 3: the hours of a service changed");
        var earlier = now.minus(Duration.ofDays(1));
        at.begun(at.promised("told late", 4, earlier), earlier);

        var review = manager.submit(
                PATH, PATH, Map.of("_all", button.attr("value"), "decision", "KEEP", "why", "Agreed with them"));
        assertThat(review.statusCode()).isEqualTo(200);
        assertThat(at.listed()).as("nothing is decided yet").hasSize(4);
        var form = page(review.body());
        assertThat(form.select("main").text())
                .contains("Check before deciding", "3 promises: the hours of a service changed, version 2")
                .contains("They stay as they are", "Why: Agreed with them");
        var fields = new HashMap<String, String>();
        form.select("main form input[type=hidden]")
                .forEach(field -> fields.put(field.attr("name"), field.attr("value")));

        var back = new HashMap<>(fields);
        back.put("_back", "yes");
        back.put("_key", UUID.randomUUID().toString());
        assertThat(page(manager.post(PATH, back).body()).select("[name=why]").attr("value"))
                .isEqualTo("Agreed with them");
        fields.put("_confirmed", "yes");
        assertThat(manager.post(PATH, fields).statusCode()).isEqualTo(302);

        assertThat(at.listed())
                .singleElement()
                .satisfies(it -> assertThat(it.clock().promise()).isEqualTo("told late"));
        fields.put("_key", UUID.randomUUID().toString());
        assertThat(manager.post(PATH, fields).body()).contains("Somebody has decided about these meanwhile");
    }

    @Test
    void whatIsMissingIsSaidAtTheListItIsMissingFrom() {
        touched(1);
        var refused = manager().submit(PATH, PATH, Map.of("decision", "KEEP"));

        assertThat(refused.statusCode()).isEqualTo(422);
        var group = page(refused.body()).select(".nhsuk-form-group--error fieldset#touched");
        assertThat(group.attr("aria-describedby")).isEqualTo("touched-error");
        assertThat(group.select("#touched-error").text()).contains("Tick at least one promise");
        assertThat(group.select("legend").text()).isEqualTo("1 promise");
        assertThat(page(refused.body()).select("button[name=_all]")).isEmpty();
    }

    @Test
    void whatWasTickedOnALaterPageOfTheListIsThereStillAfterAnError() {
        touched(26);
        var manager = manager();
        var first = page(manager.get(PATH).body());
        assertThat(first.select("#touched legend").text()).isEqualTo("25 of 26 promises");
        var second = page(manager.get(first.select("a[rel=next]").attr("href")).body());
        var box = second.select("[name=_touched]");
        assertThat(box).hasSize(1);

        var refused = manager.post(
                second.select("main form").attr("action"),
                Map.of(
                        "_touched",
                        box.attr("value"),
                        "_csrf",
                        second.select("main form [name=_csrf]").attr("value")));

        assertThat(refused.statusCode()).isEqualTo(422);
        var again = page(refused.body()).select("[name=_touched]");
        assertThat(again).hasSize(1);
        assertThat(again.attr("value")).isEqualTo(box.attr("value"));
        assertThat(again.hasAttr("checked")).isTrue();
    }

    private void touched(int clocks) {
        for (var i = 0; i < clocks; i++) {
            at.begun(at.promised("sample " + i, 3, now), now);
        }
        at.closed(0, ServiceClocks.dueDay(at.now("sample 0")));
        assertThat(at.listed()).hasSize(clocks);
    }

    private Visitor manager() {
        var account = new InventedCases(jdbc, clock).canSignIn(at.of().actor()).account();
        return new Visitor("http://127.0.0.1:" + port).signedIn(account, "only-for-tests");
    }

    private static Document page(String body) {
        return Jsoup.parse(body);
    }
}
