package org.towpath.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.access.Actor;
import org.towpath.access.Actors;
import org.towpath.access.Roles;
import org.towpath.agreement.AgreementReviews.Kind;
import org.towpath.agreement.AgreementTakeover;
import org.towpath.agreement.Side;
import org.towpath.agreement.Signature;
import org.towpath.fixture.CaseWork;
import org.towpath.referral.NewReferral;
import org.towpath.referral.ReferralEventType;
import org.towpath.referral.Referrals;
import org.towpath.referral.ReportedEvent;
import org.towpath.shared.ReferralReference;

/** An agreement in force that its process follows, with referrals sent under it some time ago. */
@Component
public class ReviewedAgreement {

    private static final List<String> DAYS =
            List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");

    private final CaseWork work;
    private final Referrals referrals;
    private final AgreementTakeover takeover;
    private final Actors actors;
    private final PackRows rows;
    private final EvidencePacks packs;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReviewedAgreement(
            CaseWork work,
            Referrals referrals,
            AgreementTakeover takeover,
            Actors actors,
            PackRows rows,
            EvidencePacks packs,
            RuntimeService runtime,
            ManagementService management,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.work = work;
        this.referrals = referrals;
        this.takeover = takeover;
        this.actors = actors;
        this.rows = rows;
        this.packs = packs;
        this.runtime = runtime;
        this.management = management;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** An agreement and the partner it is with. */
    public record Agreed(UUID id, UUID organisation, UUID service) {

        public Actor partner() {
            return new Actor("partner-of-test", null, "Somebody there", Set.of(Roles.PARTNER), Set.of(), organisation);
        }
    }

    /** A referral and somebody who may do everything about it. */
    public record Sent(ReferralReference reference, Instant at, CaseWork.Case of) {}

    public Actor manager() {
        return actors.byAccount("operational-manager").orElseThrow();
    }

    public Agreed agreed() {
        return agreed(usual());
    }

    private static List<Map<String, Object>> usual() {
        return List.of(level("acknowledge", "ACKNOWLEDGED", 24), level("decide", "ACCEPTED", 48));
    }

    /** One with these promises. */
    public Agreed agreed(List<Map<String, Object>> levels) {
        var organisation = UUID.randomUUID();
        jdbc.sql("insert into organisation (id, name, kind, sector) "
                        + "select :id, :name, kind, sector from organisation limit 1")
                .param("id", organisation)
                .param("name", "Reviewed partner " + organisation)
                .update();
        return agreedWith(organisation, levels);
    }

    /** One more agreement with a partner there is. */
    public Agreed agreedWith(UUID organisation) {
        return agreedWith(organisation, usual());
    }

    private Agreed agreedWith(UUID organisation, List<Map<String, Object>> levels) {
        var service = UUID.randomUUID();
        jdbc.sql("""
                        insert into service (id, organisation_id, name, description, needs, age_min, age_max, sexes, areas,
                            scope, status, eligibility, referral_process)
                        select :id, :organisation, :name, description, needs, age_min, age_max, sexes, areas, scope, status,
                            eligibility, referral_process
                        from service where name = 'Adult community mental health'
                        """)
                .param("id", service)
                .param("organisation", organisation)
                .param("name", "Reviewed service " + service)
                .update();
        var id = UUID.randomUUID();
        var signed = clock.instant();
        takeover.takeOver(
                id,
                body(organisation, service, levels),
                List.of(
                        new Signature(Side.LD, "Ours", null, signed, "ON_PAPER"),
                        new Signature(Side.PARTNER, "Theirs", null, signed, "ON_PAPER")),
                manager(),
                actors.byAccount("strategic-manager").orElseThrow());
        return new Agreed(id, organisation, service);
    }

    private Map<String, Object> body(UUID organisation, UUID service, List<Map<String, Object>> levels) {
        var body = new HashMap<String, Object>();
        body.put("title", "Agreement to be reviewed " + service);
        body.put("partner", organisation.toString());
        body.put("services", List.of(service.toString()));
        body.put(
                "effectiveFrom",
                clock.instant().minus(Duration.ofDays(200)).toString().substring(0, 10));
        body.put("reTimeRunning", false);
        body.put("clauses", Map.of("C1", "Our service"));
        body.put(
                "contacts",
                List.of(contact("LD", "NAMED_LEAD"), contact("PARTNER", "NAMED_LEAD"), contact("PARTNER", "MAILBOX")));
        body.put("serviceLevels", levels);
        return body;
    }

    private static Map<String, Object> contact(String side, String role) {
        return Map.of("side", side, "role", role, "name", role + " of " + side, "email", "desk@example.org");
    }

    static Map<String, Object> level(String id, String stops, int hours) {
        var week = new HashMap<String, Object>();
        DAYS.forEach(day -> week.put(day, List.of(List.of("00:00", "24:00"))));
        return Map.of(
                "id",
                id,
                "clause",
                "C4",
                "owedBy",
                "PARTNER",
                "starts",
                "SENT",
                "stops",
                stops,
                "allowance",
                Map.of("kind", "ELAPSED", "value", "PT" + hours + "H"),
                "calendar",
                Map.of("zone", "UTC", "opening", week),
                "targetPercent",
                90,
                "pausable",
                true,
                "rungs",
                List.of());
    }

    /** The time of one of its events has come. */
    public void rings(Agreed agreed, String event) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(agreed.id().toString())
                .singleResult();
        management.executeJob(Objects.requireNonNull(management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .activityId(event)
                        .singleResult())
                .getId());
    }

