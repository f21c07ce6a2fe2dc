package org.towpath.referral;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.access.Actor;
import org.towpath.directory.Services;
import org.towpath.episode.Episodes;
import org.towpath.person.Consent;
import org.towpath.person.Consents;
import org.towpath.person.People;
import org.towpath.platform.Json;
import org.towpath.platform.SqlInstants;

/** Checks a referral before it is sent, and keeps what was found: the evidence beside any later refusal. */
@Component
class ReferralChecks {

    private final JdbcClient jdbc;
    private final Json json;
    private final Clock clock;
    private final Episodes episodes;
    private final People people;
    private final Consents consents;
    private final Services services;
    private final InformationSharing sharing;

    ReferralChecks(
            JdbcClient jdbc,
            Json json,
            Clock clock,
            Episodes episodes,
            People people,
            Consents consents,
            Services services,
            InformationSharing sharing) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.episodes = episodes;
        this.people = people;
        this.consents = consents;
        this.services = services;
        this.sharing = sharing;
    }

    /** Checks, and keeps what was found. */
    Readiness check(Referral referral, Actor actor) {
        var criteria = criteria(referral);
        var readiness = readiness(referral, criteria);
        jdbc.sql("""
                        insert into referral_check (id, referral_reference, service_id, criteria, missing, sharing_reason,
                            checked_at, checked_by)
                        values (:id, :referral, :service, :criteria::jsonb, :missing::jsonb, :sharingReason, :now, :by)
                        """)
                .param("id", UUID.randomUUID())
                .param("referral", referral.reference().value())
                .param("service", referral.service())
                .param("criteria", json.write(criteria))
                .param("missing", json.write(readiness.missing()))
                .param("sharingReason", readiness.sharingReason())
                .param("now", SqlInstants.at(clock.instant()))
                .param("by", actor.account())
                .update();
        return readiness;
    }

    /** What is missing of a draft, a sentence each; nothing once it is sent. */
    List<String> missing(Referral referral) {
        return referral.state() == ReferralState.DRAFT && referral.service() != null
                ? readiness(referral, criteria(referral)).missing()
                : List.of();
    }

    /** What is known of the person a referral is about. */
    Criterion.Known known(Referral referral) {
        var card = people.card(episodes.header(referral.episode()).person());
        return new Criterion.Known(card.age(), card.sex().name());
    }

    private List<Criterion> criteria(Referral referral) {
        var service = referral.service();
        if (service == null) {
            return List.of();
        }
        return services.find(service)
                .map(rules -> Criterion.compare(rules, referral.need(), known(referral), referral.criteriaEvidence()))
                .orElseGet(List::of);
    }

    private Readiness readiness(Referral referral, List<Criterion> criteria) {
        var standing = consents.standing(episodes.header(referral.episode()).person());
        return Readiness.of(
                criteria,
                consent(referral, standing),
                agreesToOurWork(standing),
                referral.sharingReason(),
                sharing.isAgreed(referral.service()));
    }

    /** What the person says to this referral now: to this service, or when the referral was made. */
    private static @Nullable String consent(Referral referral, List<Consent> standing) {
        var service = referral.service();
        return standing.stream()
                .filter(it -> it.purpose().equals(Consent.REFERRAL)
                        && service != null
                        && service.toString().equals(it.subject()))
                .map(Consent::status)
                .findFirst()
                .orElse(referral.consent());
    }

    /** Whether the person agreed to work with us and has taken back nothing that a referral needs. */
    private static boolean agreesToOurWork(List<Consent> standing) {
        return says(standing, "SCREENING", "GIVEN", "LACKS_CAPACITY_BEST_INTERESTS")
                && !says(standing, Consent.REFERRAL, "REFUSED", Consent.WITHDRAWN);
    }

    private static boolean says(List<Consent> standing, String purpose, String... statuses) {
        return standing.stream()
                .anyMatch(it -> it.purpose().equals(purpose)
                        && it.subject() == null
                        && List.of(statuses).contains(it.status()));
    }
}
