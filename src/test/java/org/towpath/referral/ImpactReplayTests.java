package org.towpath.referral;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.TowpathTest;
import org.towpath.access.Actor;
import org.towpath.access.Actors;
import org.towpath.access.CurrentActor;
import org.towpath.engine.Processes;
import org.towpath.fixture.CaseWork;
import org.towpath.fixture.SampleAgreement;
import org.towpath.platform.TowpathClock;
import org.towpath.promise.PromiseClock;
import org.towpath.promise.PromiseClocks;
import org.towpath.proof.Proof;
import org.towpath.shared.ReferralReference;
import org.towpath.worklist.Tasks;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A year of invented referrals, each sent twice: under the agreement of now and, as a twin to which the same happens at
 * the same times, under the terms of a draft. What replaying the draft says of the first is what became of the second.
 * At full size the lived cases are copied in the tables until they are as many as a service has in a year.
 */
@TowpathTest
@Import(PromisesOverTimeTests.Listening.class)
class ImpactReplayTests {

    private static final int LIVED = Proof.size(60, 300);
    private static final int COPIES = Proof.size(2, 15);
    private static final int REPLAYS = 3;
    private static final int MOST_OF_A_CASE = 3;
    private static final Duration YEAR = Duration.ofDays(360);
    private static final String OFFICE = "{'zone':'Europe/London','opening':{'MONDAY':[['09:00','17:00']],"
            + "'TUESDAY':[['09:00','17:00']],'WEDNESDAY':[['09:00','17:00']],'THURSDAY':[['09:00','17:00']],"
            + "'FRIDAY':[['09:00','17:00']]},'holidays':'england-and-wales'}";

    private final Random random = new Random(20_261_128);
    private final ReferralFixture on;
    private final CaseWork work;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    @Autowired
    AgreementImpact impact;

    @Autowired
    Actors actors;

    @Autowired
    CurrentActor current;

    @Autowired
    TowpathClock clock;

    @Autowired
    Referrals referrals;

    @Autowired
    ReferralWork sending;

    @Autowired
    ReferralStory story;

    @Autowired
    PromiseClocks clocks;

