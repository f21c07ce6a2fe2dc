package org.towpath.engine.model;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is deployed says what was accepted, and nothing more. */
class CanonicalTests {

    private static final ModelSet SHIPPED = ShippedSet.read();

    static Stream<String> files() {
        return SHIPPED.names().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void saysTheSameAndIsFoundAsGood(String file) {
        var anew = Canonical.of(file, SHIPPED.content(file));

        assertThat(Canonical.of(file, anew)).isEqualTo(anew);
        assertThat(ReleaseRules.check(file, SHIPPED.with(file, anew)))
                .noneMatch(finding -> finding.severity() == Finding.Severity.ERROR);
        assertThat(tree(file, anew)).isEqualTo(tree(file, SHIPPED.content(file)));
    }

    @Test
    void leavesOutWhatNoReaderLooksAt() {
        var model = text("screening.bpmn")
                .replace("<bpmn:process ", "<!-- run me --><bpmn:process ")
                .replace(
                        "<bpmndi:BPMNShape ",
                        "<bpmndi:BPMNShape xmlns:c=\"http://bpmn.io/schema/bpmn/biocolor/1.0\" c:fill=\"#fff\" ");

        assertThat(new String(Canonical.of("screening.bpmn", bytes(model)), StandardCharsets.UTF_8))
                .doesNotContain("run me", "#fff", "biocolor");
    }

    @Test
    void writesEveryNameInOneSpelling() {
        var model = text("screening.bpmn").replace("camunda:", "x:").replace("xmlns:camunda", "xmlns:x");

        assertThat(Canonical.of("screening.bpmn", bytes(model)))
                .isEqualTo(Canonical.of("screening.bpmn", SHIPPED.content("screening.bpmn")));
    }

    @Test
    void keepsBreaksAndSignsOfATextAsTheyWere() {
        var model =
                text("screening.bpmn").replace("name=\"Screening\"", "name=\"A &lt;b&gt; &amp; &quot;c&quot;&#10;d\"");

        assertThat(tree("screening.bpmn", Canonical.of("screening.bpmn", bytes(model))))
                .contains("A <b> & \"c\"\nd");
    }

    @Test
    void refusesWhatCannotBeRead() {
        assertThatThrownBy(() -> Canonical.of("screening.bpmn", bytes("<bpmn:definitions")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Canonical.of("a.b.form", bytes("{\"id\": 1, \"id\": 2}")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Names, values and texts in order, as a reader of ours sees them. */
    private static String tree(String file, byte[] content) {
        if (file.endsWith(".form")) return FormRules.read(content).orElseThrow().toString();
        var report = new Report(file);
        var told = new StringBuilder();
        XmlReading.root(new String(content, StandardCharsets.UTF_8), report)
                .orElseThrow()
                .all()
                .forEach(part -> told.append(part.name())
                        .append(part.attributes())
                        .append(part.text())
                        .append('\n'));
        return told.toString();
    }

    private static String text(String file) {
        return new String(SHIPPED.content(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
