package org.towpath.journeys;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.towpath.TowpathTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody who answers for the processes reads them. */
@TowpathTest
class ModelsJourneyTests {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void readsAProcessADecisionAndAForm(Screen screen) {
        try (var auditor = Desk.of("http://127.0.0.1:" + port, "auditor", "only-for-tests", screen)) {
            auditor.open("/models").picture("models").isAccessible();
            auditor.follow("Screening");
            if (auditor.scripts()) {
                auditor.page()
                        .locator(".towpath-diagram svg [data-element-id=userTask_screenPerson]")
                        .first()
                        .waitFor();
            }
            auditor.picture("models-process").isAccessible();
            assertThat(auditor.text())
                    .contains("Practitioner or specialist: decide triage.", "Emergency: “Get emergency help”");

            auditor.open("/models/triage").picture("models-decision").isAccessible();
            assertThat(auditor.text()).contains("The first rule that holds answers.", "Nothing goes above emergency.");

            auditor.open("/models/screening.screen-person")
                    .picture("models-form")
                    .isAccessible();
            assertThat(auditor.heading()).endsWith("Screen person");
            assertThat(auditor.text()).contains("How did you screen?");
            assertThat(auditor.page().locator("main form").count()).isZero();
        }
    }
}