    @Autowired
    ImpactReplayTests(
            ProcessEngine engine,
            JdbcClient jdbc,
            Clock clock,
            TransactionTemplate transaction,
            Referrals referrals,
            Processes processes,
            Tasks tasks,
            ObjectMapper json) {
        this.work = new CaseWork(engine, jdbc, clock, transaction, processes, tasks, json);
        this.on = new ReferralFixture(work, jdbc, clock, transaction, referrals);
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    private record Twins(ReferralReference now, ReferralReference draft) {}

    private record Event(ReferralEventType type, Instant at) {}

    @AfterEach
    void backToThePresent() {
        clock.live(null);
    }

    @Test
    void itsAnswerIsWhatBecomesOfThemUnderTheDraft() {
        var since = on.now().minus(YEAR).minus(Duration.ofDays(2));
        var now = new SampleAgreement(jdbc, since).version(1, since, terms(false));
        var draft = new SampleAgreement(jdbc, since).version(1, since, terms(true));
        var lived = new ArrayList<Twins>();
        for (var n = 0; n < LIVED; n++) {
            lived.addAll(live(now.service, draft.service));
        }
        clock.live(null);
        copy(now.service);

        now.version(2, on.now(), terms(true));
        var manager = actors.byAccount("operational-manager").orElseThrow();
        var times = new long[REPLAYS];
        var found = impact.of(now.agreement, 2, 12, manager);
        for (var n = 0; n < REPLAYS; n++) {
            var began = System.nanoTime();
            found = impact.of(now.agreement, 2, 12, manager);
            times[n] = System.nanoTime() - began;
        }
        Arrays.sort(times);
        var took = Duration.ofNanos(times[REPLAYS / 2]);

        var differences = differences(lived);
        var wouldMiss = COPIES * differences.stream().filter(it -> it > 0).count();
        var wouldNoLongerMiss =
                COPIES * differences.stream().filter(it -> it < 0).count();
        assertThat(wouldMiss).isPositive();
        assertThat(wouldNoLongerMiss).isPositive();
        assertThat(found.replayed()).isEqualTo(COPIES * differences.size());
        assertThat(found.wouldMiss()).isEqualTo((int) wouldMiss);
        assertThat(found.wouldNoLongerMiss()).isEqualTo((int) wouldNoLongerMiss);
        Proof.found(
                "Replaying a draft over a year says what really becomes of the cases under it",
                COPIES * LIVED + " cases, copies of " + LIVED + " that were lived, "
                        + COPIES * lived.size() + " referrals, " + found.replayed() + " promises replayed in "
                        + took.toMillis() + " ms, the median of " + REPLAYS + "; " + wouldMiss
                        + " would be missed and " + wouldNoLongerMiss
                        + " no longer, as for their twins that ran under the draft");
    }

    /**
     * Quicker in what is quick, slower in what takes long; a pause counts for the acknowledgement in the draft only.
     */
    private static String[] terms(boolean draft) {
        return new String[] {
            level(
                    "acknowledge",
                    "ACKNOWLEDGED",
                    draft ? "WORKING_TIME" : "WORKING_DAYS",
                    draft ? "'PT6H'" : "1",
                    draft),
            level("decide", "ACCEPTED", "WORKING_DAYS", draft ? "3" : "5", true),
            level("appointment", "APPOINTMENT_OFFERED", "CALENDAR_DAYS", draft ? "35" : "21", true)
        };
    }

    private static String level(String id, String stops, String kind, String value, boolean pausable) {
        return """
                {'id':'%s','clause':'C4','owedBy':'PARTNER','starts':'SENT','stops':'%s',
                 'allowance':{'kind':'%s','value':%s},'calendar':%s,'pausable':%s,'rungs':[]}""".formatted(id, stops, kind, value, OFFICE, pausable);
    }

    /** One case with one to three referrals, each with its twin. */
    private List<Twins> live(UUID now, UUID draft) {
        var of = work.invented();
        var sent = new ArrayList<Twins>();
        for (var n = random.nextInt(MOST_OF_A_CASE); n >= 0; n--) {
            var sentAt = clockNow().minus(Duration.ofSeconds(random.nextLong(YEAR.toSeconds())));
            var events = events(sentAt);
            sent.add(new Twins(live(of, now, sentAt, events), live(of, draft, sentAt, events)));
        }
        return sent;
    }

    /** As many cases again, with all that happened to them. */
    private void copy(UUID service) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local role postgres").update();
            jdbc.sql("""
                            create temporary table copied on commit drop as
                            select r.reference as old, r.episode_reference as old_case,
                                'RF-1997-' || lpad((row_number() over ())::text, 7, '0') as fresh,
                                'LD-1997-' || lpad((dense_rank() over (order by n, r.episode_reference))::text, 6, '0')
                                    as fresh_case
                            from referral r, generate_series(2, :copies) n where r.service_id = :service
                            """).param("copies", COPIES).param("service", service).update();
            jdbc.sql("""
                            insert into episode
                            select (jsonb_populate_record(e, jsonb_build_object('reference', c.fresh_case))).*
                            from (select distinct old_case, fresh_case from copied) c
                            join episode e on e.reference = c.old_case
                            """).update();
            jdbc.sql("""
                            insert into referral
                            select (jsonb_populate_record(r, jsonb_build_object(
                                'reference', c.fresh, 'episode_reference', c.fresh_case))).*
                            from copied c join referral r on r.reference = c.old
                            """).update();
            jdbc.sql("""
                            insert into referral_event (referral_reference, event_key, type, occurred_at, recorded_at,
                                recorded_by, reason, appointment_at, details)
                            select c.fresh, e.event_key, e.type, e.occurred_at, e.recorded_at, e.recorded_by, e.reason,
                                e.appointment_at, e.details
                            from copied c join referral_event e on e.referral_reference = c.old order by e.id
                            """).update();
            jdbc.sql("""
                            insert into promise_clock
                            select (jsonb_populate_record(k, jsonb_build_object('id', md5(k.id || c.fresh)::uuid,
                                'referral_reference', c.fresh, 'episode_reference', c.fresh_case))).*
                            from copied c join promise_clock k on k.referral_reference = c.old
                            """).update();
            jdbc.sql("""
                            insert into clock_fact (clock_id, type, occurred_at, recorded_at, reason, side, actor, fact_key)
                            select md5(k.id || c.fresh)::uuid, f.type, f.occurred_at, f.recorded_at, f.reason, f.side,
                                f.actor, f.fact_key
                            from copied c join promise_clock k on k.referral_reference = c.old
                            join clock_fact f on f.clock_id = k.id order by f.id
                            """).update();
        });
    }

    private Instant clockNow() {
        clock.live(null);
        return on.now();
    }

    private ReferralReference live(CaseWork.Case of, UUID service, Instant sentAt, List<Event> events) {
        var actor = of.actor();
        return Objects.requireNonNull(transaction.execute(status -> current.as(actor, () -> {
            clock.live(sentAt);
            var reference = referrals.make(of.episode(), on.wanted(service, "GIVEN"), actor);
            sending.send(reference);
            events.forEach(it -> happens(reference, it, actor));
            return reference;
        })));
    }

    private void happens(ReferralReference reference, Event event, Actor actor) {
        clock.live(event.at());
        var appointment = event.type() == ReferralEventType.APPOINTMENT_OFFERED
                ? event.at().plus(Duration.ofDays(7))
                : null;
        var told = new ReferralStory.Telling(
                event.type(), event.at(), event.type() + "@" + event.at(), null, appointment, Map.of());
        story.take(sending.get(reference), told, actor);
    }

    /** Some are never answered, some at once, some late; some wait for something from us in between. */
    private List<Event> events(Instant sentAt) {
        var events = new ArrayList<Event>();
        var at = sentAt;
        if (random.nextInt(10) == 0) {
            return events;
        }
        if (random.nextInt(3) == 0) {
            at = add(events, ReferralEventType.INFORMATION_REQUESTED, at, 20);
            at = random.nextInt(5) == 0 ? at : add(events, ReferralEventType.INFORMATION_SUPPLIED, at, 100);
        }
        at = add(events, ReferralEventType.ACKNOWLEDGED, at, 50);
        if (random.nextInt(8) == 0) {
            add(events, random.nextBoolean() ? ReferralEventType.DECLINED : ReferralEventType.WITHDRAWN, at, 200);
            return upToNow(events);
        }
        at = random.nextInt(8) == 0 ? at : add(events, ReferralEventType.ACCEPTED, at, 200);
        if (random.nextInt(5) > 0) {
            add(events, ReferralEventType.APPOINTMENT_OFFERED, at, 900);
        }
        return upToNow(events);
    }

    private Instant add(List<Event> events, ReferralEventType type, Instant after, int mostHours) {
        var at = after.plus(Duration.ofMinutes(1 + random.nextInt(mostHours * 60)))
                .truncatedTo(ChronoUnit.SECONDS);
        events.add(new Event(type, at));
        return at;
    }

    private List<Event> upToNow(List<Event> events) {
        var now = on.now();
        return events.stream().filter(it -> it.at().isBefore(now)).toList();
    }

    /** For each promise of each twins: 1 if the draft's was missed and the other was not, -1 the other way round. */
    private List<Integer> differences(List<Twins> lived) {
        var differences = new ArrayList<Integer>();
        for (var twins : lived) {
            var now = missed(twins.now());
            missed(twins.draft())
                    .forEach((promise, missed) ->
                            differences.add(Boolean.compare(missed, Objects.requireNonNull(now.get(promise)))));
        }
        return differences;
    }

    private Map<String, Boolean> missed(ReferralReference referral) {
        return clocks.of(referral).stream()
                .collect(Collectors.toMap(it -> it.promised().promise(), ImpactReplayTests::isMissed));
    }

    private static boolean isMissed(PromiseClock measured) {
        return measured.measured().missedAt() != null;
    }
}
