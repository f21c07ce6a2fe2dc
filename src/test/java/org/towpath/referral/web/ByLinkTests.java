package org.towpath.referral.web;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.towpath.TowpathTest;
import org.towpath.access.LinkPace;
import org.towpath.client.Visitor;
import org.towpath.fixture.CaseWork;
import org.towpath.fixture.MissedReferral;
import org.towpath.fixture.MissedReferral.Missed;
import org.towpath.fixture.SampleAgreement;
import org.towpath.promise.ClockFacts;
import org.towpath.promise.ClockState;
import org.towpath.promise.PartnerLinks;
import org.towpath.promise.RungView;
import org.towpath.referral.ReferralState;

import static org.assertj.core.api.Assertions.assertThat;

/** What whoever has a link sees and does, and what they do not. */
@TowpathTest
class ByLinkTests {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    @Value("http://127.0.0.1:${local.server.port}")
    String base;

    @Autowired
    MissedReferral referrals;

    @Autowired
    CaseWork work;

    @Autowired
    PartnerLinks links;

    @Autowired
    ClockFacts facts;

    @Autowired
    LinkPace pace;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Missed missed;
    private String token;

    @BeforeEach
    void aPromiseIsMissedAndItsContactHasALink() {
        jdbc.sql("delete from sign_in_pace where who like 'link %'").update();
        missed = referrals.chased();
        token = links.make(missed.clock(), "NAMED_LEAD", "Ida Marsh");
    }

    private String path() {
        return "/by-link/" + token;
    }

    private Visitor anybody() {
        return new Visitor(base);
    }

    /** A date and a time as the form asks for them. */
    private static Map<String, String> moment(String key, Instant at) {
        var local = at.atZone(ENGLAND);
        return new java.util.HashMap<>(Map.of(
                key + ".day", String.valueOf(local.getDayOfMonth()),
                key + ".month", String.valueOf(local.getMonthValue()),
                key + ".year", String.valueOf(local.getYear()),
                key + ".time", DateTimeFormatter.ofPattern("HH:mm").format(local)));
    }

    private HttpResponse<String> acknowledges(Instant at) {
        var answers = moment("occurredAt", at);
        answers.put("by", "Ida Marsh, team lead");
        return anybody().submit(path() + "/answers/acknowledge", path() + "/answers/acknowledge", answers);
    }

    private List<String> audited(String act) {
        return jdbc.sql(
                        "select account || ' ' || outcome from audit_entry where act = :act and episode_reference = :episode")
                .param("act", act)
                .param("episode", missed.of().episode().value())
                .query(String.class)
                .list();
    }

    @Test
    void showsTheSameClockAndNothingAboutThePerson() {
        jdbc.sql("""
                        update person set given_name = 'Zebedee', family_name = 'Quillfeather', date_of_birth = '1987-03-14'
                        where id = (select person_id from episode where reference = :episode)
                        """).param("episode", missed.of().episode().value()).update();
        facts.record(
                missed.clock(),
                Map.of(
                        "type", "CORRECTED",
                        "corrects", "STARTED",
                        "occurredAt", referrals.acknowledge(missed).startedAt().toString(),
                        "reason", "Zebedee rang"),
                missed.of().actor());
        var answer = anybody().get(path());

        assertThat(answer.statusCode()).isEqualTo(200);
        var page = Jsoup.parse(answer.body()).select("main").text();
        assertThat(page)
                .contains(
                        "Acknowledge the referral",
                        "Promise missed",
                        missed.referral().value())
                .contains("Step 1: Tell your named lead", "How the time was counted", "The count began")
                .contains("Say that you have it", "Say what you will do, and by when");
        assertThat(answer.body())
                .doesNotContain(
                        "Zebedee", "Quillfeather", "1987", missed.of().episode().value(), "Ida Marsh", "Sam Reed");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .as("whoever comes by a link gets no session")
                .noneMatch(cookie -> cookie.startsWith("towpath="));
        anybody().get(path());
        assertThat(audited("clock.seen-by-link"))
                .as("looking again within the hour is one look")
                .containsExactly("by link of named lead DONE");
    }

