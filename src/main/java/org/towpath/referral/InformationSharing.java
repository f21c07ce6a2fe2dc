package org.towpath.referral;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.agreement.AgreedTerms;
import org.towpath.agreement.AgreementsInForce;
import org.towpath.audit.Audit;
import org.towpath.audit.AuditEntry;
import org.towpath.episode.Episodes;
import org.towpath.person.People;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.ReferralReference;

/** What a referral shares with its partner: decided when it is sent, kept with its reason, and held to afterwards. */
@Component
class InformationSharing {

    private static final String CLAUSE = "C9";
    private static final String TO_PARTNER = "toPartner";

    private final JdbcClient jdbc;
    private final AgreementsInForce agreements;
    private final Episodes episodes;
    private final People people;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InformationSharing(
            JdbcClient jdbc,
            AgreementsInForce agreements,
            Episodes episodes,
            People people,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.agreements = agreements;
        this.episodes = episodes;
        this.people = people;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What an agreement in force lists, and which one; nothing where none is, or it lists nothing. */
    private record Listed(AgreedTerms terms, Collection<String> items) {}

    /** Whether an agreement in force says what may be shared with a service. */
    boolean isAgreed(@Nullable UUID service) {
        return service != null && listed(service).isPresent();
    }

    /** Decides what a referral that is being sent shares, and keeps that. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void decide(Referral referral, String reason, Actor actor) {
        var service = Objects.requireNonNull(referral.service(), "a referral is sent to a service");
        var listed = listed(service);
        var rule = SharingRule.of(listed.map(Listed::items).orElse(null), reason);
        var now = clock.instant();
        jdbc.sql("""
                        insert into referral_sharing (referral_reference, service_id, agreement_id, agreement_version,
                            reason, items, withheld, decided_at, decided_by)
                        values (:referral, :service, :agreement, :version, :reason, :items, :withheld, :now, :by)
                        """)
                .param("referral", referral.reference().value())
                .param("service", service)
                .param("agreement", listed.map(it -> it.terms().agreement()).orElse(null))
                .param("version", listed.map(it -> it.terms().version()).orElse(null))
                .param("reason", reason)
                .param("items", names(rule.items()))
                .param("withheld", names(rule.withheld()))
                .param("now", SqlInstants.at(now))
                .param("by", actor.account())
                .update();
        audit.record(AuditEntry.about(referral.episode(), "referral.information-shared")
                .of(referral.reference().value())
                .with("reason", reason)
                .with("agreement", listed.isPresent()));
        if (listed.isEmpty()) {
            events.publishEvent(
                    new SharedWithoutAgreement(referral.episode(), referral.reference(), service, reason, now));
        }
    }

    /** What a referral shared, with the values of what its partner may see; null where it was not sent. */
    ReferralView.@Nullable Shared of(Referral referral) {
        return latest(referral.reference())
                .map(decided -> decided.with(values(referral, decided.values().keySet())))
                .orElse(null);
    }

    private Optional<ReferralView.Shared> latest(ReferralReference referral) {
        return jdbc.sql("select * from referral_sharing where referral_reference = :referral order by id desc limit 1")
                .param("referral", referral.value())
                .query((row, n) -> {
                    var items = new LinkedHashMap<String, Object>();
                    for (var item : (String[]) row.getArray("items").getArray()) {
                        items.put(item, "");
                    }
                    return new ReferralView.Shared(
                            row.getString("reason"),
                            row.getObject("agreement_id", UUID.class),
                            row.getObject("agreement_version", Integer.class),
                            items,
                            List.of((String[]) row.getArray("withheld").getArray()));
                })
                .optional();
    }

    private Map<String, Object> values(Referral referral, Collection<String> items) {
        var person = episodes.header(referral.episode()).person();
        var card = people.card(person);
        var values = new LinkedHashMap<String, Object>();
        for (var item : SharedItem.values()) {
            if (items.contains(item.listedAs())) {
                Object value = switch (item) {
                    case NAME -> card.displayName();
                    case DATE_OF_BIRTH -> card.dateOfBirth();
                    case CONTACT -> "NO".equals(card.safeToContact()) ? null : card.phone();
                    case NEED -> referral.need();
                    case PRIORITY -> referral.priority();
                    case ADJUSTMENTS ->
                        people.adjustments(person).stream()
                                .map(it -> it.words() == null ? it.code() : it.words())
                                .toList();
                    case ALERTS ->
                        people.alerts(person).stream()
                                .map(it -> it.what() + ". What helps: " + it.whatHelps())
                                .toList();
                };
                values.put(item.listedAs(), value == null ? "" : value);
            }
        }
        return values;
    }

    private Optional<Listed> listed(UUID service) {
        return agreements.of(service, clock.instant()).flatMap(terms -> {
            var items = terms.clauses().get(CLAUSE) instanceof Map<?, ?> clause
                    ? items(clause.get(TO_PARTNER))
                    : List.<String>of();
            return items.isEmpty() ? Optional.empty() : Optional.of(new Listed(terms, items));
        });
    }

    private static List<String> items(@Nullable Object listed) {
        if (listed instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return listed instanceof String lines
                ? lines.lines().map(String::strip).filter(it -> !it.isEmpty()).toList()
                : List.of();
    }

    private static String[] names(Collection<SharedItem> items) {
        return Arrays.stream(items.toArray(SharedItem[]::new))
                .map(SharedItem::listedAs)
                .toArray(String[]::new);
    }
}
