package org.towpath.architecture;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;

import org.towpath.calendar.BankHolidays;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** The rules of the house that the module arrows cannot say. Each has a sample that breaks it. */
final class HouseRules {

    private static final Set<String> TIME = Set.of(
            Instant.class.getName(),
            LocalDate.class.getName(),
            LocalDateTime.class.getName(),
            OffsetDateTime.class.getName(),
            ZonedDateTime.class.getName());

    private HouseRules() {}

    /** The engine's name appears only where its work is done; everything else speaks our words. */
    static final ArchRule ENGINE_STAYS_IN_ITS_ROOMS = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "..process..",
                    "org.towpath.engine..",
                    "org.towpath.access.cockpit..",
                    "org.towpath.insight.cockpit..",
                    "org.towpath.demo.clock..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .as("org.camunda may be named only in ..process.., engine, access.cockpit, insight.cockpit and demo.clock")
            .allowEmptyShould(true);

    /** A clock that tests and training can move is the only clock; the system's own belongs to sessions and guards. */
    static final ArchRule ONE_CLOCK = noClasses()
            .that()
            .resideOutsideOfPackages("org.towpath.platform..", "org.towpath.access..", "org.towpath.demo.clock..")
            .should()
            .callMethodWhere(asksTheSystemForTheTime())
            .as("domain code asks the Clock bean for the time")
            .allowEmptyShould(true);

    /**
     * The list that ships does not know what was proclaimed since: only the pattern of office hours is made with it.
     */
    static final ArchRule HOLIDAYS_KNOWN_NOW = noClasses()
            .that()
            .resideOutsideOfPackage("org.towpath.calendar")
            .and()
            .doNotHaveFullyQualifiedName("org.towpath.promise.DefaultTerms")
            .should()
            .callMethod(BankHolidays.class, "englandAndWales")
            .as("whoever counts asks for the bank holidays known now")
            .allowEmptyShould(true);

    static final ArchRule PROCESS_SEES_NO_PAGE_AND_NO_TABLE = noClasses()
            .that()
            .resideInAPackage("..process..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.towpath.*.web..", "org.towpath.*.store..", "org.towpath.violations.layers.web..")
            .allowEmptyShould(true);

    static final ArchRule PAGES_SEE_NO_PROCESS_AND_NO_TABLE = noClasses()
            .that()
            .resideInAnyPackage("org.towpath.*.web..", "org.towpath.violations.layers.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..process..", "..store..")
            .allowEmptyShould(true);

    static final ArchRule TABLES_SEE_NO_PROCESS_AND_NO_PAGE = noClasses()
            .that()
            .resideInAPackage("..store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..process..", "org.towpath.*.web..", "org.towpath.violations.layers.web..")
            .allowEmptyShould(true);

    /** Expressions over text someone typed are how code gets run by strangers. */
    static final ArchRule NO_EXPRESSION_OVER_TEXT = noClasses()
            .that()
            .resideOutsideOfPackage("org.towpath.engine..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("org\\.springframework\\.expression\\..*|.*ExpressionManager")
            .as("nobody evaluates expressions outside the engine module")
            .allowEmptyShould(true);

    static final ArchRule NO_EXPRESSION_QUERY = noClasses()
            .should()
            .callMethodWhere(new DescribedPredicate<JavaMethodCall>("an engine query takes an expression") {
                @Override
                public boolean test(JavaMethodCall call) {
                    return call.getTargetOwner().getName().startsWith("org.camunda")
                            && call.getTargetOwner().getName().endsWith("Query")
                            && call.getName().endsWith("Expression");
                }
            })
            .allowEmptyShould(true);

    private static DescribedPredicate<JavaMethodCall> asksTheSystemForTheTime() {
        return new DescribedPredicate<>("the system is asked for the time") {
            @Override
            public boolean test(JavaMethodCall call) {
                var owner = call.getTargetOwner().getName();
                var asks = call.getName().equals("now") && TIME.contains(owner) && takesNoClock(call);
                var makes =
                        owner.equals(Clock.class.getName()) && call.getName().startsWith("system");
                var millis =
                        owner.equals(System.class.getName()) && call.getName().equals("currentTimeMillis");
                return asks || makes || millis;
            }
        };
    }

    private static boolean takesNoClock(JavaCall<?> call) {
        return call.getTarget().getRawParameterTypes().stream()
                .noneMatch(type -> type.getName().equals(Clock.class.getName()));
    }
}
