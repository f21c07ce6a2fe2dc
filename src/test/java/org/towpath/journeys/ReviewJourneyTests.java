package org.towpath.journeys;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import com.microsoft.playwright.Page;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.towpath.TowpathTest;
import org.towpath.web.Times;

import static org.assertj.core.api.Assertions.assertThat;

/** A review from its figures to its actions: the partner answers first, on pages alone. */
@TowpathTest
class ReviewJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @EnumSource(names = {"DESK", "PHONE"})
    void thePartnerAnswersBeforeTheFiguresAreUsed(Screen screen) {
        var agreement = jdbc.sql("select id from agreement where title = 'Agreement with Westmoor CMHT'")
                .query(UUID.class)
                .single();
        theOperationalReviewIsDue(agreement);
        try (var manager = desk("operational-manager", screen)) {
            manager.open("/work").picture("work-with-agreements").isAccessible();
            assertThat(manager.text()).containsPattern("Agreements: \\d+ things? to do");
            manager.open("/agreements/" + agreement)
                    .picture("agreement-figures")
                    .isAccessible();
            manager.follow("How promises were kept")
                    .picture("agreement-performance")
                    .isAccessible();
            manager.open("/agreements/" + agreement + "/performance?from=2026-02-02&to=2026-02-01");
            manager.picture("agreement-performance-refused").isAccessible();
            assertThat(manager.page().locator(".nhsuk-error-summary").innerText())
                    .contains("The end lies before the beginning");
            manager.open("/agreements/" + agreement + "/performance/clocks?promise=acknowledge&figure=RUNNING")
                    .picture("agreement-figure")
                    .isAccessible();
            manager.open("/agreements").follow("What reviews asked for");
            manager.picture("review-actions-none").isAccessible();
        }
        answers(agreement, screen);
        try (var manager = desk("operational-manager", screen)) {
            holds(manager, agreement);
            manager.open("/agreements/" + agreement + "/packs").picture("packs").isAccessible();
            assertThat(manager.text()).contains("Review held", "1 answer");
            manager.page().locator(".towpath-rows__title a").first().click();
            assertThat(manager.text()).contains("We ring within the hour", "Not changed since");
            manager.picture("pack-of-manager").isAccessible();
            manager.follow("Print").picture("pack-print").isAccessible();
            marksDone(manager, agreement);
        }
    }

    private void answers(UUID agreement, Screen screen) {
        try (var partner = desk("partner", screen)) {
            partner.open("/agreements/" + agreement + "/reviews").follow("Figures drawn up for reviews");
            partner.page().locator(".towpath-rows__title a").first().click();
            partner.picture("pack-of-partner").isAccessible();
            partner.page().locator("a[href*='about=volumes.sent']").click();
            assertThat(partner.page().locator("#about").inputValue()).isEqualTo("volumes.sent");
            partner.page().locator("#words").fill("We ring within the hour");
            partner.press("Put it beside the figure");
            assertThat(partner.text()).contains("We ring within the hour");
            partner.press("This is our answer");
            assertThat(partner.text()).doesNotContain("When you have nothing more to say");
        }
    }

    private void holds(Desk manager, UUID agreement) {
        manager.open("/agreements/" + agreement).follow("Hold the operational review");
        manager.picture("review-with-figures").isAccessible();
        assertThat(manager.page().content()).contains("The partner has answered them.", "We ring within the hour");
        manager.type("Who took part?", "Both managers")
                .type("What was agreed?", "Go on")
                .choose("Is there another one?", "Plan the next")
                .press("Save and complete");
        manager.follow("Reviews");
        assertThat(manager.text()).contains("Operational review");
    }

    private void marksDone(Desk manager, UUID agreement) {
        var what = "Ring twice a week " + UUID.randomUUID();
        jdbc.sql("""
                        insert into agreement_action (review_id, position, what, owner, by_date)
                        select id, 1, :what, 'Ann Moor', :day from agreement_review where agreement_id = :agreement
                        order by held_at desc limit 1
                        """)
                .param("what", what)
                .param(
                        "day",
                        LocalDate.ofInstant(clock.instant(), Times.ENGLAND).minusDays(1))
                .param("agreement", agreement)
                .update();
        manager.open("/agreements/actions").picture("review-actions").isAccessible();
        assertThat(manager.text()).contains(what, "Overdue");
        manager.page()
                .locator(".towpath-rows__row", new Page.LocatorOptions().setHasText(what))
                .locator("button")
                .click();
        assertThat(manager.text()).contains("Done: " + what);
        assertThat(manager.page().locator(".towpath-rows").allInnerTexts().toString())
                .doesNotContain(what);
    }

    private void theOperationalReviewIsDue(UUID agreement) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(agreement.toString())
                .list()
                .get(0);
        var job = management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId("event_operationalReviewDue")
                .singleResult();
        if (job != null) {
            management.executeJob(job.getId());
        }
    }

    private Desk desk(String account, Screen screen) {
        return Desk.of("http://127.0.0.1:" + port, account, "only-for-tests", screen);
    }
}