    @Test
    void theSecretIsKeptNowhere() {
        assertThat(token).hasSize(43);
        assertThat(jdbc.sql("select octet_length(token_hash) from partner_link where clock_id = :clock")
                        .param("clock", missed.clock())
                        .query(Integer.class)
                        .list())
                .containsExactly(32);
        anybody().get(path());
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where facts::text like '%' || :token || '%' or subject = :token")
                        .param("token", token)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void lookingChangesNothing() {
        var before = referrals.view(missed);
        anybody().get(path());
        anybody().get(path() + "/answers/acknowledge");
        anybody().get(path() + "/answers/accept?occurredAt.day=1");
        anybody().get(path() + "/step");
        assertThat(referrals.view(missed)).usingRecursiveComparison().isEqualTo(before);
        assertThat(links.find(token).orElseThrow().answers()).isZero();
    }

    @Test
    void whoeverAnsweredInTimeSaysWhenAndTheMissIsWithdrawn() {
        var sentAt = referrals.acknowledge(missed).startedAt();
        var answer = acknowledges(sentAt);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Visitor.location(answer)).endsWith("?said");
        assertThat(anybody().get(path() + "?said").body()).contains("Thank you");
        assertThat(anybody().get(path() + "?said").body()).as("once").doesNotContain("Thank you");
        assertThat(jdbc.sql("select facts::jsonb ->> 'link' from audit_entry where act = 'partner-link.answered'"
                                + " and episode_reference = :episode")
                        .param("episode", missed.of().episode().value())
                        .query(String.class)
                        .single())
                .as("which link it came by")
                .isEqualTo(links.find(token).orElseThrow().id().toString());
        var met = referrals.acknowledge(missed);
        assertThat(met.state()).isEqualTo(ClockState.MET);
        assertThat(met.missWithdrawnAt()).isNotNull();
        assertThat(met.rungs()).first().extracting(RungView::state).isEqualTo(RungView.State.SUPERSEDED);
        assertThat(work.open(missed.of())).doesNotContain("userTask_actOnStep");
        assertThat(jdbc.sql("select recorded_by from referral_event where referral_reference = :referral")
                        .param("referral", missed.referral().value())
                        .query(String.class)
                        .list())
                .containsExactly("by link of named lead");
        assertThat(audited("referral.event-recorded")).containsExactly("by link of named lead DONE");
    }

    @Test
    void anAcknowledgementWrittenDownLateCanStillBeSaidToHaveBeenInTime() throws InterruptedException {
        referrals.waitForItsSecondToPass(missed);
        says("acknowledge", Map.of());
        assertThat(referrals.acknowledge(missed).missWithdrawnAt()).isNull();

        assertThat(acknowledges(referrals.acknowledge(missed).startedAt()).statusCode())
                .isEqualTo(302);

        assertThat(referrals.acknowledge(missed).missWithdrawnAt()).isNotNull();
    }

    @Test
    void whoeverANewVersionNamesNoMoreHasALinkThatOpensNothing() {
        assertThat(anybody().get(path()).statusCode()).isEqualTo(200);
        missed.agreed().version(2, clock.instant(), SampleAgreement.level("acknowledge", "ACKNOWLEDGED", 48));
        assertThat(anybody().get(path()).statusCode()).isEqualTo(200);
        jdbc.sql(
                        "update agreement_contact set name = 'Joe Fen' where agreement_id = :agreement and n = 2 and side = 'PARTNER'")
                .param("agreement", missed.agreement())
                .update();
        assertThat(anybody().get(path()).statusCode()).isEqualTo(404);
    }

