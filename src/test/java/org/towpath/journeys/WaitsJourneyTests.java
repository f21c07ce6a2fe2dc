package org.towpath.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.cockpit.impl.DefaultCockpitRuntimeDelegate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.towpath.TowpathTest;
import org.towpath.fixture.MissedReferral;
import org.towpath.fixture.MissedReferral.Missed;

import static org.assertj.core.api.Assertions.assertThat;

/** A manager looks for where people wait because a partner is silent: in three clicks, on our pages and in Cockpit. */
@TowpathTest
class WaitsJourneyTests {

    private static final int COCKPIT_PATIENCE = 60_000;

    @LocalServerPort
    int port;

    @Autowired
    MissedReferral referrals;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    Missed missed;

    @BeforeEach
    void aPartnerIsSilent() {
        missed = referrals.chased();
        ProcessEngines.registerProcessEngine(engine);
        Cockpit.setCockpitRuntimeDelegate(new DefaultCockpitRuntimeDelegate());
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void threeClicksToTheBottleneck(Screen screen) {
        try (var manager = desk("operational-manager", screen)) {
            manager.open("/insight").picture("waits").isAccessible();
            manager.page().getByLabel("Whose waits?").selectOption(partner());
            manager.press("Show").follow("Referral");
            if (manager.scripts()) {
                assertThat(badge(manager).innerText()).contains("! 1");
            }
            manager.picture("waits-referral").isAccessible();
            assertThat(manager.heading()).isEqualTo("Referral: where people wait");
            assertThat(row(manager).innerText()).contains("Record acknowledgement");
            manager.follow("Record acknowledgement");
            manager.picture("waits-people").isAccessible();
            assertThat(manager.text()).contains("who waits");
        }
    }

    @Test
    void cockpitShowsTheSameOnItsDiagramAndInATab() {
        try (var manager = desk("operational-manager", Screen.DESK)) {
            manager.page().setDefaultTimeout(COCKPIT_PATIENCE);
            manager.open("/camunda/app/cockpit/default/#/dashboard");
            manager.page().getByText("Promises due next").waitFor();
            manager.open("/camunda/app/cockpit/default/#/processes");
            manager.page()
                    .getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Referral").setExact(true))
                    .first()
                    .click();
            manager.page().locator(".towpath-heat--late").first().waitFor();
            manager.page().getByText("Where people wait in this version").waitFor();
            manager.picture("cockpit-referral");
            assertThat(manager.page().locator(".towpath-table").innerText()).contains("Record acknowledgement", "Late");
            manager.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Waiting"))
                    .first()
                    .click();
            assertThat(manager.page().locator("th[aria-sort=descending]").innerText())
                    .isEqualTo("Waiting");
            manager.page()
                    .getByText("Ended", new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            manager.page()
                    .getByLabel("Case reference")
                    .fill(missed.of().episode().value());
            manager.page()
                    .getByText("Find", new Page.GetByTextOptions().setExact(true))
                    .click();
            manager.page().getByText("None that you may see.").waitFor();
        }
    }

    private static Locator badge(Desk desk) {
        var badge = desk.page().locator(".towpath-heat--late").first();
        badge.waitFor();
        return badge;
    }

    private static Locator row(Desk desk) {
        return desk.page().locator("tr[data-heat-element=userTask_recordAcknowledgement]");
    }

    private String partner() {
        return "partner:"
                + jdbc.sql("select organisation_id from service where id = :id")
                        .param("id", missed.agreed().service)
                        .query(String.class)
                        .single();
    }

    private Desk desk(String account, Screen screen) {
        return Desk.of("http://127.0.0.1:" + port, account, "only-for-tests", screen);
    }
}
