package org.towpath.promise;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.towpath.shared.FieldError;
import org.towpath.shared.InvalidInput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The worked examples of the rule, each answered to the second. */
class ClockVectorTests {

    private static final TypeReference<List<Example>> EXAMPLES = new TypeReference<>() {};

    /** Either answered or refused. */
    record Example(
            Map<String, Object> request,
            @Nullable Map<String, Object> expected,
            @Nullable Refusal refused) {}

    record Refusal(int status, String field) {}

    static Stream<Arguments> examples() throws IOException {
        try (var file = ClockVectorTests.class.getResourceAsStream("/vectors/clock-vectors.json")) {
            var examples = new ObjectMapper().readValue(file, EXAMPLES);
            return IntStream.range(0, examples.size()).mapToObj(i -> Arguments.of(i, examples.get(i)));
        }
    }

    @ParameterizedTest(name = "example {0}")
    @MethodSource("examples")
    void answersTheExample(int number, Example example) {
        var request = example.request();
        var refused = example.refused();
        if (refused == null) {
            assertThat(ClockPreview.read(request).answer()).as("%s", request).isEqualTo(example.expected());
        } else {
            assertThatThrownBy(() -> ClockPreview.read(request).answer())
                    .as("refused: %s", request)
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            invalid -> assertThat(invalid.errors())
                                    .extracting(FieldError::field)
                                    .containsExactly(refused.field()));
        }
    }
}
