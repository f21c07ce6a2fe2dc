package org.towpath.support;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.TowpathTest;
import org.towpath.calendar.CalendarSubject;
import org.towpath.calendar.HolidayLists;
import org.towpath.calendar.OpeningHours;
import org.towpath.engine.Choice;
import org.towpath.engine.Processes;
import org.towpath.episode.Episodes;
import org.towpath.episode.Stage;
import org.towpath.fixture.CaseWork;
import org.towpath.opening.HolidayChanges;
import org.towpath.promise.CalendarDecisions;
import org.towpath.promise.CalendarDecisions.Decision;
import org.towpath.shared.InvalidInput;
import org.towpath.worklist.Tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Support on the model that is in force. */
@TowpathTest
class SupportModelTests {

    private static final String OVERDUE = "event_workerOverdue";

    @Autowired
    HolidayLists holidays;

    @Autowired
    HolidayChanges proclaimed;

    @Autowired
    CalendarDecisions decisions;

    private static final String CHOOSE = "userTask_chooseWorker";
    private static final String PLAN = "userTask_planSupport";
    private static final String ARRANGE = "userTask_arrangeAppointment";
    private static final String ACCOMPANY = "userTask_accompanyPerson";

    private final CaseWork work;
    private final SupportPlans plans;
    private final Episodes episodes;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private CaseWork.Case person;
    private UUID plan;
    private UUID worker;
    private UUID volunteer;

    @Autowired
    SupportModelTests(
            ProcessEngine engine,
            JdbcClient jdbc,
            Clock clock,
            TransactionTemplate transaction,
            Processes processes,
            Tasks tasks,
            ObjectMapper json,
            SupportPlans plans,
            Episodes episodes) {
        work = new CaseWork(engine, jdbc, clock, transaction, processes, tasks, json);
        this.plans = plans;
        this.episodes = episodes;
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = transaction;
        person = work.invented();
        plan = worker = volunteer = new UUID(0, 0);
    }

    @BeforeEach
    void supportIsWanted() {
        var team = UUID.randomUUID();
        jdbc.sql("insert into team (id, name) values (:team, :name)")
                .param("team", team)
                .param("name", "Team " + team)
                .update();
        jdbc.sql("insert into team_site (team_id, site_id) values (:team, :site)")
                .param("team", team)
                .param("site", person.site())
                .update();
        volunteer = colleague(team, "Ana Vale", "volunteer");
        worker = colleague(team, "Zoe Worth", "str-worker");
        plan = Objects.requireNonNull(
                transaction.execute(status -> plans.plan(person.episode(), "str-worker", person.actor())));
        work.start(person, "support", Map.of("planId", plan.toString()));
    }

