package org.towpath.governance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.access.Actor;
import org.towpath.platform.SqlInstants;

/** The minutes and the approvals of proposals in the database, which are only ever added to. */
@Component
class MinuteRows {

    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    MinuteRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void write(Proposal proposal, Minute.Deed deed, @Nullable String words, Actor actor) {
        jdbc.sql("insert into model_minute (proposal_id, deed, content_hash, account, name, at, words) "
                        + "values (:id, :deed, :hash, :account, :name, :at, :words)")
                .param("id", proposal.id())
                .param("deed", deed.name())
                .param("hash", proposal.hash())
                .param("account", actor.account())
                .param("name", actor.name())
                .param("at", SqlInstants.at(clock.instant()))
                .param("words", words)
                .update();
    }

    /** What was done and said, the first first. */
    List<Minute> of(UUID proposal) {
        return jdbc.sql("select deed, account, name, at, words from model_minute where proposal_id = :id "
                        + "order by id limit :most")
                .param("id", proposal)
                .param("most", MOST)
                .query((row, n) -> new Minute(
                        Minute.Deed.valueOf(row.getString("deed")),
                        row.getString("account"),
                        row.getString("name"),
                        SqlInstants.always(row, "at"),
                        row.getString("words")))
                .list();
    }

    void approve(
            Proposal proposal,
            boolean asSafety,
            @Nullable String conditions,
            @Nullable LocalDate effectiveFrom,
            Actor actor) {
        jdbc.sql("""
                        insert into model_approval (proposal_id, content_hash, approved_by, proposed_by, name, as_safety,
                            approved_at, conditions, effective_from)
                        values (:id, :hash, :account, :proposedBy, :name, :safety, :at, :conditions, :from)
                        """)
                .param("id", proposal.id())
                .param("hash", proposal.hash())
                .param("account", actor.account())
                .param("proposedBy", proposal.proposedBy())
                .param("name", actor.name())
                .param("safety", asSafety)
                .param("at", SqlInstants.at(clock.instant()))
                .param("conditions", conditions)
                .param("from", effectiveFrom)
                .update();
    }

    /** Approvals of the content as it is now; those of another content do not count. */
    List<Approval> approvals(Proposal proposal) {
        return jdbc.sql("""
                        select approved_by, name, as_safety, approved_at, conditions, effective_from from model_approval
                        where proposal_id = :id and content_hash = :hash order by approved_at, approved_by
                        """)
                .param("id", proposal.id())
                .param("hash", proposal.hash())
                .query((row, n) -> new Approval(
                        row.getString("approved_by"),
                        row.getString("name"),
                        row.getBoolean("as_safety"),
                        SqlInstants.always(row, "approved_at"),
                        row.getString("conditions"),
                        row.getObject("effective_from", LocalDate.class)))
                .list();
    }
}
