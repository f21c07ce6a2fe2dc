package org.towpath.promise;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.towpath.promise.ClockExamples.Example;
import org.towpath.shared.FieldError;
import org.towpath.shared.InvalidInput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The worked examples of the rule, each answered to the second. */
class ClockVectorTests {

    static Stream<Arguments> examples() {
        var examples = ClockExamples.all();
        return IntStream.range(0, examples.size()).mapToObj(i -> Arguments.of(i, examples.get(i)));
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
