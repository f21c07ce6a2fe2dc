package org.towpath.engine.form;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.towpath.shared.FieldError;

import static org.assertj.core.api.Assertions.assertThat;
import static org.towpath.engine.form.SampleForm.check;
import static org.towpath.engine.form.SampleForm.posted;

/** What a page posts becomes typed answers, or errors in plain English. */
class PostedFormTests {

    @Test
    void typesEveryAnswer() {
        var checked = check(posted(
                "nhsNumber",
                " 943 476 5919 ",
                "minutes",
                "45",
                "helps",
                "quiet-room|other",
                "otherHelp",
                "A cup of tea",
                "reviewOn.day",
                "1",
                "reviewOn.month",
                "12",
                "reviewOn.year",
                "2026",
                "needs[0].detail",
                "Street homeless",
                "occurredAt.day",
                "21",
                "occurredAt.month",
                "7",
                "occurredAt.year",
                "2026",
                "occurredAt.time",
                "2:30pm"));

        assertThat(checked.errors()).isEmpty();
        assertThat(checked.answers())
                .isEqualTo(Map.of(
                        "offerOutcome",
                        "agreed",
                        "nhsNumber",
                        "943 476 5919",
                        "minutes",
                        45,
                        "toldCustody",
                        true,
                        "helps",
                        List.of("quiet-room", "other"),
                        "otherHelp",
                        "A cup of tea",
                        "worker",
                        "worker-1",
                        "reviewOn",
                        LocalDate.of(2026, 12, 1),
                        "needs",
                        List.of(Map.of("category", "housing", "detail", "Street homeless")),
                        "occurredAt",
                        Instant.parse("2026-07-21T13:30:00Z")));
    }

    @Test
    void namesEveryQuestionThatMustBeAnsweredInTheOrderOfTheForm() {
        var checked = check(Map.of());

        assertThat(checked.errors())
                .containsExactly(
                        new FieldError("offerOutcome", "Select an answer to ‘What did the person say?’"),
                        new FieldError("toldCustody", "Tick ‘I have told custody’ to go on"),
                        new FieldError("worker", "Select worker"));
    }

    @Test
    void leavesOutWhatIsUnansweredExceptTicksAndLists() {
        assertThat(check(posted()).answers().keySet())
                .containsExactlyInAnyOrder("offerOutcome", "toldCustody", "helps", "worker", "needs");
    }

    @Test
    void ignoresWhatIsGivenForAHiddenQuestion() {
        var checked = check(posted("reason", "x".repeat(500), "otherHelp", "x"));

        assertThat(checked.errors()).isEmpty();
        assertThat(checked.answers()).doesNotContainKeys("reason", "otherHelp");
    }

    @Test
    void asksAQuestionOnceItsConditionShowsIt() {
        assertThat(check(posted("offerOutcome", "said-no")).errors())
                .containsExactly(new FieldError("reason", "Answer ‘Why did they say no?’"));
        assertThat(check(posted("helps", "other", "otherHelp", "x")).errors())
                .containsExactly(new FieldError("otherHelp", "What else helps must be 3 characters or more"));
    }

    @Test
    void looksAtTheRowFirstAndThenAroundItForTheConditionsInARow() {
        var review = new String[] {"needs[0].category", "debt", "needs[0].reviewAt.day", "x"};
        assertThat(check(posted(review)).errors())
                .containsExactly(new FieldError("needs[0].reviewAt", "Review at must include a month and a year"));
        var hidden = posted(review);
        hidden.putAll(Map.of("offerOutcome", List.of("said-no"), "reason", List.of("Tired")));
        assertThat(check(hidden).errors()).isEmpty();
    }

    @Test
    void refusesChoicesThatWereNotOffered() {
        assertThat(check(posted("offerOutcome", "maybe", "worker", "worker-9", "helps", "quiet-room|money"))
                        .errors())
                .containsExactly(
                        new FieldError("offerOutcome", "Select one of the answers to ‘What did the person say?’"),
                        new FieldError("helps", "Select what helps from the list"),
                        new FieldError("worker", "Select worker from the list"));
    }

