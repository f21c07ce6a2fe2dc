package org.towpath.journeys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.towpath.TowpathTest;

import static org.assertj.core.api.Assertions.assertThat;

/** A hearing is told, called off, and told again; pages say each. */
@TowpathTest
class HearingJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void saysThatTheHearingWasCalledOff(Screen screen) {
        try (var desk = Desk.of("http://127.0.0.1:" + port, "practitioner", "only-for-tests", screen)) {
            var now = Instant.now(clock);
            var reference =
                    Registering.personInCustody(desk, CaseworkJourneyTests.custodyReference(), Instant.now(clock));
            var page = "/episodes/" + reference + "/events/hearing-changed";
            desk.open(page)
                    .isAccessible()
                    .moment("hearingAt", now.plus(Duration.ofHours(20)))
                    .tick("The hearing was called off, and no new time is known")
                    .type("Who told us?", "Usher Lane")
                    .press("Record");
            desk.picture("hearing-both");
            assertThat(desk.page().locator(".nhsuk-error-summary a").allInnerTexts())
                    .containsExactly("Give a new time, or say that the hearing was called off, not both");

            desk.open(page)
                    .tick("The hearing was called off, and no new time is known")
                    .type("Who told us?", "Usher Lane")
                    .press("Record");
            desk.picture("hearing-called-off-plan").isAccessible();
            assertThat(desk.text()).contains("The hearing was called off, and no new time is known.");
            desk.open("/episodes/" + reference).picture("hearing-called-off-case");
            assertThat(desk.text()).containsPattern("Hearing\\s+Called off, as we were told");
        }
    }
}
