package org.towpath.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every requirement is met by a test that exists, or is openly planned. */
class RequirementsTests {

    private static final Path FILE = Path.of("src/docs/requirements.md");
    private static final Pattern ROW = Pattern.compile("\\| (S-\\d\\d) \\| (.+?) \\| (met|planned): (.+) \\|");
    private static final Pattern TEST = Pattern.compile("`(\\w+)#(\\w+)`");

    @Test
    void everyRequirementIsMetOrPlannedOnce() throws IOException {
        assertThat(rows(Files.readAllLines(FILE)).map(row -> row.get(0)))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 99)
                        .mapToObj("S-%02d"::formatted)
                        .toList());
    }

    @Test
    void everyTestNamedExists() throws IOException {
        assertThat(missing(Files.readAllLines(FILE))).isEmpty();
    }

    @Test
    void aTestThatDoesNotExistIsFound() throws IOException {
        assertThat(missing(List.of("| S-01 | Anything | met: `RequirementsTests#isNotThere` |")))
                .containsExactly("S-01 names RequirementsTests#isNotThere");
    }

    @Test
    void aRequirementMetByNothingIsFound() throws IOException {
        assertThat(missing(List.of("| S-01 | Anything | met: by hope |"))).containsExactly("S-01 names no test");
    }

    private static List<String> missing(List<String> lines) throws IOException {
        var tests = tests();
        return rows(lines)
                .filter(row -> row.get(1).equals("met"))
                .flatMap(row -> missing(row.get(0), row.get(2), tests))
                .toList();
    }

    private static Stream<String> missing(String id, String state, List<String> tests) {
        var named = TEST.matcher(state)
                .results()
                .map(match -> match.group(1) + "#" + match.group(2))
                .toList();
        return named.isEmpty()
                ? Stream.of(id + " names no test")
                : named.stream().filter(test -> !tests.contains(test)).map(test -> id + " names " + test);
    }

    private static Stream<List<String>> rows(List<String> lines) {
        return lines.stream()
                .map(ROW::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(row -> List.of(row.group(1), row.group(3), row.group(4)));
    }

    /** {@code Class#method} of every method in a test class, read from the sources, so that no class need be loaded. */
    private static List<String> tests() throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith("Tests.java"))
                    .flatMap(RequirementsTests::methods)
                    .collect(Collectors.toList());
        }
    }

    private static Stream<String> methods(Path file) {
        try {
            var name = file.getFileName().toString().replace(".java", "");
            return Pattern.compile("(?m)^ {4}(?:public )?void (\\w+)\\(")
                    .matcher(Files.readString(file))
                    .results()
                    .map(match -> name + "#" + match.group(1));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