    @ParameterizedTest
    @CsvSource({
        "minutes, -1, Minutes spent must be 0 or more",
        "minutes, 481, Minutes spent must be 480 or fewer",
        "minutes, 1.5, Minutes spent must be a whole number",
        "minutes, ten, Minutes spent must be a whole number",
        "minutes, 1e400000000, Minutes spent must be a whole number",
        "nhsNumber, 943 476 5918, 'NHS number must be an NHS number of 10 digits, like 999 000 0018'",
        "nhsNumber, 12, 'NHS number must be an NHS number of 10 digits, like 999 000 0018'",
    })
    void saysWhatIsWrongWithAnAnswer(String key, String typed, String message) {
        assertThat(check(posted(key, typed)).errors()).containsExactly(new FieldError(key, message));
    }

    @ParameterizedTest
    @CsvSource({
        "30, 2, 2027, Review date must be a real date",
        "20, 11, 2026, Review date must be today or later",
        "1, 12, 26, Review date must have a year of 4 digits",
        "'', 12, 2026, Review date must include a day",
    })
    void saysWhatIsWrongWithADate(String day, String month, String year, String message) {
        assertThat(check(posted("reviewOn.day", day, "reviewOn.month", month, "reviewOn.year", year))
                        .errors())
                .containsExactly(new FieldError("reviewOn", message));
    }

    @ParameterizedTest
    @CsvSource({
        "28, 3, 2027, 01:30, The answer to ‘When did this happen?’ names a time that the change to summer time skips",
        "21, 11, 2026, '', 'The answer to ‘When did this happen?’ must include a time, like 14:30'",
        "21, 11, 2026, 25:00, The answer to ‘When did this happen?’ must have a time like 14:30 or 2:30pm",
        "21, 11, 2026, 13pm, The answer to ‘When did this happen?’ must have a time like 14:30 or 2:30pm",
    })
    void saysWhatIsWrongWithAMoment(String day, String month, String year, String time, String message) {
        assertThat(check(posted(
                                "occurredAt.day", day,
                                "occurredAt.month", month,
                                "occurredAt.year", year,
                                "occurredAt.time", time))
                        .errors())
                .containsExactly(new FieldError("occurredAt", message));
    }

    @ParameterizedTest
    @CsvSource({
        "14:30, 14:30",
        "1430, 14:30",
        "2.30 PM, 14:30",
        "9am, 09:00",
        "12am, 00:00",
        "12pm, 12:00",
        "midnight, 00:00"
    })
    void readsTimesAsPeopleTypeThem(String typed, String time) {
        var checked = check(posted(
                "occurredAt.day", "20", "occurredAt.month", "11", "occurredAt.year", "2026", "occurredAt.time", typed));
        assertThat(checked.answers()).containsEntry("occurredAt", Instant.parse("2026-11-20T" + time + ":00Z"));
    }

    @Test
    void refusesAnswersToQuestionsTheFormDoesNotAsk() {
        assertThat(check(posted("isAdmin", "true", "needs[0].owner", "x")).errors())
                .extracting(FieldError::field)
                .containsExactly("isAdmin", "needs[0].owner");
    }

    @Test
    void keepsTheOrderOfRowsWhateverTheirNumbersAndDropsBlankOnesThatWereAdded() {
        var checked = check(posted(
                "needs[7].category", "debt", "needs[3].category", "", "needs[3].detail", " ", "needs[3]", "row"));
        assertThat(checked.answers())
                .containsEntry("needs", List.of(Map.of("category", "housing"), Map.of("category", "debt")));
    }

    @Test
    void asksForTheRowsThatStandAtFirstButTakesNoneIfTheyWereRemoved() {
        assertThat(check(posted("needs[0].category", "")).errors())
                .containsExactly(new FieldError("needs[0].category", "Select category"));
        var none = posted();
        none.remove("needs[0].category");
        assertThat(check(none).answers()).containsEntry("needs", List.of());
    }

    @Test
    void boundsRowsAndText() {
        var rows = posted();
        for (var i = 0; i <= Rows.MOST; i++) rows.put("needs[" + i + "].category", List.of("debt"));
        assertThat(check(rows).errors()).containsExactly(new FieldError("needs", "Needs can have 50 entries at most"));
        assertThat(check(posted("reason", "x".repeat(FormValidator.MOST_TEXT))).errors())
                .containsExactly(new FieldError("", "There is more text here than can be kept"));
    }

    @Test
    void countsALineBreakOnceAndRefusesControlCharacters() {
        var atLimit = "a\r\n".repeat(100);
        assertThat(check(posted("offerOutcome", "said-no", "reason", atLimit)).errors())
                .isEmpty();
        assertThat(check(posted("offerOutcome", "said-no", "reason", "a\u0000b"))
                        .errors())
                .hasSize(1);
    }
}
