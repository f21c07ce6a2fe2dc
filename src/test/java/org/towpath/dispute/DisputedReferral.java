package org.towpath.dispute;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.access.Actor;
import org.towpath.access.CurrentActor;
import org.towpath.access.Roles;
import org.towpath.fixture.CaseWork;
import org.towpath.fixture.InventedCases;
import org.towpath.referral.NewReferral;
import org.towpath.referral.ReferralView;
import org.towpath.referral.Referrals;
import org.towpath.shared.ReferralReference;

/** Invented cases with a referral under way, and the people of both sides. */
@Component
class DisputedReferral {

    private final CaseWork work;
    private final Referrals referrals;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final CurrentActor current;
    private final InventedCases cases;

    DisputedReferral(
            CaseWork work,
            Referrals referrals,
            JdbcClient jdbc,
            Clock clock,
            TransactionTemplate transaction,
            CurrentActor current) {
        this.work = work;
        this.referrals = referrals;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.current = current;
        this.cases = new InventedCases(jdbc, clock);
    }

    /** A referral that was sent, and who may deal with it. */
    record Sent(
            CaseWork.Case of,
            ReferralReference referral,
            Actor practitioner,
            Actor manager,
            Actor senior,
            UUID service) {}

    Sent sent() {
        var site = cases.site();
        var practitioner = cases.colleague("Sam Reed", site, Roles.PRACTITIONER);
        var manager = cases.colleague("Kim Moor", site, Roles.OPERATIONAL_MANAGER);
        var senior = cases.colleague("Lee Ford", site, Roles.STRATEGIC_MANAGER);
        var everybody = cases.colleague(
                "Pat Lock",
                site,
                Roles.PRACTITIONER,
                Roles.ADMINISTRATOR,
                Roles.OPERATIONAL_MANAGER,
                Roles.STRATEGIC_MANAGER);
        var of = new CaseWork.Case(cases.at(site), site, everybody);
        var service = jdbc.sql("select id from service where name = 'Adult community mental health'")
                .query(UUID.class)
                .single();
        var wanted = new NewReferral(null, "MENTAL_HEALTH", service, "ROUTINE", "GIVEN", null, null, false, null);
        var reference = Objects.requireNonNull(
                transaction.execute(status -> referrals.make(of.episode(), wanted, practitioner)));
        work.start(of, "referral", Map.of("referralReference", reference.value()));
        return new Sent(of, reference, practitioner, manager, senior, service);
    }

    ReferralView view(Sent sent) {
        return referrals.view(sent.referral(), sent.practitioner());
    }

    /** Somebody at the partner the referral went to. */
    Actor partner(Sent sent) {
        var organisation = jdbc.sql("select organisation_id from service where id = :id")
                .param("id", sent.service())
                .query(UUID.class)
                .single();
        return new Actor(
                "partner-test",
                null,
                "Westmoor CMHT",
                java.util.Set.of(Roles.PARTNER),
                java.util.Set.of(),
                organisation);
    }

    <T> T as(Actor actor, java.util.function.Supplier<T> what) {
        return current.as(actor, what);
    }
}
