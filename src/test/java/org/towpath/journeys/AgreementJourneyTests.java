package org.towpath.journeys;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.towpath.TowpathTest;
import org.towpath.web.Times;

import static org.assertj.core.api.Assertions.assertThat;

/** An agreement goes from the two-page starter to force, and to its next version, on pages alone. */
@TowpathTest
class AgreementJourneyTests {

    private static final String HELD =
            "It is held until the promise’s hours open again; while somebody is detained never"
                    + " later than two hours before the time custody told us";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void fromTheStarterToForceAndOnToTheNextVersion(Screen screen) {
        var partner = partner();
        String agreement;
        try (var manager = desk("operational-manager", screen)) {
            manager.open("/agreements").picture("agreements").isAccessible();
            manager.open("/agreements/new").picture("agreement-new").isAccessible();
            manager.pick("With which partner?", partner)
                    .choose("Begin with what?", "The two-page starter")
                    .press("Begin");
            assertThat(manager.heading()).contains("Edit the draft");
            manager.picture("agreement-edit").isAccessible();
            agreement = manager.page().url().replaceAll(".*/agreements/([0-9a-f-]+)/.*", "$1");
            editsClauses(manager, agreement);
            editsAPromise(manager);
            startsToday(manager, agreement);
            confirmsContacts(manager, agreement, 1);

            manager.open("/agreements/" + agreement).picture("agreement-draft").isAccessible();
            manager.open("/agreements/" + agreement + "/clauses")
                    .picture("agreement-clauses-draft")
                    .isAccessible();
            assertThat(manager.text()).contains("All nine clauses are there.");
            manager.open("/agreements/" + agreement)
                    .follow("Draft the agreement")
                    .picture("agreement-submit")
                    .isAccessible();
            manager.press("Save and complete");
            assertThat(manager.text()).contains("In consultation").doesNotContain("Consult and decide on approval");
        }
        approves(screen, agreement, 1);
        try (var manager = desk("operational-manager", screen)) {
            signs(manager, agreement, "Our service");
            signs(manager, agreement, "The partner");
            assertThat(manager.text()).contains("In force", "signed by both sides");
            attaches(manager, agreement);
            manager.picture("agreement-versions").isAccessible();
            manager.open("/agreements/" + agreement)
                    .picture("agreement-in-force")
                    .isAccessible();
            manager.follow("Clauses and contacts").picture("agreement-clauses").isAccessible();
            manager.follow("Reviews").picture("agreement-reviews").isAccessible();
            manager.open("/agreements/" + agreement + "/versions/1/print")
                    .picture("agreement-print")
                    .isAccessible();
            assertThat(manager.text()).contains("What is promised", "Signatures");

            manager.open("/agreements/" + agreement).press("Draft the next version");
            manager.open("/agreements/" + agreement + "/versions/2/edit/C1");
            manager.type("When it is there", "Every day until midnight").press("Save");
            manager.open("/agreements/" + agreement + "/versions/2/edit/C7")
                    .choose(
                            "What happens to a step whose time falls out of hours",
                            "It is taken at its time, and turns to whoever is on call")
                    .press("Save");
            manager.open("/agreements/" + agreement + "/versions/2/compare?with=1")
                    .picture("agreement-compare")
                    .isAccessible();
            assertThat(manager.text())
                    .contains("When it is there: added.", "Every day until midnight")
                    .contains("falls out of hours: changed.", HELD);

            manager.open("/agreements/" + agreement + "?version=2")
                    .follow("What it would change")
                    .picture("agreement-impact")
                    .isAccessible();
            assertThat(manager.text()).contains("None: they keep the terms they began with");
            manager.open("/agreements/" + agreement + "/versions/2/stop")
                    .picture("agreement-stop")
                    .isAccessible();
            manager.choose("Stop it how?", "For good")
                    .type("Why?", "Only a rehearsal")
                    .press("Stop this version");
            assertThat(manager.text()).contains("Version 2 does not count any more");
        }
    }

    private void editsClauses(Desk manager, String agreement) {
        manager.open("/agreements/" + agreement + "/versions/1/edit/C1")
                .picture("agreement-clause")
                .isAccessible();
        manager.type("What the service is", "").press("Save");
        assertThat(manager.text()).contains("Something is missing", "What the service is");
        manager.open("/agreements/" + agreement + "/versions/1/edit/C1")
                .type("What the service is", "We meet people in custody.")
                .press("Save");
        assertThat(manager.text()).doesNotContain("What the service is");
        holdsStepsOutOfHours(manager, agreement);
    }

    private static void holdsStepsOutOfHours(Desk manager, String agreement) {
        manager.open("/agreements/" + agreement + "/versions/1/edit/C7")
                .picture("agreement-clause-escalation")
                .isAccessible();
        manager.choose("What happens to a step whose time falls out of hours", HELD)
                .press("Save");
        manager.open("/agreements/" + agreement + "/versions/1/edit/C7");
        assertThat(manager.page().locator("input[name=outOfHours][value=hold]").isChecked())
                .isTrue();
        manager.press("Save").open("/agreements/" + agreement + "/versions/1/print");
        assertThat(manager.text()).contains(HELD);
        manager.open("/agreements/" + agreement + "/versions/1/edit");
    }

