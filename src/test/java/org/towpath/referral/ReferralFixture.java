package org.towpath.referral;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.access.Actor;
import org.towpath.access.Roles;
import org.towpath.engine.form.GivenAnswers;
import org.towpath.fixture.InventedCases;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.ReferralReference;
import org.towpath.worklist.Tasks;

/** One case with one referral under way, and somebody who may do everything about it. */
class ReferralFixture {

    private final ProcessEngine engine;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Referrals referrals;
    private final ReferralJourney journey;
    private final Tasks tasks;
    private final ObjectMapper json;

    ReferralFixture(
            ProcessEngine engine,
            JdbcClient jdbc,
            Clock clock,
            TransactionTemplate transaction,
            Referrals referrals,
            ReferralJourney journey,
            Tasks tasks,
            ObjectMapper json) {
        this.engine = engine;
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = transaction;
        this.referrals = referrals;
        this.journey = journey;
        this.tasks = tasks;
        this.json = json;
    }

    /** A referral and its case. */
    record Case(EpisodeReference episode, ReferralReference referral, Actor actor) {}

    UUID service(String name) {
        return jdbc.sql("select id from service where name = :name")
                .param("name", name)
                .query(UUID.class)
                .single();
    }

    NewReferral wanted(@Nullable UUID service, @Nullable String consent) {
        return new NewReferral(null, "MENTAL_HEALTH", service, "ROUTINE", consent, null, null, false, null);
    }

    /** A referral that the person agreed to, sent to a service that fits. */
    Case sent() {
        return begun(wanted(service("Adult community mental health"), "GIVEN"));
    }

    Case begun(NewReferral wanted) {
        var cases = new InventedCases(jdbc, clock);
        var site = cases.site();
        var actor = cases.colleague(
                "Sam Reed", site, Roles.PRACTITIONER, Roles.ADMINISTRATOR, Roles.SPECIALIST, Roles.STR_WORKER);
        var episode = cases.at(site);
        var reference = transaction.execute(status -> {
            var made = referrals.make(episode, wanted, actor);
            journey.start(episode, made);
            return made;
        });
        return new Case(episode, reference, actor);
    }

    /** As if the referral had been sent some hours earlier than it was. */
    void sentEarlier(Case of, int hours) {
        transaction.executeWithoutResult(status -> {
            // facts cannot be rewritten by the product itself
            jdbc.sql("set local role postgres").update();
            jdbc.sql(
                            "update referral set sent_at = sent_at - make_interval(hours => :hours) where reference = :referral")
                    .param("hours", hours)
                    .param("referral", of.referral().value())
                    .update();
            jdbc.sql("""
                            update clock_fact set occurred_at = occurred_at - make_interval(hours => :hours)
                            where clock_id in (select id from promise_clock where referral_reference = :referral)
                            """)
                    .param("hours", hours)
                    .param("referral", of.referral().value())
                    .update();
        });
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** Reports an event that happened some minutes after the referral was sent. */
    Object happened(Case of, ReferralEventType type, int minutes) {
        var sent = Objects.requireNonNull(view(of).sentAt());
        var at = sent.plus(Duration.ofMinutes(minutes));
        var appointment = type == ReferralEventType.APPOINTMENT_OFFERED ? at.plus(Duration.ofDays(7)) : null;
        var reason = type == ReferralEventType.DECLINED ? "CAPACITY_FULL" : null;
        var event = new ReportedEvent(type, at, type + "@" + minutes, reason, appointment, Map.of());
        return referrals.happened(of.referral(), event, of.actor());
    }

    /** Reports an event that happened now. */
    Object happened(Case of, ReferralEventType type) {
        var event = new ReportedEvent(type, now(), UUID.randomUUID().toString(), null, null, Map.of());
        return referrals.happened(of.referral(), event, of.actor());
    }

    ReferralView view(Case of) {
        return referrals.view(of.referral(), of.actor());
    }

    /** When the timer of a promise rings: just after it is due. */
    Instant ringsAt(Case of, int promise) {
        return Objects.requireNonNull(view(of).clocks().get(promise).dueAt()).plusMillis(1);
    }

    /** Elements of the open tasks of the case. */
    List<String> open(Case of) {
        return tasksOf(of).stream().map(Task::getTaskDefinitionKey).sorted().toList();
    }

    private List<Task> tasksOf(Case of) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(of.episode().value())
                .list();
    }

    /** Completes the one open task of this element. */
    void complete(Case of, String element, Map<String, ?> values) {
        var task = tasksOf(of).stream()
                .filter(it -> it.getTaskDefinitionKey().equals(element))
                .findFirst()
                .orElseThrow(() -> new AssertionError(element + " is not open, but " + open(of)));
        tasks.complete(task.getId(), form -> GivenAnswers.json(form, json.valueToTree(values)), of.actor());
    }

    /** Rings the timers of the case that are due by now. */
    void ring(Case of, String boundary) {
        var job = engine.getManagementService().createJobQuery().timers().activityId(boundary).list().stream()
                .filter(it -> engine.getRuntimeService()
                                .createProcessInstanceQuery()
                                .processInstanceId(it.getProcessInstanceId())
                                .processInstanceBusinessKey(of.episode().value())
                                .count()
                        > 0)
                .findFirst()
                .orElseThrow(() -> new AssertionError(boundary + " waits for nothing"));
        engine.getManagementService().executeJob(job.getId());
    }

    @Nullable
    Instant timer(Case of, String boundary) {
        return engine.getManagementService().createJobQuery().timers().activityId(boundary).list().stream()
                .filter(it -> engine.getRuntimeService()
                                .createProcessInstanceQuery()
                                .processInstanceId(it.getProcessInstanceId())
                                .processInstanceBusinessKey(of.episode().value())
                                .count()
                        > 0)
                .map(it -> it.getDuedate().toInstant())
                .findFirst()
                .orElse(null);
    }

    boolean runs(Case of) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(of.episode().value())
                        .count()
                > 0;
    }
}
