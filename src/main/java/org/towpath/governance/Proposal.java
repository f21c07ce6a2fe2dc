package org.towpath.governance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.towpath.engine.ModelKind;
import org.towpath.platform.SqlInstants;

/**
 * One file somebody wants changed.
 *
 * @param hash SHA-256 of its content; approvals are for this and nothing else
 * @param base the release it was read against
 * @param baseHash SHA-256 of the file it replaces
 * @param needsTwo whether it touches what is protected, and so needs two approvals
 * @param release the release it became, or null
 * @param replaced the release in force before that, or null
 */
public record Proposal(
        UUID id,
        String file,
        String key,
        ModelKind kind,
        String hash,
        String base,
        String baseHash,
        String why,
        boolean needsTwo,
        ProposalState state,
        String proposedBy,
        String proposedByName,
        Instant proposedAt,
        @Nullable String release,
        @Nullable String replaced) {

    static Proposal of(ResultSet row, int number) throws SQLException {
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getString("file"),
                row.getString("key"),
                ModelKind.valueOf(row.getString("kind")),
                row.getString("content_hash"),
                row.getString("based_on_deployment"),
                row.getString("based_on_hash"),
                row.getString("why"),
                row.getBoolean("protected"),
                ProposalState.valueOf(row.getString("state")),
                row.getString("proposed_by"),
                row.getString("proposed_by_name"),
                SqlInstants.always(row, "proposed_at"),
                row.getString("release_deployment"),
                row.getString("replaced_deployment"));
    }
}