    private void editsAPromise(Desk manager) {
        manager.follow("Change The partner promises that the referral is accepted or declined")
                .picture("agreement-promise")
                .isAccessible();
        manager.type("How many days?", "0")
                .type("How many hours before shall we warn?", "8")
                .type("What percentage is to be kept in time?", "101")
                .press("Save");
        manager.picture("agreement-promise-refused").isAccessible();
        assertThat(manager.page().locator(".nhsuk-error-summary").innerText()).contains("100");
        manager.type("How many days?", "4")
                .type("What percentage is to be kept in time?", "90")
                .press("Save");
        assertThat(manager.text()).contains("within 4 working days", "Target: 90% kept.");
    }

    private void startsToday(Desk manager, String agreement) {
        var today = LocalDate.ofInstant(clock.instant(), Times.ENGLAND);
        manager.open("/agreements/" + agreement + "/versions/1/edit/details")
                .picture("agreement-details")
                .isAccessible();
        date(manager, "effectiveFrom", today);
        date(manager, "effectiveTo", today.plusYears(1));
        date(manager, "reviewDue", today.plusYears(2));
        manager.press("Save");
        assertThat(manager.page().locator(".nhsuk-error-summary").innerText())
                .contains("The review is due after the agreement has expired");
        date(manager, "reviewDue", today.plusMonths(9));
        manager.press("Save");
        assertThat(manager.heading()).contains("Edit the draft");
    }

    private void confirmsContacts(Desk manager, String agreement, int version) {
        var today = LocalDate.ofInstant(clock.instant(), Times.ENGLAND);
        manager.open("/agreements/" + agreement + "/versions/" + version + "/contacts")
                .picture("agreement-contacts")
                .isAccessible();
        for (var place = 0; place < 2; place++) {
            manager.page().locator("[name='contacts[" + place + "].phone']").fill("01632 960701");
            date(manager, "contacts[" + place + "].lastConfirmed", today);
        }
        manager.press("Save");
        assertThat(manager.text()).contains("The key contacts are saved.");
    }

    private void approves(Screen screen, String agreement, int version) {
        try (var strategic = desk("strategic-manager", screen)) {
            strategic.open("/agreements/" + agreement + "?version=" + version).follow("Consult and decide on approval");
            strategic.picture("agreement-approve").isAccessible();
            strategic
                    .choose("What have you decided?", "Approved")
                    .type("What did both sides say?", "Both can keep it.")
                    .press("Save and complete");
            assertThat(strategic.text()).contains("Approved, waiting for signatures");
        }
    }

    private void signs(Desk manager, String agreement, String side) {
        manager.open("/agreements/" + agreement).follow("Get both signatures");
        manager.picture("agreement-sign").isAccessible();
        manager.choose("For which side?", side)
                .type("Who signed?", "Somebody of " + side)
                .choose("How?", "On paper");
        date(manager, "signedOn", LocalDate.ofInstant(clock.instant(), Times.ENGLAND));
        manager.press("Save and complete").follow("Versions");
        assertThat(manager.text()).contains("signed by Somebody of " + side);
    }

    private void attaches(Desk manager, String agreement) {
        manager.open("/agreements/" + agreement)
                .follow("Attach the signed document")
                .picture("agreement-document")
                .isAccessible();
        manager.page()
                .locator("#document")
                .setInputFiles(new FilePayload("notes.txt", "text/plain", "no PDF".getBytes(StandardCharsets.UTF_8)));
        manager.press("Attach");
        assertThat(manager.page().locator(".nhsuk-error-summary").innerText()).contains("This is no PDF");
        manager.page()
                .locator("#document")
                .setInputFiles(new FilePayload(
                        "signed.pdf", "application/pdf", "%PDF-1.7 signed".getBytes(StandardCharsets.UTF_8)));
        manager.press("Attach");
        assertThat(manager.text()).contains("signed.pdf", "It opens only if it has not changed since");
    }

    private static void date(Desk desk, String key, LocalDate day) {
        desk.date(
                key,
                String.valueOf(day.getDayOfMonth()),
                String.valueOf(day.getMonthValue()),
                String.valueOf(day.getYear()));
    }

    /** A partner nobody has an agreement with. */
    private String partner() {
        var organisation = UUID.randomUUID();
        var name = "Newcomers of " + organisation;
        jdbc.sql("insert into organisation (id, name, kind, sector) values (:id, :name, 'HOUSING', 'VCS')")
                .param("id", organisation)
                .param("name", name)
                .update();
        jdbc.sql("""
                        insert into service (id, organisation_id, name, description, needs, sexes, areas, scope, status,
                            eligibility, referral_process, opening)
                        values (:id, :organisation, 'Rooms', 'Two people who find rooms for a night.', '{HOUSING}', '{}', '{}',
                            'LOCAL', 'ACTIVE', 'Anyone without a home.', 'Ring us.', '{"MONDAY": [["09:00", "17:00"]]}')
                        """)
                .param("id", UUID.randomUUID())
                .param("organisation", organisation)
                .update();
        jdbc.sql("insert into contact (id, organisation_id, position, name, role, phone) "
                        + "values (:id, :organisation, 1, 'Nell Moss', 'NAMED_LEAD', '01632 960700')")
                .param("id", UUID.randomUUID())
                .param("organisation", organisation)
                .update();
        return name;
    }

    private Desk desk(String account, Screen screen) {
        return Desk.of("http://127.0.0.1:" + port, account, "only-for-tests", screen);
    }
}
