package org.towpath.engine.form;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.towpath.shared.FieldError;
import org.towpath.shared.InvalidInput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.towpath.engine.form.SampleForm.checkJson;

/** What an API call sends is held to the same rules as a page. */
class JsonFormTests {

    private static final String NEEDED =
            "\"offerOutcome\": \"agreed\", \"toldCustody\": true, \"worker\": \"worker-2\"";

    @Test
    void typesEveryAnswer() {
        var checked = checkJson("{" + NEEDED + """
                , "minutes": 45, "helps": ["other"], "otherHelp": "Tea", "reviewOn": "2026-12-01",
                  "needs": [{"category": "debt", "reviewAt": "2026-11-22T09:15:30.987+01:00"}], "nhsNumber": null}""");

        assertThat(checked.errors()).isEmpty();
        assertThat(checked.answers())
                .containsEntry("minutes", 45)
                .containsEntry("helps", List.of("other"))
                .containsEntry(
                        "needs", List.of(Map.of("category", "debt", "reviewAt", Instant.parse("2026-11-22T08:15:30Z"))))
                .doesNotContainKey("nhsNumber");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T09:30:00Z, 2026-11-21T09:30:00Z",
        "2026-11-21, 2026-11-21T10:00:30Z",
        "2026-11-20, 2026-11-20T00:00:00Z",
        "2026-07-20, 2026-07-19T23:00:00Z",
    })
    void takesAMomentOrADayThatStandsForOne(String sent, String meant) {
        assertThat(checkJson("{" + NEEDED + ", \"needs\": [], \"occurredAt\": \"" + sent + "\"}")
                        .answers())
                .containsEntry("occurredAt", Instant.parse(meant));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "occurredAt; \"2026-11-21T09:30:00\"; The answer to ‘When did this happen?’ must be a date and time like 2026-11-21T09:30:00Z",
                "occurredAt; \"9999-12-31\"; The answer to ‘When did this happen?’ must be a date and time like 2026-11-21T09:30:00Z",
                "reviewOn; 20261201; Review date must be a date like 2026-11-21",
                "minutes; \"many\"; Minutes spent must be a whole number",
                "helps; \"other\"; What helps must be a list",
                "helps; [{}]; Select what helps from the list",
                "nhsNumber; 9434765919; NHS number must be text",
                "toldCustody; \"yes\"; I have told custody must be true or false",
                "needs; {}; Needs must be a list",
            })
    void saysWhatIsWrongWithAValueOfTheWrongKind(String key, String value, String message) {
        var sent = "{" + NEEDED + ", \"needs\": [], \"" + key + "\": " + value + "}";
        assertThat(checkJson(sent).errors()).containsExactly(new FieldError(key, message));
    }

    @Test
    void namesFaultsInRowsByDottedPath() {
        var checked = checkJson("{" + NEEDED + """
                , "needs": [{"category": "housing"}, {"category": "yacht"}, 7, {"detail": "x", "owner": "me"}], "isAdmin": true}""");
        assertThat(checked.errors())
                .containsExactly(
                        new FieldError("needs[3].owner", "This form has no such question"),
                        new FieldError("isAdmin", "This form has no such question"),
                        new FieldError("needs[1].category", "Select category from the list"),
                        new FieldError("needs[2]", "Needs must be a list of objects"),
                        new FieldError("needs[3].category", "Select category"));
    }

    @Test
    void refusesWithEveryErrorAtOnce() {
        var checked = checkJson("{}");
        assertThatThrownBy(checked::answersOrRefuse)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors()).hasSize(3));
    }
}
