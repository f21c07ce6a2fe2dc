package org.towpath.referral;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.access.Actor;
import org.towpath.fixture.CaseWork;
import org.towpath.fixture.SampleAgreement;
import org.towpath.shared.ReferralReference;

/** One case with one referral under way, and somebody who may do everything about it. */
final class ReferralFixture {

    private final CaseWork work;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Referrals referrals;

    ReferralFixture(CaseWork work, JdbcClient jdbc, Clock clock, TransactionTemplate transaction, Referrals referrals) {
        this.work = work;
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = transaction;
        this.referrals = referrals;
    }

    /** A referral and its case. */
    record Case(CaseWork.Case of, ReferralReference referral) {
        Actor actor() {
            return of.actor();
        }
    }

    UUID service(String name) {
        return jdbc.sql("select id from service where name = :name")
                .param("name", name)
                .query(UUID.class)
                .single();
    }

    NewReferral wanted(@Nullable UUID service, @Nullable String consent) {
        return new NewReferral(null, "MENTAL_HEALTH", service, "ROUTINE", consent, null, null, false, null);
    }

    /** A referral that the person agreed to, sent to a service that fits and with which nothing is agreed. */
    Case sent() {
        return begun(wanted(new SampleAgreement(jdbc, now()).service, "GIVEN"));
    }

    Case begun(NewReferral wanted) {
        var of = work.invented();
        var reference =
                Objects.requireNonNull(transaction.execute(status -> referrals.make(of.episode(), wanted, of.actor())));
        work.start(of, "referral", Map.of("referralReference", reference.value()));
        return new Case(of, reference);
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

    /** Rewrites what the product itself cannot. */
    void asOwner(String sql) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local role postgres").update();
            jdbc.sql(sql).update();
        });
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** Reports an event that happened some minutes after the referral was sent. */
    Object happened(Case of, ReferralEventType type, int minutes) {
        var at = Objects.requireNonNull(view(of).sentAt()).plus(Duration.ofMinutes(minutes));
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

    List<String> open(Case of) {
        return work.open(of.of());
    }

    /** What the work list shows of it. */
    List<String> listed(Case of) {
        return jdbc.sql("select element_id from worklist_task where episode_reference = :episode and state = 'OPEN'")
                .param("episode", of.of().episode().value())
                .query(String.class)
                .list();
    }

    void complete(Case of, String element, Map<String, ?> values) {
        work.complete(of.of(), element, values);
    }

    void ring(Case of, String boundary) {
        work.ring(of.of(), boundary);
    }

    Instant due(Case of, String element) {
        return Objects.requireNonNull(work.due(of.of(), element));
    }

    Instant timer(Case of, String boundary) {
        return work.timer(of.of(), boundary);
    }

    boolean runs(Case of) {
        return work.runs(of.of());
    }
}
