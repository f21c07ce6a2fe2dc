package org.towpath.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.towpath.architecture.GeneratedDocument;

/** The page beside the models says what they say. */
class ModelIndexTests {

    private static final Path MODELS = Path.of("bpmn");
    private static final Path PAGE = MODELS.resolve("README.md");
    private static final String BEGIN = "<!-- index: made from the models -->\n";
    private static final String END = "<!-- end of index -->\n";

    @Test
    void thePageListsTheModelsAsTheyAre() throws IOException {
        var page = Files.readString(PAGE);
        var before = page.substring(0, page.indexOf(BEGIN) + BEGIN.length());
        var after = page.substring(page.indexOf(END));

        GeneratedDocument.at(PAGE).shows(before + index() + after);
    }

    private static String index() throws IOException {
        return "\n## Processes\n\n"
                + files(".bpmn").stream().map(ModelIndex::ofProcess).collect(Collectors.joining("\n"))
                + "\n## Decisions\n\n"
                + files(".dmn").stream().map(ModelIndex::ofDecision).collect(Collectors.joining("\n"))
                + "\n";
    }

    private static List<Path> files(String ending) throws IOException {
        try (var files = Files.list(MODELS)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
