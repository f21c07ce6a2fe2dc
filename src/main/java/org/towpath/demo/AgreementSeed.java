package org.towpath.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.access.Actor;
import org.towpath.access.Actors;
import org.towpath.agreement.AgreementTakeover;
import org.towpath.agreement.Side;
import org.towpath.agreement.Signature;
import org.towpath.demo.AgreementFile.AgreedRow;
import org.towpath.demo.SeedFiles.DirectoryFile;
import org.towpath.demo.SeedFiles.OrganisationRow;
import org.towpath.web.Times;

/**
 * A written agreement with each of the twenty partners, in force for half a year, taken over as a service takes over
 * its drawer of paper. One that is there already is left as it is.
 */
@Component
class AgreementSeed {

    private static final int SINCE_MONTHS = 6;
    private static final int REVIEW_AFTER_MONTHS = 12;
    private static final int LASTS_MONTHS = 24;
    private static final int CONFIRMED_WITHIN_DAYS = 28;

    private final AgreementTakeover agreements;
    private final Actors actors;
    private final JdbcClient jdbc;
    private final Clock clock;

    AgreementSeed(AgreementTakeover agreements, Actors actors, JdbcClient jdbc, Clock clock) {
        this.agreements = agreements;
        this.actors = actors;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void plant(AgreementFile file, DirectoryFile directory) {
        var drafter = actors.byAccount("operational-manager").orElseThrow();
        var approver = actors.byAccount("strategic-manager").orElseThrow();
        for (var place = 0; place < file.agreements().size(); place++) {
            var row = file.agreements().get(place);
            var id = SeedIds.of("agreement", row.partner());
            if (!isThere(id)) {
                var partner = directory.organisations().stream()
                        .filter(it -> it.name().equals(row.partner()))
                        .findFirst()
                        .orElseThrow();
                plant(id, request(file, row, partner, place), partner, drafter, approver);
            }
        }
    }

    private boolean isThere(UUID id) {
        return jdbc.sql("select exists (select from agreement where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private void plant(UUID id, Map<String, Object> request, OrganisationRow partner, Actor drafter, Actor approver) {
        var signedAt =
                firstDay().minusDays(1).atTime(14, 0).atZone(Times.ENGLAND).toInstant();
        var theirs = partner.contacts().stream()
                .filter(it -> it.role().equals("HEAD_OF_SERVICE"))
                .findFirst()
                .orElse(partner.contacts().get(0));
        agreements.takeOver(
                id,
                request,
                List.of(
                        new Signature(Side.LD, approver.name(), "Head of service", signedAt, "ON_PAPER"),
                        new Signature(Side.PARTNER, theirs.name(), "Head of service", signedAt, "ON_PAPER")),
                drafter,
                approver);
    }

    private LocalDate firstDay() {
        return today().withDayOfMonth(1).minusMonths(SINCE_MONTHS);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ENGLAND);
    }

    private Map<String, Object> request(AgreementFile file, AgreedRow row, OrganisationRow partner, int place) {
        var service = partner.services().get(0);
        var request = new LinkedHashMap<String, Object>();
        request.put("title", "Agreement with " + partner.name());
        request.put("partner", partner.name());
        request.put(
                "services",
                partner.services().stream().map(SeedFiles.ServiceRow::name).toList());
        request.put("effectiveFrom", firstDay().toString());
        request.put(
                "effectiveTo", firstDay().plusMonths(LASTS_MONTHS).minusDays(1).toString());
        request.put("reviewDue", firstDay().plusMonths(REVIEW_AFTER_MONTHS).toString());
        request.put("reTimeRunning", false);
        request.put(
                "clauses",
                AgreementFile.filled(
                        file.clauses(),
                        Map.of(
                                "{partner}", partner.name(),
                                "{description}", service.description(),
                                "{eligibility}", service.eligibility(),
                                "{referralProcess}", service.referralProcess())));
        request.put("contacts", contacts(file, partner, place));
        request.put("serviceLevels", new SeededLevels(hasOutOfHours(partner)).of(row.serviceLevels()));
        return request;
    }

    private static boolean hasOutOfHours(OrganisationRow partner) {
        return partner.contacts().stream().anyMatch(it -> it.role().equals("OUT_OF_HOURS"));
    }

    /** Both sides' contacts, confirmed on days of their own, so that not all are asked for at once. */
    private List<Map<String, Object>> contacts(AgreementFile file, OrganisationRow partner, int place) {
        var confirmed = today().minusDays(place % CONFIRMED_WITHIN_DAYS).toString();
        var contacts = new ArrayList<Map<String, Object>>(file.contacts());
        partner.contacts()
                .forEach(it -> contacts.add(Map.of(
                        "side",
                        "PARTNER",
                        "role",
                        it.role(),
                        "name",
                        it.name(),
                        "phone",
                        it.phone(),
                        "email",
                        it.email())));
        contacts.add(Map.of(
                "side",
                "PARTNER",
                "role",
                "MAILBOX",
                "name",
                partner.name() + " referrals",
                "email",
                partner.services().get(0).email()));
        return contacts.stream()
                .map(it -> {
                    var contact = new LinkedHashMap<String, Object>(it);
                    contact.put("lastConfirmed", confirmed);
                    return (Map<String, Object>) contact;
                })
                .toList();
    }
}
