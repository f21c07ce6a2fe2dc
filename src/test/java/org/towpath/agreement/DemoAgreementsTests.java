package org.towpath.agreement;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.towpath.TowpathTest;
import org.towpath.calendar.Allowance;
import org.towpath.platform.SqlInstants;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.towpath.calendar.Allowance.calendarDays;
import static org.towpath.calendar.Allowance.elapsed;
import static org.towpath.calendar.Allowance.workingDays;

/** Each of the twenty invented partners promises what its row of the example values says. */
@TowpathTest
class DemoAgreementsTests {

    @Autowired
    AgreementsInForce agreements;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void everyServiceOfTheDemoHasOneAgreementInForce() {
        var services = jdbc.sql("select s.id from service s join organisation o on o.id = s.organisation_id "
                        + "where o.account like 'partner%'")
                .query(UUID.class)
                .list();

        assertThat(services).hasSizeGreaterThanOrEqualTo(20);
        // later, other tests may have ended one
        var planted = jdbc.sql("select min(created_at) from agreement")
                .query((row, n) -> SqlInstants.always(row, "min"))
                .single();
        assertThat(services)
                .allSatisfy(
                        service -> assertThat(agreements.of(service, planted)).isPresent());
        assertThat(services)
                .allSatisfy(service -> assertThat(
                                agreements.of(service, clock.instant().minus(Duration.ofDays(28))))
                        .as("a month ago, when invented people began to be referred")
                        .isPresent());
    }

    @Test
    void theCrisisTeamPromisesHoursRoundTheClock() {
        assertThat(promised("Westmoor Crisis Response"))
                .containsEntry("acknowledge", elapsed(ofMinutes(30)))
                .containsEntry("decide", elapsed(ofHours(1)))
                .containsEntry("first-appointment", elapsed(ofHours(4)))
                .containsEntry("feedback", workingDays(0));
        assertThat(level("Westmoor Crisis Response", "first-appointment").warnLead())
                .isEqualTo(elapsed(ofHours(1)));
    }

    @Test
    void weeksAreSevenDaysEachAndDaysOfWorkAreWarnedOfADayAhead() {
        assertThat(promised("Westmoor CMHT"))
                .containsEntry("acknowledge", workingDays(1))
                .containsEntry("decide", workingDays(5))
                .containsEntry("first-appointment", calendarDays(28));
        assertThat(level("Westmoor CMHT", "decide").warnLead()).isEqualTo(Allowance.workingTime(ofHours(8)));
        assertThat(promised("Westmoor Learning Disability and Autism Service"))
                .containsEntry("first-appointment", calendarDays(56));
    }

    @Test
    void targetsBelowAllAndSpecialCasesAreKept() {
        assertThat(level("Westmoor Early Intervention in Psychosis", "first-appointment")
                        .targetPercent())
                .isEqualTo(60);
        assertThat(level("Westmoor Talking Therapies", "first-appointment-by-18-weeks")
                        .targetPercent())
                .isEqualTo(95);
        assertThat(level("Westmoor Council Housing Options", "first-appointment-roofless")
                        .appliesIf())
                .isNotEqualTo(AppliesIf.ALWAYS);
        assertThat(promised("Westmoor Probation").get("decide")).isEqualTo(Allowance.before(Duration.ZERO));
    }

    @Test
    void whatIsAutomaticMonthlyOrNothingIsNoServiceLevel() {
        assertThat(promised("Westmoor Primary Care Network")).containsOnlyKeys("decide", "first-appointment");
        assertThat(promised("Westmoor Talking Therapies")).doesNotContainKeys("acknowledge", "feedback");
        assertThat(promised("Westmoor RECONNECT")).doesNotContainKey("feedback");
    }

    @Test
    void stepsReachSomebodyOnEachSide() {
        var agreed = of("Westmoor CMHT");

        assertThat(agreed.contacts()).extracting(KeyContact::side).contains(Side.LD, Side.PARTNER);
        assertThat(agreed.serviceLevels().get(0).rungs())
                .extracting(Rung::after)
                .containsExactly(workingDays(1), workingDays(3), workingDays(10));
    }

    private Map<String, Allowance> promised(String partner) {
        return of(partner).serviceLevels().stream()
                .collect(Collectors.toMap(ServiceLevel::id, ServiceLevel::allowance));
    }

    private ServiceLevel level(String partner, String id) {
        return of(partner).serviceLevel(id).orElseThrow();
    }

    private AgreedTerms of(String partner) {
        List<UUID> services = jdbc.sql(
                        "select s.id from service s join organisation o on o.id = s.organisation_id where o.name = :name")
                .param("name", partner)
                .query(UUID.class)
                .list();
        return agreements.of(services.get(0), clock.instant()).orElseThrow();
    }
}
