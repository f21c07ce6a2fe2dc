package org.towpath.engine.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.towpath.engine.model.Finding;
import org.towpath.engine.model.Finding.Severity;
import org.towpath.engine.model.ModelSet;
import org.towpath.engine.model.ReleaseRules;

import static org.assertj.core.api.Assertions.assertThat;

/** A model drawn for another product is answered with findings, never with a fault of ours. */
class ModelsOfOthersTests {

    private static final String OPENING =
            "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" targetNamespace=\"urn:t\"";
    private static final String FOLDER = "towpath.models-of-others";

    /**
     * In the manner of other makers: other prefixes, pools, events without definitions, nothing drawn, nothing in it.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/>",
                "><process id=\"p\"/></definitions>",
                "><process><startEvent/><endEvent/></process></definitions>",
                "><collaboration id=\"c\"><participant id=\"a\" processRef=\"p\"/></collaboration><process id=\"p\"><laneSet/></process></definitions>",
                " xmlns:zeebe=\"http://camunda.org/schema/zeebe/1.0\"><process id=\"p\"/></definitions>",
                " xmlns:flowable=\"http://flowable.org/bpmn\"><process id=\"p\"/></definitions>",
                " xmlns:tns=\"http://www.jboss.org/drools\"><process id=\"p\" tns:packageName=\"a\"/></definitions>",
                "><process id=\"p\"><sequenceFlow id=\"f\"/><exclusiveGateway id=\"g\"/></process></definitions>",
                "><process id=\"p\"><exclusiveGateway id=\"g\"/><sequenceFlow sourceRef=\"g\" targetRef=\"g\"/><sequenceFlow sourceRef=\"g\" targetRef=\"g\"/></process></definitions>",
                "><process id=\"p\"><boundaryEvent attachedToRef=\"gone\"><timerEventDefinition/></boundaryEvent></process></definitions>",
                "><process id=\"p\"><subProcess triggeredByEvent=\"true\"><subProcess/></subProcess></process></definitions>",
                "><process id=\"p\"><userTask/><serviceTask/><businessRuleTask/><callActivity/><receiveTask/></process></definitions>",
                "><choreography id=\"c\"/></definitions>",
                "><message/><error/><process id=\"other.thing\"><endEvent><errorEventDefinition/></endEvent></process></definitions>"
            })
    void inOtherManners(String rest) {
        assertThat(check((OPENING + rest).getBytes(StandardCharsets.UTF_8)))
                .anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** Models out of other projects, wherever somebody has put some: {@code -Dtowpath.models-of-others=folder}. */
    @ParameterizedTest
    @MethodSource("found")
    @EnabledIfSystemProperty(named = FOLDER, matches = ".+")
    void outOfOtherProjects(Path file) throws IOException {
        var findings = check(Files.readAllBytes(file));

        assertThat(findings).anyMatch(finding -> finding.severity() == Severity.ERROR);
        assertThat(findings)
                .allMatch(finding -> finding.rule().matches("[VM]\\d\\d")
                        && !finding.element().isEmpty());
    }

    static Stream<Path> found() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty(FOLDER, "src/test/resources/hostile")))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).toList().stream();
        }
    }

    private static List<Finding> check(byte[] content) {
        var set = new ModelSet(Map.of(), Set.of("practitioner"), Set.of("warnReplyDue"), List.of());
        return ReleaseRules.check("others.bpmn", set.with("others.bpmn", content));
    }
}
