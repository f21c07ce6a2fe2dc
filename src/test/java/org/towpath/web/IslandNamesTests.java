package org.towpath.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** An island and its templates are tied by a name; a name on one side only is an island that never starts. */
class IslandNamesTests {

    private static final Path NAMES = Path.of("src/main/frontend/src/names.ts");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern NAME = Pattern.compile("'(towpath-[a-z-]+)'");
    private static final Pattern MODULE = Pattern.compile("data-module=\\$?\\{?\"?([^\",}]*towpath-[^\",}]*)");
    private static final Pattern TOWPATH = Pattern.compile("towpath-[a-z-]+");

    @Test
    void everyIslandHasATemplateAndEveryTemplateAnIsland() throws IOException {
        var named = new TreeSet<String>();
        NAME.matcher(Files.readString(NAMES)).results().forEach(found -> named.add(found.group(1)));
        assertThat(named).isNotEmpty().isEqualTo(usedInTemplates());
    }

    private static Set<String> usedInTemplates() throws IOException {
        var used = new TreeSet<String>();
        try (var files = Files.walk(TEMPLATES)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                MODULE.matcher(Files.readString(file))
                        .results()
                        .flatMap(module -> TOWPATH.matcher(module.group(1)).results())
                        .forEach(found -> used.add(found.group()));
            }
        }
        return used;
    }
}
