package org.towpath.agreement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.agreement.AgreementView.Line;
import org.towpath.agreement.AgreementView.LineVersion;
import org.towpath.agreement.AgreementView.Version;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.NotFound;
import org.towpath.shared.Page;
import org.towpath.shared.PageRequest;

/** The register of agreements, to be read. A partner sees its own and no other. */
@Component
public class Agreements {

    private final JdbcClient jdbc;
    private final AgreementRows rows;
    private final SignatureRows signatures;
    private final AgreementsInForce terms;
    private final Parties parties;

    Agreements(
            JdbcClient jdbc, AgreementRows rows, SignatureRows signatures, AgreementsInForce terms, Parties parties) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.signatures = signatures;
        this.terms = terms;
        this.parties = parties;
    }

    /**
     * The register, by title.
     *
     * @param state only agreements whose shown version is in this state; null for all
     */
    @Transactional(readOnly = true)
    public Page<Line> list(@Nullable VersionState state, Actor actor, PageRequest page) {
        var ids = jdbc.sql("""
                        select a.id from agreement a
                        join lateral (select v.state from agreement_version v where v.agreement_id = a.id
                                      order by v.state in ('IN_FORCE', 'REVIEW_DUE', 'EXPIRING') desc, v.n desc limit 1) v
                            on true
                        where (:organisation::uuid is null or a.organisation_id = :organisation)
                          and (:state::text is null or v.state = :state)
                          and (:after::uuid is null or (a.title, a.id) > (select l.title, l.id from agreement l where l.id = :after))
                        order by a.title, a.id limit :limit
                        """)
                .param("organisation", actor.organisation())
                .param("state", state == null ? null : state.name())
                .param("after", after(page.after()))
                .param("limit", page.limit() + 1)
                .query(UUID.class)
                .list();
        var shown = ids.size() > page.limit() ? ids.subList(0, page.limit()) : ids;
        var next = ids.size() > page.limit() ? shown.get(shown.size() - 1).toString() : null;
        return new Page<>(shown.stream().map(this::line).toList(), next);
    }

    private static @Nullable UUID after(@Nullable String after) {
        try {
            return after == null ? null : UUID.fromString(after);
        } catch (IllegalArgumentException notOurs) {
            throw new InvalidInput("after", "This is not where a page ended");
        }
    }

    private Line line(UUID agreement) {
        var versions = rows.versions(agreement);
        var shown = shown(versions);
        var agreed = terms.version(agreement, shown.n());
        return new Line(
                agreement,
                shown.title(),
                parties.nameOf(shown.partner()),
                agreed.services(),
                shown.n(),
                shown.state(),
                shown.effectiveFrom(),
                shown.effectiveTo(),
                shown.reviewDue(),
                completeness(agreed).complete(),
                versions.stream()
                        .map(version -> new LineVersion(version.n(), version.state()))
                        .toList());
    }

    /**
     * One agreement with all its versions.
     *
     * @param n the version whose words to show; null for the one in force, otherwise the last
     * @throws NotFound if there is none, or it is not theirs to see
     */
    @Transactional(readOnly = true)
    public AgreementView view(UUID agreement, @Nullable Integer n, Actor actor) {
        var versions = visible(agreement, actor);
        var shown = n == null
                ? shown(versions)
                : versions.stream().filter(it -> it.n() == n).findFirst().orElseThrow(NotFound::new);
        var agreed = terms.version(agreement, shown.n());
        return new AgreementView(
                agreement,
                shown.title(),
                parties.nameOf(shown.partner()),
                shown.partner(),
                owner(agreement),
                agreed.services(),
                parties.servicesNamed(agreed.services()),
                shown.n(),
                shown.state(),
                shown.effectiveFrom(),
                shown.effectiveTo(),
                shown.reviewDue(),
                shown.reTimeRunning(),
                agreed.clauses(),
                agreed.contacts(),
                levels(agreement, shown.n()),
                versions.stream().map(this::version).toList());
    }

    /** What the shown version does not say yet. */
    @Transactional(readOnly = true)
    public Completeness completeness(UUID agreement, @Nullable Integer n, Actor actor) {
        var view = view(agreement, n, actor);
        return completeness(terms.version(agreement, view.version()));
    }

    private static Completeness completeness(AgreedTerms agreed) {
        return Completeness.of(agreed.clauses(), agreed.serviceLevels(), agreed.contacts());
    }

    /** The versions of an agreement somebody may see. */
    List<VersionRow> visible(UUID agreement, Actor actor) {
        var versions = rows.versions(agreement);
        if (versions.isEmpty()
                || actor.isPartner() && !versions.get(0).partner().equals(actor.organisation())) {
            throw new NotFound();
        }
        return versions;
    }

    static VersionRow shown(List<VersionRow> versions) {
        return inForce(versions).orElseGet(() -> versions.get(versions.size() - 1));
    }

    private static Optional<VersionRow> inForce(List<VersionRow> versions) {
        return versions.stream().filter(it -> it.state().isInForce()).findFirst();
    }

    private Version version(VersionRow row) {
        return new Version(
                row.n(),
                row.state(),
                row.effectiveFrom(),
                row.effectiveTo(),
                row.reviewDue(),
                row.inForceSince(),
                row.endedAt(),
                row.endedWhy(),
                row.draftedBy(),
                row.approvedBy(),
                signatures.of(row.agreement(), row.n()));
    }

    private List<Object> levels(UUID agreement, int n) {
        return rows.document(agreement, n).getOrDefault("serviceLevels", List.of()) instanceof List<?> levels
                ? List.copyOf(levels)
                : List.of();
    }

    private String owner(UUID agreement) {
        return jdbc.sql("select coalesce(s.name, a.owner) from agreement a left join staff s on s.account = a.owner "
                        + "where a.id = :id")
                .param("id", agreement)
                .query(String.class)
                .single();
    }
}
