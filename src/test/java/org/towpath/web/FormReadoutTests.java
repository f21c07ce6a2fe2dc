package org.towpath.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.towpath.engine.form.FormDefinition;
import org.towpath.engine.form.PostedDate;

import static org.assertj.core.api.Assertions.assertThat;

class FormReadoutTests {

    private final FormReadout readout =
            new FormReadout(new Times(Clock.fixed(Instant.parse("2026-11-21T09:30:00Z"), ZoneOffset.UTC)));

    @Test
    void readsQuestionsInTheirOrderWithTheLabelsOfWhatWasChosen() throws IOException {
        var lines = readout.of(
                form("episode.offer-service"),
                Map.of(
                        "nextTryAt",
                        "2026-11-22T06:00:00Z",
                        "notNowReason",
                        "asleep",
                        "offerOutcome",
                        "said-no-for-now"),
                (kind, id) -> null);

        assertThat(lines)
                .extracting(line -> String.join("\n", line.answer()))
                .containsExactly("Said no for now", "Asleep", "Sun 22 November, 06:00");
        assertThat(lines.get(0).question()).isEqualTo("What did the person say?");
    }

    @Test
    void readsARowAsOneSentenceWithTheNameOfTheRecord() throws IOException {
        var lines = readout.of(
                form("assessment.agree-needs"),
                Map.of(
                        "needs",
                        List.of(Map.of(
                                "category", "HOUSING", "action", "REFER", "service", "1", "priority", "URGENT"))),
                (kind, id) -> kind.equals("services") && id.equals("1") ? "Westmoor Housing Options" : null);

        assertThat(lines)
                .singleElement()
                .satisfies(line -> assertThat(line.answer())
                        .containsExactly("Need: Housing; What will be done?: Refer to a service;"
                                + " Service: Westmoor Housing Options; How soon?: Urgent"));
    }

    @Test
    void readsADateAsItWasTyped() throws IOException {
        var typed = Map.<String, Object>of("nextTryAt", new PostedDate("31", "2", "2026", "noon"));

        assertThat(readout.of(form("episode.offer-service"), typed, (kind, id) -> null))
                .singleElement()
                .satisfies(line -> assertThat(line.answer()).containsExactly("31 2 2026 noon"));
    }

    @Test
    void leavesOutWhatWasNotAnswered() throws IOException {
        assertThat(readout.of(form("episode.offer-service"), Map.of("saidNoWhy", ""), (kind, id) -> null))
                .isEmpty();
    }

    private static FormDefinition form(String stem) throws IOException {
        return FormDefinition.parse(Files.readString(Path.of("forms", stem + ".form")));
    }
}