    /** The figures drawn up because the operational review is due. */
    public EvidencePack drawnUp(Agreed agreed) {
        rings(agreed, "event_operationalReviewDue");
        return packs.view(waiting(agreed, Kind.OPERATIONAL).id(), manager());
    }

    EvidencePack waiting(Agreed agreed, Kind kind) {
        return rows.waiting(agreed.id(), kind).orElseThrow();
    }

    /** A referral sent so many hours ago. */
    Sent sent(Agreed agreed, int hours) {
        var of = work.invented();
        var wanted =
                new NewReferral(null, "MENTAL_HEALTH", agreed.service(), "ROUTINE", "GIVEN", null, null, false, null);
        var reference =
                Objects.requireNonNull(transaction.execute(status -> referrals.make(of.episode(), wanted, of.actor())));
        work.start(of, "referral", Map.of("referralReference", reference.value()));
        transaction.executeWithoutResult(status -> {
            // facts cannot be rewritten by the product itself
            jdbc.sql("set local role postgres").update();
            jdbc.sql("update referral set sent_at = sent_at - make_interval(hours => :hours) where reference = :it")
                    .param("hours", hours)
                    .param("it", reference.value())
                    .update();
            jdbc.sql("update referral_check set checked_at = checked_at - make_interval(hours => :hours, mins => 1) "
                            + "where referral_reference = :it")
                    .param("hours", hours)
                    .param("it", reference.value())
                    .update();
            jdbc.sql("""
                            update promise_clock set started_at = started_at - make_interval(hours => :hours),
                                due_at = due_at - make_interval(hours => :hours)
                            where referral_reference = :it
                            """).param("hours", hours).param("it", reference.value()).update();
            jdbc.sql("""
                            update clock_fact set occurred_at = occurred_at - make_interval(hours => :hours)
                            where clock_id in (select id from promise_clock where referral_reference = :it)
                            """).param("hours", hours).param("it", reference.value()).update();
        });
        var at = Objects.requireNonNull(referrals.view(reference, of.actor()).sentAt());
        return new Sent(reference, at, of);
    }

    /** Something happened so many hours after it was sent. */
    void happened(Sent sent, ReferralEventType type, int hours, @Nullable String reason) {
        var at = sent.at().plus(Duration.ofHours(hours)).truncatedTo(ChronoUnit.SECONDS);
        referrals.happened(
                sent.reference(),
                new ReportedEvent(type, at, type + "@" + hours, reason, null, Map.of()),
                sent.of().actor());
    }
}
