package org.towpath.agreement;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.platform.Json;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.NotFound;

/** Agreements and their versions in the database. */
@Component
class AgreementRows {

    private final JdbcClient jdbc;
    private final Json json;
    private final ContactRows contacts;

    AgreementRows(JdbcClient jdbc, Json json, ContactRows contacts) {
        this.jdbc = jdbc;
        this.json = json;
        this.contacts = contacts;
    }

    void insert(UUID id, AgreementDraft draft, Instant now, String account) {
        jdbc.sql("insert into agreement (id, title, organisation_id, owner, created_at, created_by) "
                        + "values (:id, :title, :partner, :account, :now, :account)")
                .param("id", id)
                .param("title", draft.title())
                .param("partner", draft.partner())
                .param("account", account)
                .param("now", SqlInstants.at(now))
                .update();
    }

    /** Keeps everybody else from changing an agreement until the transaction ends. */
    void lock(UUID agreement) {
        var found = jdbc.sql("select id from agreement where id = :id for update")
                .param("id", agreement)
                .query(UUID.class)
                .optional();
        if (found.isEmpty()) {
            throw new NotFound();
        }
    }

    int insertVersion(UUID agreement, AgreementDraft draft, Instant now, String account) {
        var n = jdbc.sql("""
                        insert into agreement_version (agreement_id, n, state, document, effective_from, effective_to,
                            review_due, re_time_running, drafted_at, drafted_by)
                        select :agreement, coalesce(max(n), 0) + 1, 'DRAFT', :document::jsonb, :from, :to, :review, :reTime,
                            :now, :account
                        from agreement_version where agreement_id = :agreement
                        returning n
                        """)
                .param("agreement", agreement)
                .param("document", json.write(draft.document()))
                .param("from", SqlInstants.at(draft.effectiveFrom()))
                .param("to", SqlInstants.at(draft.effectiveTo()))
                .param("review", SqlInstants.at(draft.reviewDue()))
                .param("reTime", draft.reTimeRunning())
                .param("now", SqlInstants.at(now))
                .param("account", account)
                .query(Integer.class)
                .single();
        writeParts(agreement, n, draft);
        return n;
    }

    /** Writes a draft anew. */
    void rewrite(UUID agreement, int n, AgreementDraft draft) {
        jdbc.sql("""
                        update agreement_version set document = :document::jsonb, effective_from = :from,
                            effective_to = :to, review_due = :review, re_time_running = :reTime
                        where agreement_id = :agreement and n = :n
                        """)
                .param("agreement", agreement)
                .param("n", n)
                .param("document", json.write(draft.document()))
                .param("from", SqlInstants.at(draft.effectiveFrom()))
                .param("to", SqlInstants.at(draft.effectiveTo()))
                .param("review", SqlInstants.at(draft.reviewDue()))
                .param("reTime", draft.reTimeRunning())
                .update();
        writeParts(agreement, n, draft);
    }

    private void writeParts(UUID agreement, int n, AgreementDraft draft) {
        jdbc.sql("update agreement set title = :title where id = :id")
                .param("title", draft.title())
                .param("id", agreement)
                .update();
        jdbc.sql("delete from agreement_service where agreement_id = :agreement and n = :n")
                .param("agreement", agreement)
                .param("n", n)
                .update();
        jdbc.sql("""
                        insert into agreement_service (agreement_id, n, position, service_id)
                        select :agreement, :n, place, id
                        from unnest(cast(:services as uuid[])) with ordinality as named (id, place)
                        """)
                .param("agreement", agreement)
                .param("n", n)
                .param("services", draft.services().toArray(UUID[]::new))
                .update();
        contacts.replace(agreement, n, draft.contacts());
    }

    /** @throws NotFound if there is no such version */
    VersionRow version(UUID agreement, int n) {
        return jdbc.sql(VersionRow.SELECT + "where v.agreement_id = :agreement and v.n = :n")
                .param("agreement", agreement)
                .param("n", n)
                .query(VersionRow::of)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Every version, the first one first. */
    List<VersionRow> versions(UUID agreement) {
        return jdbc.sql(VersionRow.SELECT + "where v.agreement_id = :agreement order by v.n limit 1000")
                .param("agreement", agreement)
                .query(VersionRow::of)
                .list();
    }

    Optional<VersionRow> ofInstance(String instance) {
        return jdbc.sql(VersionRow.SELECT + "where v.instance_id = :instance")
                .param("instance", instance)
                .query(VersionRow::of)
                .optional();
    }

    /** The versions that these instances follow, by instance. */
    Map<String, VersionRow> ofInstances(Collection<String> instances) {
        return instances.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(VersionRow.SELECT + "where v.instance_id in (:instances)")
                        .param("instances", instances)
                        .query(VersionRow::of)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(it -> Objects.requireNonNull(it.instance()), it -> it));
    }

    Map<String, Object> document(UUID agreement, int n) {
        return json.readObject(
                jdbc.sql("select document from agreement_version where agreement_id = :agreement and n = :n")
                        .param("agreement", agreement)
                        .param("n", n)
                        .query(String.class)
                        .single());
    }

    List<UUID> services(UUID agreement, int n) {
        return jdbc.sql("select service_id from agreement_service where agreement_id = :agreement and n = :n "
                        + "order by position")
                .param("agreement", agreement)
                .param("n", n)
                .query(UUID.class)
                .list();
    }

    void state(VersionRow version, VersionState state) {
        set(version, "state = :it", state.name());
    }

    void submitted(VersionRow version, Instant now) {
        state(version, VersionState.IN_CONSULTATION);
        set(version, "submitted_at = :it::timestamptz", now.toString());
    }

    void approved(VersionRow version, Instant now, String account) {
        state(version, VersionState.APPROVED);
        set(version, "approved_at = :it::timestamptz", now.toString());
        set(version, "approved_by = :it", account);
    }

    void tookEffect(VersionRow version, Instant at) {
        state(version, VersionState.IN_FORCE);
        set(version, "in_force_since = coalesce(in_force_since, :it::timestamptz)", at.toString());
        set(version, "ended_at = null, ended_why = :it", null);
    }

    void ended(VersionRow version, VersionState state, Instant at, @Nullable String why) {
        state(version, state);
        set(version, "ended_at = :it::timestamptz", at.toString());
        set(version, "ended_why = :it", why);
    }

    void reviewDue(VersionRow version, Instant at) {
        set(version, "review_due = :it::timestamptz", at.toString());
    }

    void followedBy(UUID agreement, int n, String instance) {
        set(version(agreement, n), "instance_id = :it", instance);
    }

    /** @param assignment one of the texts above, never anything somebody typed */
    private void set(VersionRow version, String assignment, @Nullable String value) {
        jdbc.sql("update agreement_version set " + assignment + " where agreement_id = :agreement and n = :n")
                .param("it", value)
                .param("agreement", version.agreement())
                .param("n", version.n())
                .update();
    }
}
