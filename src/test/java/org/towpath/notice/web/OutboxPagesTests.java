package org.towpath.notice.web;

import java.util.Map;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.TowpathTest;
import org.towpath.client.Visitor;
import org.towpath.episode.Casework;
import org.towpath.notice.Notice;
import org.towpath.notice.Notices;
import org.towpath.notice.Recipient;
import org.towpath.shared.EpisodeReference;

import static org.assertj.core.api.Assertions.assertThat;

/** The outbox and the page on safe contact, as people open them. */
@TowpathTest
class OutboxPagesTests {

    private static final String PASSWORD = "only-for-tests";

    @Autowired
    Notices notices;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Casework casework;

    @Autowired
    JdbcClient jdbc;

    @Value("http://127.0.0.1:${local.server.port}")
    String base;

    private EpisodeReference episode;
    private UUID message;

    @BeforeEach
    void aMessageAboutACase() {
        episode = casework.inCustody();
        var key = "test:" + UUID.randomUUID();
        transaction.executeWithoutResult(status -> notices.send(
                Notice.of(key, "appointment-reminder", new Recipient.Staff("practitioner", "Sam Reed", null))
                        .with("when", "on the ninth")
                        .with("place", "Market Street")
                        .with("phone", "01632 960100")
                        .about(episode, null)));
        message = jdbc.sql("select id from message where dedupe_key = :key")
                .param("key", key)
                .query(UUID.class)
                .single();
    }

    private Visitor as(String account) {
        return new Visitor(base).signedIn(account, PASSWORD);
    }

    @Test
    void administratorsReadWhatWaitsAndMayStopIt() {
        var visitor = as("administrator");
        assertThat(visitor.get("/outbox").body()).contains(message.toString(), "Sam Reed", episode.value());
        assertThat(visitor.get("/outbox/" + message).body()).contains("on the ninth", "Market Street");
        assertThat(visitor.submit("/outbox/" + message, "/outbox/" + message + "/stop", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(visitor.get("/outbox/" + message).body()).contains("Kept back", "Somebody stopped it");
        assertThat(visitor.get("/outbox?state=NOT_SENT").body()).contains(message.toString());
        assertThat(visitor.get("/outbox?state=WAITING").body()).doesNotContain(message.toString());
    }

    @Test
    void operatorsSeeThatItIsThereAndNothingOfWhatItSays() {
        var visitor = as("operator");
        assertThat(visitor.get("/outbox").body())
                .contains(message.toString())
                .doesNotContain("Sam Reed")
                .doesNotContain(episode.value());
        assertThat(visitor.get("/outbox/" + message).body())
                .contains("for the team whose case it is")
                .doesNotContain("Market Street")
                .doesNotContain("Sam Reed");
    }

    @Test
    void othersDoNotSeeTheOutboxAtAll() {
        assertThat(as("practitioner").get("/outbox").statusCode()).isEqualTo(403);
        assertThat(as("administrator").get("/outbox/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(as("administrator").get("/outbox/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void managersStopAndStartAllSendingAndSayWhy() {
        var visitor = as("operational-manager");
        visitor.submit("/outbox", "/outbox/pause", Map.of("why", ""));
        assertThat(visitor.get("/outbox").body()).contains("Say why").doesNotContain("Nothing is sent now");
        visitor.submit("/outbox", "/outbox/pause", Map.of("why", "Restored <b>from</b> a backup"));
        try {
            assertThat(visitor.get("/outbox").body())
                    .contains("Nothing is sent now", "Restored &lt;b&gt;from&lt;/b&gt; a backup");
        } finally {
            visitor.submit("/outbox", "/outbox/resume", Map.of("why", "Checked"));
        }
        assertThat(visitor.get("/outbox").body()).doesNotContain("Nothing is sent now");
    }

    @Test
    void practitionersWriteDownHowItIsSafeToContactSomebody() {
        var visitor = as("practitioner");
        var page = "/episodes/" + episode + "/contact";
        var refused = visitor.submit(page, page, Map.of("safeToContact", "YES", "byText", "no", "byEmail", "yes"));
        assertThat(refused.statusCode()).isEqualTo(422);
        var bad = visitor.submit(
                page, page, Map.of("safeToContact", "YES", "byText", "no", "byEmail", "yes", "email", "nobody"));
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(bad.body()).select(".nhsuk-error-summary").text())
                .contains("name@example.com");
        var taken = visitor.submit(
                page,
                page,
                Map.of(
                        "safeToContact",
                        "YES",
                        "byText",
                        "no",
                        "byEmail",
                        "yes",
                        "email",
                        "jo@example.test",
                        "words",
                        "Her partner answers before 5pm"));
        assertThat(taken.statusCode()).isEqualTo(302);
        var again = Jsoup.parse(visitor.get(page).body());
        assertThat(again.select("input[name=email]").attr("value")).isEqualTo("jo@example.test");
        assertThat(again.select("textarea[name=words]").text()).isEqualTo("Her partner answers before 5pm");
        assertThat(again.select("input[name=byText][value=no]").hasAttr("checked"))
                .isTrue();
    }
}