    private UUID colleague(UUID team, String name, String role) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        "insert into staff (id, account, name, employer, sex) values (:id, :account, :name, 'Westmoor', 'FEMALE')")
                .param("id", id)
                .param("account", "support-" + id)
                .param("name", name)
                .update();
        jdbc.sql("insert into staff_role (staff_id, role) values (:id, :role)")
                .param("id", id)
                .param("role", role)
                .update();
        jdbc.sql("insert into team_member (team_id, staff_id) values (:team, :id)")
                .param("team", team)
                .param("id", id)
                .update();
        return id;
    }

    private void toAccompany() {
        work.complete(person, CHOOSE, Map.of("workerOutcome", "str-worker", "worker", worker.toString()));
        work.complete(person, PLAN, Map.of("goals", "To see the nurse"));
        arrange(Duration.ofDays(5));
    }

    private void arrange(Duration ahead) {
        work.complete(
                person,
                ARRANGE,
                Map.of(
                        "appointmentAt",
                        clock.instant().plus(ahead).toString(),
                        "place",
                        "At the bridge",
                        "remindHow",
                        "CALL"));
    }

    @Test
    void theWaitForAWorkerMovesWhereAHolidayIsProclaimedAndItIsCountedAnew() {
        var due = Objects.requireNonNull(work.timer(person, OVERDUE));
        var day = LocalDate.ofInstant(due, OpeningHours.ENGLAND);
        var made = proclaimed.make(holidays.newest().n(), day, "Sample holiday", "London Gazette", person.actor());
        try {
            assertThat(work.timer(person, OVERDUE)).isEqualTo(due);
            decisions.decideAll(
                    CalendarSubject.BANK_HOLIDAYS, made.n(), null, Decision.RECOMPUTE, "We keep it", person.actor());
            assertThat(work.timer(person, OVERDUE)).isAfter(due);
            assertThat(work.due(person, CHOOSE)).isAfter(due);
        } finally {
            proclaimed.make(made.n(), day, null, "Called off", person.actor());
        }
    }

    @Test
    void theTeamIsRemindedOnceWhileThereIsTimeToFindAWorker() {
        work.ring(person, "event_workerDueSoon");
        assertThat(jdbc.sql("select template || ' ' || recipient_role from message where episode_reference = :episode")
                        .param("episode", person.episode().value())
                        .query(String.class)
                        .list())
                .containsExactly("promise-due-soon practitioner");
    }

    @Test
    void supportGoesFromChoosingAWorkerToHandingOver() {
        assertThat(episodes.header(person.episode()).stage()).isEqualTo(Stage.SUPPORT);
        toAccompany();
        work.complete(person, ACCOMPANY, Map.of("meetingOutcome", "attended", "worry", "NOTHING_NEW"));
        work.complete(person, "userTask_decideNextSupport", Map.of("nextOutcome", "ready-to-hand-over"));
        work.complete(person, "userTask_handOverSupport", Map.of("handedTo", "The nurse", "engagedWithService", "YES"));
        assertThat(work.runs(person)).isFalse();
        assertThat(plans.get(plan).state()).isEqualTo(SupportPlan.State.ENDED);
        assertThat(episodes.header(person.episode()).stage()).isNotEqualTo(Stage.SUPPORT);
    }

    @Test
    void aWorkerFoundForOnePlanKeepsNoPromiseOfAnother() {
        var other = Objects.requireNonNull(
                transaction.execute(status -> plans.plan(person.episode(), "str-worker", person.actor())));
        work.start(person, "support", Map.of("planId", other.toString()));
        assertThat(running()).containsExactlyInAnyOrder(plan.toString(), other.toString());
        work.complete(person, CHOOSE, Map.of("workerOutcome", "str-worker", "worker", worker.toString()));
        assertThat(running())
                .singleElement()
                .satisfies(left ->
                        assertThat(plans.get(UUID.fromString(left)).worker()).isNull());
    }

    private List<String> running() {
        return jdbc.sql("select about from promise_clock where episode_reference = :episode and stopped_at is null")
                .param("episode", person.episode().value())
                .query(String.class)
                .list();
    }

    @Test
    void workersAreOfferedBeforeVolunteers() {
        assertThat(work.choices(person, CHOOSE, "workers"))
                .containsExactly(
                        new Choice("Zoe Worth, support worker", worker.toString()),
                        new Choice("Ana Vale, volunteer", volunteer.toString()));
    }

    @Test
    void aWorkerOfAnotherKindIsRefused() {
        assertThatThrownBy(() -> work.complete(
                        person, CHOOSE, Map.of("workerOutcome", "peer-supporter", "worker", worker.toString())))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.errors().get(0).field()).isEqualTo("worker"));
    }

    @Test
    void aVolunteerTakesNobodyForWhomSomebodyMustActNow() {
        var answers = Map.of(
                "workerOutcome",
                "volunteer",
                "worker",
                volunteer.toString(),
                "suitableForVolunteerWhy",
                "Kind and calm");
        jdbc.sql("update episode set act = 'now' where reference = :episode")
                .param("episode", person.episode().value())
                .update();
        assertThatThrownBy(() -> work.complete(person, CHOOSE, answers)).isInstanceOf(InvalidInput.class);

        jdbc.sql("update episode set act = 'within-7-days' where reference = :episode")
                .param("episode", person.episode().value())
                .update();
        work.complete(person, CHOOSE, answers);
        assertThat(plans.get(plan).workerRole()).isEqualTo("volunteer");
    }

    @Test
    void aVolunteerTakesNobodyTheAssessmentFoundUnsuitable() {
        jdbc.sql("""
                        insert into case_record (id, episode_reference, task_id, process_key, element_id, form, answers, refs,
                            occurred_at, recorded_at, recorded_by)
                        values (:id, :episode, 't', 'assessment', 'userTask_assessPerson', 'assessment.assess-person',
                            '{"suitableForVolunteer": "NO"}', '{}', :now, :now, 'test')
                        """)
                .param("id", UUID.randomUUID())
                .param("episode", person.episode().value())
                .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .update();

        assertThatThrownBy(() -> work.complete(
                        person,
                        CHOOSE,
                        Map.of(
                                "workerOutcome",
                                "volunteer",
                                "worker",
                                volunteer.toString(),
                                "suitableForVolunteerWhy",
                                "Kind")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.errors().get(0).field()).isEqualTo("workerOutcome"));
    }

    @Test
    void thePersonIsRemindedAndThePlanReviewedInTime() {
        toAccompany();

        var reminder = Objects.requireNonNull(work.timer(person, "event_reminderDue"));
        assertThat(Duration.between(clock.instant(), reminder)).isBetween(Duration.ofHours(71), Duration.ofHours(73));
        var review = Objects.requireNonNull(work.timer(person, "event_reviewDue"));
        assertThat(Duration.between(clock.instant(), review)).isBetween(Duration.ofDays(27), Duration.ofDays(28));

        work.ring(person, "event_reminderDue");
        work.complete(person, "userTask_remindPerson", Map.of("remindedHow", "CALL"));
        assertThat(work.open(person)).containsExactly(ACCOMPANY);
    }

    @Test
    void eachReviewSetsTheNextUntilSupportIsHandedOver() {
        toAccompany();
        work.ring(person, "event_reviewDue");
        var next = clock.instant().plus(Duration.ofDays(14)).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        work.complete(
                person,
                "userTask_reviewOnTime",
                Map.of("progress", "Goes alone", "planStillRight", "YES", "reviewAt", next.toString()));
        assertThat(work.timer(person, "event_nextReviewDue")).isEqualTo(next);
        work.ring(person, "event_nextReviewDue");
        assertThat(work.open(person)).containsExactlyInAnyOrder(ACCOMPANY, "userTask_reviewOnTime");

        work.complete(person, ACCOMPANY, Map.of("meetingOutcome", "attended", "worry", "NOTHING_NEW"));
        work.complete(person, "userTask_decideNextSupport", Map.of("nextOutcome", "ready-to-hand-over"));
        work.complete(
                person,
                "userTask_handOverSupport",
                Map.of("handedTo", "The nurse at the centre", "engagedWithService", "YES"));

        assertThat(work.runs(person))
                .as("a review that is not done holds nothing up")
                .isFalse();
    }

    @Test
    void practicalHelpOfEveryKindCanBePlanned_s77() {
        var kinds = List.of(
                "GP_REGISTRATION",
                "BENEFITS",
                "HOUSING",
                "DEBT",
                "FOOD_OR_CLOTHING",
                "COURT_SUPPORT",
                "ID_OR_BANK",
                "EMPLOYER_LIAISON");
        work.complete(person, CHOOSE, Map.of("workerOutcome", "str-worker", "worker", worker.toString()));
        work.complete(person, PLAN, Map.of("goals", "To keep the flat", "supportTasks", kinds));

        assertThat(jdbc.sql("select unnest(tasks) from support_plan where id = :plan")
                        .param("plan", plan)
                        .query(String.class)
                        .list())
                .isEqualTo(kinds);
    }

    @Test
    void theScoreAtTheStartStaysBesideTheScoreOfTheReview_s78() {
        work.complete(person, CHOOSE, Map.of("workerOutcome", "str-worker", "worker", worker.toString()));
        work.complete(person, PLAN, Map.of("goals", "To see the nurse", "outcomeTool", "Any tool", "baselineScore", 3));
        arrange(Duration.ofDays(5));
        work.complete(person, ACCOMPANY, Map.of("meetingOutcome", "attended", "worry", "NOTHING_NEW"));
        work.complete(person, "userTask_decideNextSupport", Map.of("nextOutcome", "review-needed"));
        work.complete(
                person,
                "userTask_reviewSupport",
                Map.of("reviewOutcome", "hand-over", "progress", "Goes alone", "reviewScore", 7));

        assertThat(jdbc.sql("select outcome_tool || ' ' || baseline_score || ' ' || review_score from support_plan"
                                + " where id = :plan")
                        .param("plan", plan)
                        .query(String.class)
                        .single())
                .isEqualTo("Any tool 3 7");
    }

    @Test
    void aMissedMeetingIsFollowedUpAndArrangedAnew() {
        toAccompany();
        work.complete(person, ACCOMPANY, Map.of("meetingOutcome", "missed", "worry", "NOTHING_NEW"));
        work.complete(
                person,
                "userTask_contactAfterMissed",
                Map.of("missedOutcome", "rearrange", "welfare", "SPOKE_NO_NEW_WORRY"));
        arrange(Duration.ofHours(1));

        assertThat(work.timer(person, "event_reminderDue"))
                .as("no time is left for a reminder")
                .isEqualTo("9999-12-31T00:00:00Z");
        var outcomes = jdbc.sql("select outcome from support_appointment where plan_id = :plan order by recorded_at")
                .param("plan", plan)
                .query((row, n) -> String.valueOf(row.getString(1)))
                .list();
        assertThat(outcomes).isEqualTo(List.of("missed", "null"));
    }

    @Test
    void aReviewThatGoesOnMovesTheDateOfTheNext() {
        toAccompany();
        work.complete(person, ACCOMPANY, Map.of("meetingOutcome", "attended", "worry", "NOTHING_NEW"));
        work.complete(person, "userTask_decideNextSupport", Map.of("nextOutcome", "review-needed"));
        var next = clock.instant().plus(Duration.ofDays(60)).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        work.complete(
                person,
                "userTask_reviewSupport",
                Map.of(
                        "reviewOutcome",
                        "continue",
                        "progress",
                        "Good",
                        "why",
                        "Not there yet",
                        "reviewAt",
                        next.toString()));

        assertThat(work.timer(person, "event_reviewDue")).isEqualTo(next);
        assertThat(work.open(person)).containsExactly(ARRANGE);
    }

    @Test
    void supportStopsAtOnceWhenThePersonWithdraws() {
        toAccompany();
        transaction.executeWithoutResult(status -> plans.stop(plan));

        assertThat(work.runs(person)).isFalse();
        assertThat(plans.get(plan).state()).isEqualTo(SupportPlan.State.STOPPED);
    }
}
