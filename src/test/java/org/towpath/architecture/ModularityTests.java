package org.towpath.architecture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

import org.towpath.TowpathApplication;

import static org.assertj.core.api.Assertions.assertThat;

class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(TowpathApplication.class);

    @Test
    void everyModuleUsesOnlyWhatItSaysItUses() {
        MODULES.verify();
    }

    @Test
    void moduleMapShowsTheModulesAsTheyAre() throws IOException {
        GeneratedDocument.at(Path.of("src/docs/modules.md")).shows(map());
    }

    @Test
    void everyModuleSaysWhatItIsFor() {
        assertThat(MODULES.stream().filter(module -> purpose(module).isBlank()).map(ApplicationModule::getDisplayName))
                .isEmpty();
    }

    private static String map() {
        var rows = MODULES.stream()
                .sorted(Comparator.comparing(module -> module.getIdentifier().toString()))
                .map(module ->
                        "| `" + module.getIdentifier() + "` | " + purpose(module) + " | " + arrows(module) + " |")
                .collect(Collectors.joining("\n"));
        return "# The modules\n\nOne module per business noun, and the modules it uses, read from the code.\n\n"
                + "| module | what lives there | uses |\n|---|---|---|\n" + rows + "\n";
    }

    private static String arrows(ApplicationModule module) {
        var names = module.getDirectDependencies(MODULES)
                .uniqueModules()
                .map(used -> used.getIdentifier().toString())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "the JDK" : names;
    }

    private static String purpose(ApplicationModule module) {
        return PackagePurpose.of(module.getBasePackage().getName());
    }
}
