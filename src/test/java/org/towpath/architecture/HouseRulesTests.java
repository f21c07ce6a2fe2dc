package org.towpath.architecture;

import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.towpath.architecture.HouseRules.ENGINE_STAYS_IN_ITS_ROOMS;
import static org.towpath.architecture.HouseRules.HOLIDAYS_KNOWN_NOW;
import static org.towpath.architecture.HouseRules.NO_EXPRESSION_OVER_TEXT;
import static org.towpath.architecture.HouseRules.NO_EXPRESSION_QUERY;
import static org.towpath.architecture.HouseRules.ONE_CLOCK;
import static org.towpath.architecture.HouseRules.PAGES_SEE_NO_PROCESS_AND_NO_TABLE;
import static org.towpath.architecture.HouseRules.PROCESS_SEES_NO_PAGE_AND_NO_TABLE;
import static org.towpath.architecture.HouseRules.TABLES_SEE_NO_PROCESS_AND_NO_PAGE;

class HouseRulesTests {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.towpath");
    private static final JavaClasses SAMPLES = new ClassFileImporter().importPackages("org.towpath.violations");

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(ENGINE_STAYS_IN_ITS_ROOMS, "NamesTheEngine"),
                Arguments.of(ONE_CLOCK, "AsksTheSystemForTheTime"),
                Arguments.of(HOLIDAYS_KNOWN_NOW, "CountsWithTheShippedList"),
                Arguments.of(PROCESS_SEES_NO_PAGE_AND_NO_TABLE, "DelegateThatKnowsAPage"),
                Arguments.of(PAGES_SEE_NO_PROCESS_AND_NO_TABLE, "PageThatKnowsATable"),
                Arguments.of(TABLES_SEE_NO_PROCESS_AND_NO_PAGE, "TableThatKnowsAPage"),
                Arguments.of(NO_EXPRESSION_OVER_TEXT, "EvaluatesText"),
                Arguments.of(NO_EXPRESSION_QUERY, "QueriesByExpression"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseKeepsTheRule(ArchRule rule, String sample) {
        rule.check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleFindsItsSample(ArchRule rule, String sample) {
        assertThat(rule.evaluate(SAMPLES).getFailureReport().getDetails()).anyMatch(detail -> detail.contains(sample));
    }
}
