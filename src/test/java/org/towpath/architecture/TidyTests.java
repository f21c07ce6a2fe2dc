package org.towpath.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TidyTests {

    private static final List<Path> ROOMS =
            List.of(Path.of("src/main/java"), Path.of("src/main/resources"), Path.of("src/test/java"));
    private static final Path ENGINE_TABLES = Path.of("src/main/resources/db/migration/V1__engine.sql");

    @Test
    void everyFileIsTidy() throws IOException {
        for (var room : ROOMS) {
            try (var files = Files.walk(room)) {
                assertThat(files.filter(TidyTests::isOurs).flatMap(TidyTests::findings))
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sample.java | int\tx; | a tab",
                "Sample.java | // TO" + "DO later | a thing left to do",
                "Sample.java | System.out" + ".println(1); | printing to the console",
                "V9__x.sql | insert into x values (no" + "w()) | time asked of the database",
                "page.html | <p>Lorem Ip" + "sum</p> | filler text",
                "Sample.java | @Dis" + "abled | a switched-off test"
            })
    void eachRuleFindsItsSample(String name, String content, String what) {
        assertThat(TidyRules.findings(name, content)).contains(name + " holds " + what);
    }

    @Test
    void aLongFileIsFound() {
        assertThat(TidyRules.findings("Long.java", "x;\n".repeat(TidyRules.LINES + 1)))
                .hasSize(1);
    }

    private static boolean isOurs(Path file) {
        var name = file.getFileName().toString();
        return Files.isRegularFile(file)
                && name.matches(".*\\.(java|sql|html|yml|properties)")
                && !file.equals(ENGINE_TABLES)
                && !name.equals("TidyRules.java");
    }

    private static Stream<String> findings(Path file) {
        try {
            return TidyRules.findings(file.getFileName().toString(), Files.readString(file)).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
