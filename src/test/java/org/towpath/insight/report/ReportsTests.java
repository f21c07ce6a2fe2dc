package org.towpath.insight.report;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.towpath.TowpathTest;
import org.towpath.access.Actor;
import org.towpath.access.Roles;
import org.towpath.agreement.AgreementPerformance;
import org.towpath.fixture.InventedCases;
import org.towpath.fixture.MissedReferral;
import org.towpath.insight.report.Report.Row;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.NotAllowed;
import org.towpath.shared.PageRequest;
import org.towpath.web.Times;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Reports say what the rows say, lead to the cases they count, and give nobody away. */
@TowpathTest
class ReportsTests {

    private static final PageRequest ALL = new PageRequest(200, null);

    @Autowired
    Reports reports;

    @Autowired
    TasksWaiting waiting;

    @Autowired
    AgreementPerformance performance;

    @Autowired
    MissedReferral referrals;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Value("http://127.0.0.1:${local.server.port}")
    String base;

    ReportedCases cases;
    Actor manager;
    Actor commissioner;
    int year;

    @BeforeEach
    void aYearOfItsOwn() {
        cases = new ReportedCases(jdbc, clock);
        var people = new InventedCases(jdbc, clock);
        manager = people.colleague("Priya Okafor", cases.site, Roles.OPERATIONAL_MANAGER);
        commissioner = people.colleague("Jo Marsh", cases.site, Roles.COMMISSIONER);
        year = ReportedCases.year();
    }

    @Test
    void aNeedCountsOnceWhereItWasFirstFound() {
        var twice = cases.episode();
        cases.screened(twice, year + "-05-02T10:00:00Z", "DEPRESSION", "SELF_HARM", "DEBT");
        cases.assessed(twice, year + "-05-03T10:00:00Z", "MENTAL_HEALTH", "HOUSING");
        var before = cases.episode();
        cases.screened(before, year + "-03-02T10:00:00Z", "PSYCHOSIS");
        cases.assessed(before, year + "-05-02T10:00:00Z", "MENTAL_HEALTH");
        var wrong = cases.episode();
        cases.screened(wrong, year + "-05-02T10:00:00Z", "ALCOHOL");
        cases.enteredInError(wrong);

        var report = needs("-04-01", "-07-01", manager);
        assertThat(row(report, "MENTAL_HEALTH").values()).containsEntry("found", 1L);
        assertThat(row(report, "DEBT_AND_BENEFITS").values()).containsEntry("found", 1L);
        assertThat(row(report, "HOUSING").values()).containsEntry("found", 1L);
        assertThat(row(report, "SUBSTANCE_USE").values()).containsEntry("found", 0L);
        assertThat(report.total()).containsEntry("found", 3L);
    }

    @Test
    void aDayBeginsAndEndsAtMidnightInEngland() {
        var summer = 2000 + year % 20;
        var first = cases.referred(cases.episode(), "HOUSING", summer + "-03-31T23:00:00Z");
        cases.referred(cases.episode(), "HOUSING", summer + "-03-31T22:59:59Z");
        cases.referred(cases.episode(), "HOUSING", summer + "-06-30T23:00:00Z");
        cases.heard(first, "ACCEPTED", summer + "-06-30T22:59:59Z");
        cases.heard(first, "ATTENDED", summer + "-06-30T23:00:00Z");

        var values = row(reports.of("RP1", summer + "-04-01", summer + "-07-01", manager), "HOUSING")
                .values();
        assertThat(values)
                .containsEntry("sent", 1L)
                .containsEntry("accepted", 1L)
                .containsEntry("attended", 0L);
    }

    @Test
    void everyNumberLeadsToItsCases() {
        for (var n = 0; n < 3; n++) {
            var episode = cases.episode();
            cases.screened(episode, year + "-05-02T10:00:00Z", "HOUSING", "AUTISM");
            var referral = cases.referred(episode, "HOUSING", year + "-05-03T10:00:00Z");
            cases.heard(referral, "ACCEPTED", year + "-05-04T10:00:00Z");
            cases.task(episode, "REFERRAL", year + "-06-29T10:00:00Z", year + "-06-29T12:00:00Z", "2100-01-01");
        }
        new ReportedCases(jdbc, clock)
                .referred(new ReportedCases(jdbc, clock).episode(), "HOUSING", year + "-05-03T10:00:00Z");

        for (var id : new String[] {"RP1", "RP7"}) {
            var report = reports.of(id, year + "-04-01", year + "-07-01", manager);
            assertThat(report.total().values()).contains(3L);
            report.items()
                    .forEach(line -> line.values().forEach((column, number) -> {
                        var behind =
                                reports.behind(id, line.key(), column, year + "-04-01", year + "-07-01", manager, ALL);
                        assertThat(behind.items().stream()
                                        .mapToLong(Reports.Behind::times)
                                        .sum())
                                .as(id + " " + line.key() + " " + column)
                                .isEqualTo(number);
                    }));
        }
    }

