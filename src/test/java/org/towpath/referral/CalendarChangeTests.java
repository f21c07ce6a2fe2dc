package org.towpath.referral;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.TowpathTest;
import org.towpath.calendar.CalendarOwner;
import org.towpath.calendar.CalendarSubject;
import org.towpath.calendar.CalendarSweep;
import org.towpath.calendar.HolidayLists;
import org.towpath.calendar.OpenInterval;
import org.towpath.calendar.OpeningHours;
import org.towpath.calendar.WorkingCalendar;
import org.towpath.engine.Processes;
import org.towpath.fixture.CaseWork;
import org.towpath.fixture.SampleAgreement;
import org.towpath.opening.CalendarChanges;
import org.towpath.opening.HolidayChanges;
import org.towpath.opening.HoursChange;
import org.towpath.promise.CalendarDecisions;
import org.towpath.promise.CalendarDecisions.Decision;
import org.towpath.promise.ClockFact;
import org.towpath.promise.ClockLists;
import org.towpath.promise.ClockView;
import org.towpath.referral.ReferralFixture.Case;
import org.towpath.shared.PageRequest;
import org.towpath.worklist.Tasks;

import static org.assertj.core.api.Assertions.assertThat;

/** Hours and holidays change while promises run: nothing moves until somebody decides, and then all of it moves. */
@TowpathTest
class CalendarChangeTests {

    /** Three working days in the hours of the partner. */
    private static final String ACKNOWLEDGE = """
            {'id':'acknowledge','clause':'C4','owedBy':'PARTNER','starts':'SENT','stops':'ACKNOWLEDGED',
             'allowance':{'kind':'WORKING_DAYS','value':3},'calendar':{'of':'SERVICE'},'pausable':false,
             'rungs':[{'kind':'WORKING_DAYS','value':1,'side':'PARTNER','role':'NAMED_LEAD','action':'NOTIFY'}]}""";

    private static final String BELL = "event_acknowledgementOverdue";
    private static final String WHY = "Agreed with the partner";

    @Autowired
    HolidayLists holidays;

    @Autowired
    HolidayChanges proclaimed;

    @Autowired
    CalendarChanges changes;

    @Autowired
    CalendarDecisions decisions;

    @Autowired
    CalendarSweep sweep;

    @Autowired
    ClockLists clocks;

    @Autowired
    AgreementImpact impact;

    private final ReferralFixture on;
    private final JdbcClient jdbc;
    private final SampleAgreement agreed;

    @Autowired
    CalendarChangeTests(
            ProcessEngine engine,
            JdbcClient jdbc,
            Clock clock,
            TransactionTemplate transaction,
            Referrals referrals,
            Processes processes,
            Tasks tasks,
            ObjectMapper json) {
        var work = new CaseWork(engine, jdbc, clock, transaction, processes, tasks, json);
        this.on = new ReferralFixture(work, jdbc, clock, transaction, referrals);
        this.jdbc = jdbc;
        var since = on.now().minus(Duration.ofDays(1));
        this.agreed = new SampleAgreement(jdbc, since).version(1, since, ACKNOWLEDGE);
    }

    @Test
    void aProclaimedHolidayMovesOnlyWhatSomebodyDecidesToCountAnew() {
        var kept = sent();
        var anew = sent();
        var before = due(kept);
        var day = inTime(before);
        var made = proclaimed.make(holidays.newest().n(), day, "Sample holiday", "London Gazette", kept.actor());
        try {
            assertThat(due(kept)).as("nothing moves by itself").isEqualTo(before);
            var listed = open(kept, CalendarSubject.BANK_HOLIDAYS, made.n());
            var after = Objects.requireNonNull(listed.moves().due().to());
            assertThat(listed.moves().due().from()).isEqualTo(before);
            assertThat(after).isEqualTo(nextClose(before));
            assertThat(decisions.count(kept.actor())).isEqualTo(1);

            assertThat(decisions
                            .decide(List.of(listed.id()), Decision.KEEP, WHY, kept.actor())
                            .decided())
                    .isEqualTo(1);
            assertThat(decisions
                            .decideAll(
                                    CalendarSubject.BANK_HOLIDAYS,
                                    made.n(),
                                    null,
                                    Decision.RECOMPUTE,
                                    WHY,
                                    anew.actor())
                            .decided())
                    .as("only what its manager sees")
                    .isEqualTo(1);

            assertThat(due(kept)).isEqualTo(before);
            assertThat(on.timer(kept, BELL)).isEqualTo(before.plusMillis(1));
            assertThat(explained(kept)).anyMatch(line -> line.contains("kept as it was") && line.contains(WHY));
            assertThat(due(anew)).isEqualTo(after);
            assertThat(on.timer(anew, BELL)).isEqualTo(after.plusMillis(1));
            assertThat(explained(anew)).anyMatch(line -> line.contains("worked out again"));
            assertThat(clocks.view(clock(anew).id(), anew.actor()).facts())
                    .filteredOn(fact -> fact.type() == ClockFact.Type.AMENDED)
                    .singleElement()
                    .satisfies(fact -> {
                        assertThat(fact.reason()).isEqualTo("HOLIDAYS_CHANGED");
                        assertThat(Objects.requireNonNull(fact.calendar()).holidays())
                                .isEqualTo(made.n());
                    });
            assertThat(decisions
                            .decide(List.of(listed.id()), Decision.RECOMPUTE, WHY, kept.actor())
                            .decided())
                    .as("decided once")
                    .isZero();
            assertThat(decisions.count(kept.actor())).isZero();
            assertThat(due(sent())).as("what starts now counts with it").isEqualTo(nextClose(before));
        } finally {
            proclaimed.make(made.n(), day, null, "Called off", kept.actor());
        }
        assertThat(decisions
                        .open(null, 0, kept.actor(), PageRequest.of(null, null))
                        .items())
                .as("the list is again as it was counted with")
                .isEmpty();
    }

