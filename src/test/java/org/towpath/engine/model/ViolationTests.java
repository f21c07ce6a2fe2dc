package org.towpath.engine.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** Every rule bites: a small good set has no finding, and each thing changed in it is found where it stands. */
class ViolationTests {

    private static final Path SAMPLES = Path.of("src/test/resources/violations/models");
    private static final Path RULES = Path.of("src/main/java/org/towpath/engine/model");
    private static final Pattern NUMBER = Pattern.compile("\"([VM]\\d\\d)\"");
    private static final List<LockedWay> LOCKED = LockedWay.read("""
            # nobody goes in unheard, and whoever turns back stays out
            visit: businessRuleTask_way before callActivity_stage
            visit: flow_turnBack never callActivity_stage
            """);
    private static final ModelSet GOOD = good();

    static Stream<Violation> violations() {
        return Violations.all().stream();
    }

    @ParameterizedTest
    @MethodSource("violations")
    void isFound(Violation violation) {
        assertThat(ReleaseRules.check(violation.file(), violation.in(GOOD)))
                .extracting(Finding::rule, Finding::element)
                .contains(tuple(violation.rule(), violation.element()));
    }

    @Test
    void theGoodSetHasNoFinding() {
        assertThat(ReleaseRules.check(GOOD)).isEmpty();
    }

    @Test
    void anArchiveIsNoModel() {
        assertThat(ReleaseRules.check("visit.zip", GOOD))
                .extracting(Finding::rule)
                .containsExactly("V43");
    }

    @Test
    void aLockedWayThatCannotBeReadIsRefused() {
        assertThatThrownBy(() -> LockedWay.read("visit: always callActivity_stage"))
                .hasMessageContaining("always callActivity_stage");
    }

    @Test
    void aFindingNamesItsLine() {
        var misnamed = new Violation("M02", "userTask_ringBell", "visit.bpmn", "name=\"Ring bell\"", "name=\"Bell\"");

        assertThat(ReleaseRules.check("visit.bpmn", misnamed.in(GOOD)))
                .singleElement()
                .extracting(Finding::line)
                .isEqualTo(lineOf("userTask_ringBell\""));
    }

    @Test
    void everyRuleHasASample() throws IOException {
        var shown = violations().map(Violation::rule).collect(Collectors.toCollection(TreeSet::new));
        shown.add("V43");

        assertThat(shown).containsAll(numbersInTheRules());
    }

    private static Set<String> numbersInTheRules() throws IOException {
        try (var files = Files.list(RULES)) {
            return files.flatMap(file -> NUMBER.matcher(read(file)).results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static int lineOf(String text) {
        var good = read(SAMPLES.resolve("visit.bpmn"));
        return (int) good.substring(0, good.indexOf(text)).lines().count();
    }

    private static ModelSet good() {
        try (var files = Files.list(SAMPLES)) {
            var content = new TreeMap<String, byte[]>();
            for (var file : files.toList()) content.put(file.getFileName().toString(), Files.readAllBytes(file));
            return new ModelSet(content, Set.of("practitioner"), Set.of("warnBellDue", "openDoor"), LOCKED);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
