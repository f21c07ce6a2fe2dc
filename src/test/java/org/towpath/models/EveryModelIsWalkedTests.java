package org.towpath.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A model nobody walks through is a model nobody has tried. */
class EveryModelIsWalkedTests {

    private static final Path TESTS = Path.of("src/test/java/org/towpath/models");

    @Test
    void everyProcessHasItsWalks() throws IOException {
        assertThat(stems(".bpmn").map(EveryModelIsWalkedTests::testOf))
                .isNotEmpty()
                .allSatisfy(test -> {
                    assertThat(test).exists();
                    assertThat(Files.readString(test)).contains("@RegisterExtension");
                });
    }

    @Test
    void everyDecisionHasItsCases() throws IOException {
        var cases = Files.readString(TESTS.resolve("DecisionModelTests.java"));

        assertThat(stems(".dmn"))
                .isNotEmpty()
                .allSatisfy(decision -> assertThat(cases).contains("\"" + decision + "\""));
    }

    private static Stream<String> stems(String ending) throws IOException {
        try (var files = Files.list(Path.of("bpmn"))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .toList()
                    .stream();
        }
    }

    private static Path testOf(String key) {
        var name = Arrays.stream(key.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
        return TESTS.resolve(name + "ModelTests.java");
    }
}
