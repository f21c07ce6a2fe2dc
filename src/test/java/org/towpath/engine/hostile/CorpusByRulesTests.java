package org.towpath.engine.hostile;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.towpath.engine.model.Finding;
import org.towpath.engine.model.Finding.Severity;
import org.towpath.engine.model.LockedWay;
import org.towpath.engine.model.ModelSet;
import org.towpath.engine.model.ReleaseRules;
import org.towpath.engine.model.ShippedSet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** The first refusal: by the rules, which name rule and element, before the engine hears of the file. */
class CorpusByRulesTests {

    private static final ModelSet GOOD = new ModelSet(
            Good.files(),
            Set.of("practitioner"),
            Set.of("warnReplyDue"),
            List.of(
                    new LockedWay("visit", "businessRuleTask_way", false, "callActivity_stage"),
                    new LockedWay("visit", "flow_turnBack", true, "callActivity_stage")));

    static Stream<Hostile> corpus() {
        return Corpus.all();
    }

    /** The schemas are read once. */
    @BeforeAll
    static void theRulesAreWarm() {
        ReleaseRules.check(GOOD);
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void refuses(Hostile hostile) {
        var findings = assertTimeoutPreemptively(
                Hostile.LONGEST,
                () -> ReleaseRules.check(hostile.file(), GOOD.with(hostile.file(), hostile.content())));

        assertThat(findings)
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .extracting(Finding::rule, Finding::element)
                .contains(tuple(hostile.rule(), hostile.element()));
    }

    @AfterAll
    static void noCanaryWasTouched() {
        assertThat(Canary.isTouched()).isFalse();
    }

    @Test
    void holdsNoFileTwice() {
        var different = Corpus.all()
                .map(hostile ->
                        hostile.file() + new String(hostile.content(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .collect(Collectors.toSet());

        assertThat(different).hasSameSizeAs(Corpus.all().toList()).hasSizeGreaterThan(120);
    }

    @Test
    void takesWhatIsGood() {
        assertThat(ReleaseRules.check(GOOD)).isEmpty();
        assertThat(ShippedSet.files()).hasSizeGreaterThan(30);
        assertThatCode(() -> ReleaseRules.check(ShippedSet.read())).doesNotThrowAnyException();
        assertThat(ReleaseRules.check(ShippedSet.read()).values().stream().flatMap(List::stream))
                .noneMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
