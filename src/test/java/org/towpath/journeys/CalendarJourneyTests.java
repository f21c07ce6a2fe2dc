package org.towpath.journeys;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.TowpathTest;
import org.towpath.fixture.CaseWork;
import org.towpath.fixture.InventedCases;
import org.towpath.fixture.SampleAgreement;
import org.towpath.promise.ClockView;
import org.towpath.referral.NewReferral;
import org.towpath.referral.Referrals;
import org.towpath.web.Times;

import static org.assertj.core.api.Assertions.assertThat;

/** A partner closes for a day while a promise of theirs runs; the manager writes it down and decides. */
@TowpathTest
class CalendarJourneyTests {

    private static final String ACKNOWLEDGE = """
            {'id':'acknowledge','clause':'C4','owedBy':'PARTNER','starts':'SENT','stops':'ACKNOWLEDGED',
             'allowance':{'kind':'WORKING_DAYS','value':3},'calendar':{'of':'SERVICE'},'pausable':false,'rungs':[]}""";

    @LocalServerPort
    int port;

    @Autowired
    CaseWork work;

    @Autowired
    Referrals referrals;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void fromAClosureToADecision(Screen screen) {
        var since = clock.instant().minus(Duration.ofDays(1));
        var agreed = new SampleAgreement(jdbc, since).version(1, since, ACKNOWLEDGE);
        var running = work.invented();
        var manager = new InventedCases(jdbc, clock).canSignIn(running.actor());
        var measured = sent(running, agreed);
        try (var desk = Desk.of("http://127.0.0.1:" + port, manager.account(), "only-for-tests", screen)) {
            desk.open("/services").follow("Calendars of services and sites");
            desk.picture("calendars").isAccessible();
            desk.open("/services/" + agreed.service).follow("Calendar: closures, holidays, changes");
            desk.picture("calendar").isAccessible();
            assertThat(desk.text()).contains("Monday to Friday 09:00 to 17:00", "Nobody has written these hours down");
            closes(desk, LocalDate.ofInstant(Objects.requireNonNull(measured.dueAt()), Times.ENGLAND));
            decides(desk);
            desk.open("/clocks/" + measured.id()).picture("clock-counted-anew").isAccessible();
            assertThat(desk.text())
                    .contains("worked out again, decided by Sam Reed", "Worked out again: the opening hours changed");

            desk.follow("The opening hours it counts in");
            changesHours(desk);
            opensSpecially(desk);
            desk.picture("calendar-changed").isAccessible();
            proclaims(desk);
        }
    }

    private void closes(Desk desk, LocalDate day) {
        desk.follow("Close for a day").picture("calendar-close").isAccessible();
        desk.press("Continue").picture("calendar-close-refused").isAccessible();
        assertThat(desk.text()).contains("There is a problem");
        date(desk, "date", day);
        desk.type("Why is it closed?", "Staff training").press("Continue");
        desk.picture("calendar-close-review").isAccessible();
        assertThat(desk.text()).contains("1 running promise would move", "None moves by itself");
        desk.press("Save");
        assertThat(desk.text()).contains("closed: Staff training", "1 running promise waits for a decision");
    }

    private void decides(Desk desk) {
        desk.open("/work").picture("work-with-touched").isAccessible();
        assertThat(desk.text()).contains("1 running promise to decide about", "Opening hours changed");
        desk.open("/calendars");
        desk.follow("1 running promise waits for a decision");
        desk.picture("calendar-touched").isAccessible();
        desk.press("Decide about those ticked")
                .picture("calendar-touched-refused")
                .isAccessible();
        assertThat(desk.text()).contains("Tick at least one promise");
        desk.page().locator("[name=_touched]").check();
        desk.choose("What becomes of them?", "They are worked out again")
                .type("Why?", "They told us in time")
                .press("Decide about those ticked");
        assertThat(desk.text()).contains("1 promise is worked out again.", "No running promise waits");
    }

    private void changesHours(Desk desk) {
        desk.follow("Change the opening hours").picture("calendar-hours").isAccessible();
        desk.type("Monday", "nine to five").press("Continue");
        desk.picture("calendar-hours-refused").isAccessible();
        assertThat(desk.text()).contains("There is a problem");
        desk.type("Monday", "9:00 to 12:30 and 13:30 to 18:00")
                .type("Friday", "")
                .type("Why do the hours change?", "Told by their manager")
                .press("Continue");
        assertThat(desk.text()).contains("New: Monday 09:00 to 12:30 and 13:30 to 18:00");
        desk.picture("calendar-hours-review").isAccessible();
        desk.press("Change the answers");
        assertThat(desk.box("Why do the hours change?").inputValue()).isEqualTo("Told by their manager");
        desk.press("Continue").press("Save");
        assertThat(desk.text()).contains("Told by their manager", "Tuesday to Thursday 09:00 to 17:00");
    }

    private void opensSpecially(Desk desk) {
        desk.follow("Open specially on a day").picture("calendar-open").isAccessible();
        date(desk, "date", LocalDate.ofInstant(clock.instant(), Times.ENGLAND).plusDays(4));
        desk.type("When is it open that day?", "10:00 to 14:00")
                .type("Why?", "Saturday clinic")
                .press("Continue")
                .press("Save");
        assertThat(desk.text()).contains("open 10:00 to 14:00", "Saturday clinic");
    }

    private void proclaims(Desk desk) {
        desk.open("/calendars/bank-holidays").picture("bank-holidays").isAccessible();
        desk.follow("Write down a bank holiday").picture("bank-holiday-change").isAccessible();
        desk.choose("What was proclaimed?", "A day is a bank holiday");
        date(desk, "date", LocalDate.ofInstant(clock.instant(), Times.ENGLAND).plusDays(1));
        desk.type("What is it called?", "Bank holiday for the coronation")
                .type("Where was it proclaimed?", "The London Gazette")
                .press("Continue");
        desk.picture("bank-holiday-review").isAccessible();
        assertThat(desk.text()).contains("is a bank holiday: Bank holiday for the coronation");
        // looked at, and not saved: the list is everybody's
        desk.press("Change the answers");
        assertThat(desk.box("Where was it proclaimed?").inputValue()).isEqualTo("The London Gazette");
    }

    private ClockView sent(CaseWork.Case of, SampleAgreement agreed) {
        var wanted =
                new NewReferral(null, "MENTAL_HEALTH", agreed.service, "ROUTINE", "GIVEN", null, null, false, null);
        var reference =
                Objects.requireNonNull(transaction.execute(status -> referrals.make(of.episode(), wanted, of.actor())));
        work.start(of, "referral", Map.of("referralReference", reference.value()));
        return referrals.view(reference, of.actor()).clocks().get(0);
    }

    private static void date(Desk desk, String key, LocalDate day) {
        desk.date(
                key,
                String.valueOf(day.getDayOfMonth()),
                String.valueOf(day.getMonthValue()),
                String.valueOf(day.getYear()));
    }
}