    @Test
    void anyLinkCanBeTakenBackHoweverManyThereAre() {
        var first = links.find(token).orElseThrow();
        for (var more = 0; more < 51; more++) {
            links.make(missed.clock(), "NAMED_LEAD", "Ida Marsh");
        }
        links.revoke(missed.clock(), first.id(), missed.of().actor());
        assertThat(anybody().get(path()).statusCode()).isEqualTo(404);
    }

    @Test
    void afterAcceptanceThePartnerSaysHowItGoesOn() {
        says("accept", Map.of());
        assertThat(offered()).contains("attended", "missed", "engaged", "complete", "close");
        says("attended", Map.of());
        assertThat(offered()).containsExactly("engaged", "complete", "close");
        says("engaged", Map.of());
        assertThat(offered()).containsExactly("complete", "close");
        assertThat(anybody()
                        .submit(path() + "/answers/close", path() + "/answers/close", Map.of("by", "Ida"))
                        .statusCode())
                .as("why")
                .isEqualTo(422);
        says("complete", Map.of());
        assertThat(referrals.view(missed).state()).isEqualTo(ReferralState.COMPLETED);
        assertThat(offered()).isEmpty();
    }

    private void says(String answer, Map<String, String> more) {
        var page = path() + "/answers/" + answer;
        var answers = new java.util.HashMap<>(Map.of("by", "Ida Marsh, team lead"));
        answers.putAll(more);
        assertThat(anybody().submit(page, page, answers).statusCode())
                .as(answer)
                .isEqualTo(302);
    }

    private List<String> offered() {
        return Jsoup.parse(anybody().get(path()).body()).select("a[href*=/answers/]").eachAttr("href").stream()
                .map(href -> href.replaceAll(".*/answers/", ""))
                // on offer as long as that promise is missed: they may have said so in time
                .filter(answer -> !answer.equals("acknowledge"))
                .toList();
    }