    @Test
    void aClosureOfTheServiceTouchesWhatCountsInItsHoursAndALaterVersionTakesItsPlace() {
        var running = sent();
        var before = due(running);
        var service = CalendarSubject.of(CalendarOwner.service(agreed.service));
        var closure = HoursChange.closed(inTime(before), "Staff training");
        var seen = changes.preview(agreed.service, closure, running.actor());
        assertThat(seen.touched()).isEqualTo(1);
        assertThat(seen.items())
                .singleElement()
                .satisfies(item -> assertThat(item.moves().due().to()).isEqualTo(nextClose(before)));

        changes.make(agreed.service, 0, closure, "They rang", running.actor());
        var second = open(running, service, 2);
        changes.make(
                agreed.service,
                2,
                HoursChange.closed(inTime(before).plusDays(60), "Moving house"),
                "They rang again",
                running.actor());
        assertThat(decisions
                        .decide(List.of(second.id()), Decision.RECOMPUTE, WHY, running.actor())
                        .decided())
                .as("a further version took its place")
                .isZero();
        var third = open(running, service, 3);
        decisions.decide(List.of(third.id()), Decision.RECOMPUTE, WHY, running.actor());

        assertThat(due(running)).isEqualTo(nextClose(before));
        assertThat(on.timer(running, BELL)).isEqualTo(nextClose(before).plusMillis(1));
        assertThat(explained(running)).contains("counted in the partner's opening hours, version 3");
    }

    @Test
    void whatIsDecidedSecondIsToldByWhatTheFirstLeft() {
        var running = sent();
        var before = due(running);
        var day = inTime(before);
        changes.make(agreed.service, 0, HoursChange.closed(day, "Staff training"), "They rang", running.actor());
        var made = proclaimed.make(holidays.newest().n(), day, "Sample holiday", "London Gazette", running.actor());
        try {
            var closure = open(running, CalendarSubject.of(CalendarOwner.service(agreed.service)), 2);
            var holiday = open(running, CalendarSubject.BANK_HOLIDAYS, made.n());
            assertThat(holiday.moves().due())
                    .as("each alone")
                    .isEqualTo(closure.moves().due());
            decisions.decide(List.of(closure.id()), Decision.RECOMPUTE, WHY, running.actor());
            decisions.decide(List.of(holiday.id()), Decision.RECOMPUTE, WHY, running.actor());

            assertThat(due(running)).isEqualTo(nextClose(before));
            assertThat(explained(running))
                    .filteredOn(line -> line.contains("worked out again"))
                    .hasSize(2)
                    .filteredOn(line -> line.contains(": due "))
                    .as("only the first moved it")
                    .hasSize(1);
        } finally {
            proclaimed.make(made.n(), day, null, "Called off", running.actor());
        }
    }

