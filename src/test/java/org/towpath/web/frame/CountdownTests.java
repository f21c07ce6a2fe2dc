package org.towpath.web.frame;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.towpath.web.nhsuk.Templates;

import static org.assertj.core.api.Assertions.assertThat;

/** The server's countdown says what the browser's says: both are held to one file of cases. */
class CountdownTests {

    private static final Path CASES = Path.of("src/main/frontend/test/countdown-cases.json");

    @TestFactory
    Stream<DynamicTest> says() throws IOException {
        var file = new ObjectMapper().readTree(CASES.toFile());
        var now = Instant.parse(file.path("now").asText());
        return StreamSupport.stream(file.path("cases").spliterator(), false).map(example -> {
            var due = example.path("due").asText();
            return DynamicTest.dynamicTest(
                    due,
                    () -> assertThat(Countdown.of(Instant.parse(due), now))
                            .isEqualTo(new Countdown(
                                    due,
                                    example.path("text").asText(),
                                    example.path("urgency").asText())));
        });
    }

    @Test
    void isWrittenWithItsInstantForTheBrowser() {
        var html = Templates.render(
                "<th:block th:replace=\"~{web/countdown :: due(${at})}\"></th:block>",
                SampleFrame.model(Map.of("at", Instant.parse("2026-11-21T13:30:00Z"))));
        assertThat(html)
                .isEqualTo("<time class=\"towpath-countdown\" data-module=\"towpath-countdown\""
                        + " datetime=\"2026-11-21T13:30:00Z\" data-urgency=\"later\""
                        + " title=\"Sat 21 November, 13:30\">due in 3 h 30 min</time>");
    }

    @Test
    void saysNothingOfWhatNeverHappens() {
        var html = Templates.render(
                "<th:block th:replace=\"~{web/countdown :: due(${at})}\"></th:block>",
                SampleFrame.model(Map.of("at", Instant.parse("9999-12-31T00:00:00Z"))));
        assertThat(html).isEmpty();
    }
}