    @Test
    void aTimeThatLiesAheadIsRefusedByItsField() {
        var answer = acknowledges(clock.instant().plus(Duration.ofDays(2)));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select(".nhsuk-error-summary").text())
                .contains("This lies in the future");
        assertThat(referrals.acknowledge(missed).state()).isEqualTo(ClockState.MISSED);
    }

    @Test
    void takingAStepOnNeedsAnActionAndATimeAndSilencesTheNextUntilThen() {
        var until = clock.instant().plus(Duration.ofDays(13)).truncatedTo(java.time.temporal.ChronoUnit.MINUTES);
        var answers = moment("newTimeAt", until);
        answers.put("by", "Ida Marsh, team lead");
        var without = anybody().submit(path() + "/step", path() + "/step", answers);
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(work.open(missed.of())).contains("userTask_actOnStep");

        answers.put("namedAction", "Our duty worker looks for the letter");
        assertThat(anybody().submit(path() + "/step", path() + "/step", answers).statusCode())
                .isEqualTo(302);
        assertThat(work.open(missed.of())).as("nobody need ring").doesNotContain("userTask_actOnStep");
        assertThat(work.timer(missed.of(), "event_timeForStep")).isEqualTo(until.plusMillis(1));
        assertThat(jdbc.sql(
                                "select acknowledged_by || ': ' || acknowledged_what from promise_step where clock_id = :clock")
                        .param("clock", missed.clock())
                        .query(String.class)
                        .list())
                .containsExactly("by link of named lead: Our duty worker looks for the letter");
        assertThat(anybody().get(path()).body()).contains("Somebody has taken it on until");

        assertThat(anybody().get(path()).body()).doesNotContain("Say what you will do, and by when");
        assertThat(anybody().submit(path() + "/step", path() + "/step", answers).statusCode())
                .as("a button pressed twice")
                .isEqualTo(302);
        var later = new java.util.HashMap<>(answers);
        later.putAll(moment("newTimeAt", until.plus(Duration.ofHours(20))));
        assertThat(anybody().submit(path() + "/step", path() + "/step", later).statusCode())
                .as("each step is taken on once")
                .isEqualTo(409);
        assertThat(work.timer(missed.of(), "event_timeForStep")).isEqualTo(until.plusMillis(1));

        var past = moment("newTimeAt", clock.instant().minus(Duration.ofHours(2)));
        past.putAll(Map.of("by", "Ida", "namedAction", "Nothing"));
        var refused = anybody().submit(path() + "/step", path() + "/step", past);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Choose a time that lies ahead");
    }

    @Test
    void whatIsNotWasTakenBackOrHasExpiredIsNotFoundInTheSameWords() {
        var unknown = anybody().get("/by-link/" + "x".repeat(43));
        assertThat(unknown.statusCode()).isEqualTo(404);
        var other = links.make(missed.clock(), "NAMED_LEAD", "Ida Marsh");
        var link = links.find(token).orElseThrow();
        links.revoke(missed.clock(), link.id(), missed.of().actor());
        assertNotFoundAs(unknown, path());
        assertThat(acknowledgesBlindly(path()).statusCode()).isEqualTo(404);

        jdbc.sql("update partner_link set expires_at = :past where id = :id")
                .param("past", clock.instant().minusSeconds(1).atOffset(java.time.ZoneOffset.UTC))
                .param("id", links.find(other).orElseThrow().id())
                .update();
        assertNotFoundAs(unknown, "/by-link/" + other);
        assertNotFoundAs(unknown, "/by-link/" + other + "/answers/acknowledge");
        assertThat(anybody().get("/by-link/" + other + "/elsewhere").statusCode())
                .isEqualTo(404);
        assertThat(referrals.acknowledge(missed).state()).isEqualTo(ClockState.MISSED);
    }

    @Test
    void whoeverIsNoContactAnyMoreOpensNothing() {
        assertThat(anybody().get(path()).statusCode()).isEqualTo(200);
        jdbc.sql(
                        "update agreement_contact set name = 'Bo Field' where agreement_id = :agreement and role = 'NAMED_LEAD'")
                .param("agreement", missed.agreement())
                .update();
        assertThat(anybody().get(path()).statusCode()).isEqualTo(404);
    }

    private void assertNotFoundAs(HttpResponse<String> unknown, String path) {
        var found = anybody().get(path);
        assertThat(found.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(found.body()).select("main").text())
                .isEqualTo(Jsoup.parse(unknown.body()).select("main").text());
    }

    /** With a token against forgery that is right, as the page would give. */
    private HttpResponse<String> acknowledgesBlindly(String path) {
        var visitor = anybody();
        var good = links.make(missed.clock(), "NAMED_LEAD", "Ida Marsh");
        var form = Jsoup.parse(
                visitor.get("/by-link/" + good + "/answers/acknowledge").body());
        return visitor.post(
                path + "/answers/acknowledge",
                Map.of("_csrf", form.select("input[name=_csrf]").attr("value"), "by", "Somebody"));
    }

    @Test
    void aFormFromElsewhereIsRefused() {
        var answer = anybody().post(path() + "/answers/acknowledge", Map.of("by", "Somebody"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(referrals.view(missed).events()).isEmpty();
    }

    @Test
    void whoeverTriesLinksIsSlowedDown() {
        assertThat(pace.waitFor("203.0.113.9")).isZero();
        for (var n = 0; n < 21; n++) {
            pace.failed("203.0.113.9");
        }
        assertThat(pace.waitFor("203.0.113.9")).isPositive();
        assertThat(pace.waitFor("203.0.113.10")).isZero();
    }

    @Test
    void aLinkEndsSomeTimeAfterItsClock() {
        assertThat(links.find(token).orElseThrow().expiresAt())
                .isBetween(
                        clock.instant().plus(Duration.ofDays(89)),
                        clock.instant().plus(Duration.ofDays(91)));
        acknowledges(clock.instant());
        assertThat(links.find(token).orElseThrow().expiresAt())
                .isBefore(clock.instant().plus(Duration.ofDays(31)));
    }
}