    @Test
    void tasksCountByTheirAgeWhenTheTimeEnded() {
        var episode = cases.episode();
        cases.task(episode, "SCREENING", year + "-12-31T12:00:00Z", "", "2100-01-01");
        cases.task(episode, "SCREENING", year + "-12-29T12:00:00Z", year + "-12-31T23:00:00Z", "2100-01-01");
        cases.task(episode, "SCREENING", year + "-12-26T12:00:00Z", (year + 1) + "-01-01T12:00:00Z", "2100-01-01");
        cases.task(episode, "SCREENING", year + "-11-02T12:00:00Z", "", (year + 1) + "-01-01T02:00:00Z");
        cases.task(episode, "SCREENING", year + "-11-02T12:00:00Z", "", year + "-11-03T12:00:00Z");
        var values = row(reports.of("RP7", year + "-10-01", (year + 1) + "-01-01", manager), "SCREENING")
                .values();

        assertThat(values)
                .containsEntry("came", 5L)
                .containsEntry("waiting", 4L)
                .containsEntry("day", 1L)
                .containsEntry("threeDays", 1L)
                .containsEntry("week", 1L)
                .containsEntry("longer", 1L)
                .containsEntry("soon", 1L)
                .containsEntry("late", 1L);
    }

    @Test
    void aPromiseSaysWhatIsLateWhereOneIsWaitedFor() {
        var missed = referrals.chased();
        var reader = missed.of().actor();
        var today = clock.instant().atZone(Times.ENGLAND).toLocalDate();
        var values = row(
                        reports.of(
                                "RP7",
                                today.minusDays(3).toString(),
                                today.plusDays(1).toString(),
                                reader),
                        "REFERRAL")
                .values();

        assertThat(values).containsEntry("late", 1L);
    }

    @Test
    void theRegisterSaysWhatTheAgreementsPagesSay() {
        var missed = referrals.chased();
        var report = reports.of("RP8", "2000-01-01", null, manager);
        var here = row(report, missed.agreement().toString());
        var said = performance.of(missed.agreement(), Actor.system());

        assertThat(here.values())
                .containsEntry(
                        "met",
                        said.stream()
                                .mapToLong(it -> Objects.requireNonNull(it.met()))
                                .sum())
                .containsEntry(
                        "missed",
                        said.stream()
                                .mapToLong(it -> Objects.requireNonNull(it.missed()))
                                .sum())
                .containsEntry(
                        "running",
                        said.stream()
                                .mapToLong(it -> Objects.requireNonNull(it.running()))
                                .sum())
                .containsEntry("disputes", 0L)
                .containsEntry("state", "in force")
                .containsEntry("complete", "no");
        assertThat(here.values().get("missed")).isEqualTo(1L);
        assertThat(reports.behind(
                                "RP8",
                                missed.agreement().toString(),
                                "missed",
                                "2000-01-01",
                                null,
                                missed.of().actor(),
                                ALL)
                        .items())
                .singleElement()
                .satisfies(it ->
                        assertThat(it.referral()).isEqualTo(missed.referral().value()));
        assertThat(reports.behind("RP8", missed.agreement().toString(), "missed", "2000-01-01", null, manager, ALL)
                        .items())
                .isEmpty();
    }

    @Test
    void noCountUnderFiveReachesThoseWhoOnlyPay() {
        for (var n = 0; n < 6; n++) {
            cases.screened(cases.episode(), year + "-05-02T10:00:00Z", "HOUSING");
        }
        cases.screened(cases.episode(), year + "-05-02T10:00:00Z", "VETERAN");

        var report = needs("-04-01", "-07-01", commissioner);
        assertThat(report.hidesSmallNumbers()).isTrue();
        assertThat(row(report, "HOUSING").values()).containsEntry("found", 6L);
        assertThat(row(report, "VETERANS").values()).containsEntry("found", null);
        assertThat(report.total()).containsEntry("found", null).containsEntry("sent", 0L);
        assertThat(needs("-04-01", "-07-01", manager).total()).containsEntry("found", 7L);
    }

    @Test
    void whatIsLeftOfTheTasksGivesNoneAway() {
        var exact = Map.of(
                "came",
                20L,
                "waiting",
                20L,
                "day",
                10L,
                "threeDays",
                10L,
                "week",
                0L,
                "longer",
                0L,
                "soon",
                10L,
                "late",
                7L);

        assertThat(waiting.hidden(exact)).containsEntry("late", 7L).containsEntry("soon", null);
        assertThat(waiting.hidden(Map.of(
                        "came",
                        9L,
                        "waiting",
                        13L,
                        "day",
                        10L,
                        "threeDays",
                        3L,
                        "week",
                        0L,
                        "longer",
                        0L,
                        "soon",
                        0L,
                        "late",
                        6L)))
                .containsEntry("threeDays", null)
                .containsEntry("waiting", null)
                .containsEntry("late", null);
    }

    @Test
    void otherDaysThanAQuarterThatIsOverGiveTheDifferenceAway() {
        assertThatThrownBy(() -> needs("-04-01", "-06-30", commissioner)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> reports.of("RP1", year + "-04-01", null, commissioner))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> reports.of("RP1", "2100-01-01", "2100-04-01", commissioner))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() ->
                        reports.behind("RP1", "HOUSING", "found", year + "-04-01", year + "-07-01", commissioner, ALL))
                .isInstanceOf(NotAllowed.class);
        assertThat(Quarter.of(Objects.requireNonNull(reports.of("RP1", null, null, commissioner)
                                .span()
                                .from()))
                        .isOver(clock.instant().atZone(Times.ENGLAND).toLocalDate()))
                .isTrue();
    }

    private Report needs(String from, String to, Actor reader) {
        return reports.of("RP1", year + from, year + to, reader);
    }

    private static Row row(Report report, String key) {
        return report.items().stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
