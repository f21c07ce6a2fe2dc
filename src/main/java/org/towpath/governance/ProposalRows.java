package org.towpath.governance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.platform.SqlInstants;
import org.towpath.shared.NotFound;
import org.towpath.shared.Page;
import org.towpath.shared.PageRequest;
import org.towpath.shared.TimePlace;

/** Proposals in the database. */
@Component
class ProposalRows {

    private static final String SELECT = """
            select id, file, key, kind, content_hash, based_on_deployment, based_on_hash, why, protected, state,
                   proposed_by, proposed_by_name, proposed_at, release_deployment, replaced_deployment
            from model_proposal
            """;

    private final JdbcClient jdbc;

    ProposalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Proposal proposal, byte[] content) {
        jdbc.sql("""
                        insert into model_proposal (id, file, key, kind, content, content_hash, based_on_deployment,
                            based_on_hash, why, protected, state, proposed_by, proposed_by_name, proposed_at)
                        values (:id, :file, :key, :kind, :content, :hash, :base, :baseHash, :why, :protected, 'DRAFT',
                            :account, :name, :at)
                        """)
                .param("id", proposal.id())
                .param("file", proposal.file())
                .param("key", proposal.key())
                .param("kind", proposal.kind().name())
                .param("content", content)
                .param("hash", proposal.hash())
                .param("base", proposal.base())
                .param("baseHash", proposal.baseHash())
                .param("why", proposal.why())
                .param("protected", proposal.needsTwo())
                .param("account", proposal.proposedBy())
                .param("name", proposal.proposedByName())
                .param("at", SqlInstants.at(proposal.proposedAt()))
                .update();
    }

    /** A draft gets another content, or is read against another release. */
    void rewrite(Proposal proposal, byte[] content) {
        jdbc.sql("""
                        update model_proposal set content = :content, content_hash = :hash, based_on_deployment = :base,
                            based_on_hash = :baseHash, why = :why
                        where id = :id
                        """)
                .param("id", proposal.id())
                .param("content", content)
                .param("hash", proposal.hash())
                .param("base", proposal.base())
                .param("baseHash", proposal.baseHash())
                .param("why", proposal.why())
                .update();
    }

    /** @throws NotFound if there is none */
    Proposal one(UUID id) {
        return read(id, "");
    }

    /** Keeps everybody else from changing it until the transaction ends. */
    Proposal locked(UUID id) {
        return read(id, " for update");
    }

    private Proposal read(UUID id, String how) {
        return jdbc.sql(SELECT + "where id = :id" + how)
                .param("id", id)
                .query(Proposal::of)
                .optional()
                .orElseThrow(NotFound::new);
    }

    byte[] content(UUID id) {
        return jdbc.sql("select content from model_proposal where id = :id")
                .param("id", id)
                .query((row, n) -> row.getBytes("content"))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** All of them, the latest first. */
    Page<Proposal> list(PageRequest request) {
        var place = request.after() == null
                ? new TimePlace(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1))
                : TimePlace.read(request.after());
        var found = jdbc.sql(
                        SELECT + "where (proposed_at, id) < (:at, :id) order by proposed_at desc, id desc limit :n")
                .param("at", SqlInstants.at(place.at()))
                .param("id", place.id())
                .param("n", request.limit() + 1)
                .query(Proposal::of)
                .list();
        List<Proposal> shown = found.subList(0, Math.min(found.size(), request.limit()));
        var last = shown.isEmpty() ? null : shown.get(shown.size() - 1);
        return new Page<>(
                shown,
                last != null && found.size() > shown.size()
                        ? new TimePlace(last.proposedAt(), last.id()).write()
                        : null);
    }

    void state(UUID id, ProposalState state) {
        jdbc.sql("update model_proposal set state = :state where id = :id")
                .param("id", id)
                .param("state", state.name())
                .update();
    }

    void released(UUID id, String release, @Nullable String replaced) {
        jdbc.sql("update model_proposal set state = 'RELEASED', release_deployment = :release, "
                        + "replaced_deployment = :replaced where id = :id")
                .param("id", id)
                .param("release", release)
                .param("replaced", replaced)
                .update();
    }
}
