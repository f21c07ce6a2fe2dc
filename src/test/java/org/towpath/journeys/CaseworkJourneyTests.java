package org.towpath.journeys;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.towpath.TowpathTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Staff take people through the service in a browser: at a desk, on a phone, and where no script runs. */
@TowpathTest
class CaseworkJourneyTests {

    private static final AtomicInteger NUMBER = new AtomicInteger(700_000);

    /** Who does what the practitioner may not, in the order in which they are asked. */
    private static final List<String> STAFF = List.of(
            "practitioner", "specialist", "str-worker", "administrator", "operational-manager", "peer-supporter");

    private static final int MOST_STEPS = 60;

    @LocalServerPort
    int port;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void takesAPersonFromTheCellToTheEndOfTheCase(Screen screen) {
        var team = new Team("http://127.0.0.1:" + port, screen);
        try {
            var reference =
                    Registering.personInCustody(team.desk("practitioner"), custodyReference(), Instant.now(clock));
            var stages = new ArrayList<String>();
            for (var step = 0; step < MOST_STEPS && !stages.contains("Closed"); step++) {
                var stage = stage(team, reference);
                if (!stages.contains(stage)) {
                    stages.add(stage);
                }
                if (!stage.equals("Closed")) {
                    doNextTask(team, reference, screen);
                }
            }
            assertThat(stages)
                    .containsExactly(
                            "Identification", "Screening", "Assessment", "Referral", "Support", "Feedback", "Closed");
            team.desk("practitioner")
                    .open("/episodes/" + reference)
                    .picture("case-closed")
                    .isAccessible();
        } finally {
            team.goHome();
        }
    }

    private static String stage(Team team, String reference) {
        var desk = team.desk("practitioner").open("/episodes/" + reference);
        return desk.page().locator("#now ~ p .nhsuk-tag").first().innerText().strip();
    }

    private void doNextTask(Team team, String reference, Screen screen) {
        for (var account : STAFF) {
            var desk = team.desk(account).open("/episodes/" + reference);
            var links = desk.page().locator("#now ~ ul a");
            if (links.count() > 0) {
                links.first().click();
                desk.page().waitForLoadState();
                var name = desk.heading();
                new FirstAnswers(desk.page(), Instant.now(clock)).fill();
                desk.picture("task-" + name.toLowerCase(Locale.ROOT).replace(' ', '-'));
                if (screen.scripts) {
                    desk.isAccessible();
                }
                desk.press("Save and complete");
                assertThat(desk.page().locator(".nhsuk-error-summary").count())
                        .as("%s by first answers: %s", name, desk.text())
                        .isZero();
                return;
            }
        }
        throw new AssertionError("Nobody has anything to do on " + reference);
    }

    @Test
    void needsFewScreensFromRegistrationToTheNoteOfARefusal() {
        try (var desk = Desk.of("http://127.0.0.1:" + port, "practitioner", "only-for-tests", Screen.DESK)) {
            var screens = new ScreenCount(desk.page());
            Registering.personInCustody(desk, custodyReference(), Instant.now(clock));
            assertThat(desk.heading()).isEqualTo("Prepare to meet the person");
            desk.choose("Has this person been with us before?", "None found").press("Save and complete");
            assertThat(desk.heading()).isEqualTo("Offer the service");
            desk.choose("What did the person say?", "Said no").press("Save and complete");
            new FirstAnswers(desk.page(), Instant.now(clock)).fill();
            desk.press("Save and complete");
            assertThat(desk.heading()).isEqualTo("Tell custody or court of the refusal");
            assertThat(desk.box("What did you tell them?").inputValue()).contains("They chose not to meet us.");
            new FirstAnswers(desk.page(), Instant.now(clock)).fill();
            desk.press("Save and complete");

            assertThat(screens.count()).as("screens").isLessThan(8);
        }
    }

    static String custodyReference() {
        return "RC/26/" + NUMBER.incrementAndGet();
    }
}
