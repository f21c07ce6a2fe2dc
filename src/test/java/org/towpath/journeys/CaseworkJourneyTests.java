package org.towpath.journeys;

import java.time.Clock;
import java.time.Instant;
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
            var stages = new CaseSteps(team, Instant.now(clock)).until(reference, "Closed");
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

    @Test
    void needsFewScreensFromRegistrationToTheNoteOfARefusal() {
        try (var desk = Desk.of("http://127.0.0.1:" + port, "practitioner", "only-for-tests", Screen.DESK)) {
            var screens = new ScreenCount(desk.page());
            Registering.personInCustody(desk, custodyReference(), Instant.now(clock));
            assertThat(desk.heading()).isEqualTo("Prepare to meet the person");
            desk.choose("Has this person been with us before?", "None found").press("Save and complete");
            assertThat(desk.heading()).isEqualTo("Offer the service");
            desk.choose("What did the person say?", "Said no")
                    .choose("Can the person make this decision now?", "Yes")
                    .press("Save and complete");
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
