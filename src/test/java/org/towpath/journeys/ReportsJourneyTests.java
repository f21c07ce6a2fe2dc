package org.towpath.journeys;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.towpath.TowpathTest;
import org.towpath.fixture.MissedReferral;

import static org.assertj.core.api.Assertions.assertThat;

/** A manager reads a report, chooses a quarter and opens the cases behind a number; a commissioner reads the same. */
@TowpathTest
class ReportsJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    MissedReferral referrals;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void fromTheListToTheCasesBehindANumber(Screen screen) {
        var missed = referrals.chased();
        try (var manager = desk("operational-manager", screen)) {
            manager.open("/insight/reports").picture("reports").isAccessible();
            for (var title : new String[] {
                "Needs found and referrals that succeeded", "Tasks waiting, by stage and age", "Register of agreements"
            }) {
                manager.open("/insight/reports").follow(title);
                assertThat(manager.heading()).contains(title);
                manager.picture("report-" + title.substring(0, 5)).isAccessible();
            }
            var line = "/insight/reports/RP8/cases?line=" + missed.agreement() + "&figure=missed";
            manager.open(line).picture("report-cases").isAccessible();
            assertThat(manager.heading()).contains("Promises missed: which cases");
        }
        try (var commissioner = desk("commissioner", screen)) {
            commissioner
                    .open("/insight/reports/RP1")
                    .picture("report-commissioner")
                    .isAccessible();
            assertThat(commissioner.text())
                    .contains("Numbers under five are hidden")
                    .doesNotContain("Other days");
        }
    }

    private Desk desk(String account, Screen screen) {
        return Desk.of("http://127.0.0.1:" + port, account, "only-for-tests", screen);
    }
}