    @Test
    void whatWaitsForALaterDayIsListedWhenItBeginsToCount() {
        var running = sent();
        var mornings = OpeningHours.OFFICE.closedOn(inTime(due(running)), "Holiday of the house");
        changes.make(
                agreed.service,
                0,
                HoursChange.to(mornings, on.now().plus(Duration.ofDays(9))),
                "From then on",
                running.actor());
        assertThat(decisions.count(running.actor())).isZero();

        // as if that day had come a while ago
        begunEarlier();
        sweep.sweep();
        assertThat(decisions.count(running.actor())).isEqualTo(1);
        sweep.sweep();
        assertThat(decisions.count(running.actor())).as("listed once").isEqualTo(1);
        on.happened(running, ReferralEventType.ACKNOWLEDGED);
        assertThat(decisions.count(running.actor()))
                .as("what has ended needs no decision")
                .isZero();
    }

    @Test
    void ourOwnHoursAreThoseOfTheSiteWhereWeMetThePerson() {
        var since = on.now().minus(Duration.ofDays(1));
        var ours = new SampleAgreement(jdbc, since).version(1, since, ACKNOWLEDGE.replace("SERVICE", "LD"));
        var first = on.begun(on.wanted(ours.service, "GIVEN"));
        assertThat(explained(first)).contains("counted in our staffed hours at the site, as the directory said");

        var always = OpeningHours.weekly(
                Stream.of(DayOfWeek.values())
                        .collect(Collectors.toMap(day -> day, day -> List.of(OpenInterval.parse("00:00", "24:00")))),
                false);
        changes.make(
                first.of().site(), 0, HoursChange.to(always, on.now()), "We are there at night now", first.actor());
        var open = open(first, CalendarSubject.of(CalendarOwner.site(first.of().site())), 2);
        var inThreeDays = LocalDate.ofInstant(clock(first).startedAt(), OpeningHours.ENGLAND)
                .plusDays(4)
                .atStartOfDay(OpeningHours.ENGLAND)
                .toInstant();
        assertThat(open.moves().due().to()).isEqualTo(inThreeDays);
        assertThat(decisions.count(sent().actor()))
                .as("nobody else counts in them")
                .isZero();
    }

    @Test
    void anExpectedTimeMovesToo() {
        var waiting = on.sent();
        var before = due(waiting);
        var day = inTime(before);
        var made = proclaimed.make(holidays.newest().n(), day, "Sample holiday", "London Gazette", waiting.actor());
        try {
            assertThat(decisions
                            .decideAll(
                                    CalendarSubject.BANK_HOLIDAYS,
                                    made.n(),
                                    null,
                                    Decision.RECOMPUTE,
                                    WHY,
                                    waiting.actor())
                            .decided())
                    .as("to acknowledge and to decide")
                    .isEqualTo(2);
            assertThat(clock(waiting).expected()).isTrue();
            assertThat(due(waiting)).isEqualTo(nextClose(before));
            assertThat(on.timer(waiting, BELL)).isEqualTo(nextClose(before).plusMillis(1));
        } finally {
            proclaimed.make(made.n(), day, null, "Called off", waiting.actor());
        }
    }

    @Test
    void aReplayOfThePastCountsInTheHoursOfThen() {
        var running = sent();
        var found = impact.of(agreed.agreement, 1, 1, running.actor());

        assertThat(found.replayed()).isEqualTo(1);
        assertThat(found.wouldMiss() + found.wouldNoLongerMiss()).isZero();
        assertThat(found.runningMoved()).isEmpty();
    }

    private void begunEarlier() {
        on.asOwner("update calendar_version set valid_from = valid_from - interval '9 days 2 minutes',"
                + " recorded_at = recorded_at - interval '2 minutes' where n = 2 and owner_id = '" + agreed.service
                + "'");
    }

    private Case sent() {
        return on.begun(on.wanted(agreed.service, "GIVEN"));
    }

    private ClockView clock(Case of) {
        return on.view(of).clocks().stream()
                .filter(it -> it.promise().equals("acknowledge"))
                .findFirst()
                .orElseThrow();
    }

    private Instant due(Case of) {
        return Objects.requireNonNull(clock(of).dueAt());
    }

    private List<String> explained(Case of) {
        return Objects.requireNonNull(clocks.view(clock(of).id(), of.actor()).explanation());
    }

    private CalendarDecisions.Open open(Case of, CalendarSubject subject, int version) {
        return decisions
                .open(subject, version, of.actor(), PageRequest.of(null, null))
                .items()
                .get(0);
    }

    /** A working day on which the promise still counts: the last. */
    private static LocalDate inTime(Instant due) {
        return LocalDate.ofInstant(due, OpeningHours.ENGLAND);
    }

    private Instant nextClose(Instant due) {
        WorkingCalendar office = OpeningHours.OFFICE.with(holidays.of(0).holidays());
        return office.lastClose(office.workingDayAfter(inTime(due), 1));
    }
}
