package org.towpath.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.towpath.platform.SqlInstants;

/** A version with everything a decision about it needs; its words are read apart. */
record VersionRow(
        UUID agreement,
        int n,
        UUID partner,
        String title,
        VersionState state,
        Instant effectiveFrom,
        @Nullable Instant effectiveTo,
        @Nullable Instant reviewDue,
        boolean reTimeRunning,
        @Nullable Instant inForceSince,
        Instant draftedAt,
        String draftedBy,
        @Nullable Instant submittedAt,
        @Nullable Instant approvedAt,
        @Nullable String approvedBy,
        @Nullable Instant endedAt,
        @Nullable String endedWhy,
        @Nullable String instance) {

    static final String SELECT = """
            select v.*, a.organisation_id, a.title
            from agreement_version v join agreement a on a.id = v.agreement_id
            """;

    static VersionRow of(ResultSet row, int number) throws SQLException {
        return new VersionRow(
                row.getObject("agreement_id", UUID.class),
                row.getInt("n"),
                row.getObject("organisation_id", UUID.class),
                row.getString("title"),
                VersionState.valueOf(row.getString("state")),
                SqlInstants.always(row, "effective_from"),
                SqlInstants.of(row, "effective_to"),
                SqlInstants.of(row, "review_due"),
                row.getBoolean("re_time_running"),
                SqlInstants.of(row, "in_force_since"),
                SqlInstants.always(row, "drafted_at"),
                row.getString("drafted_by"),
                SqlInstants.of(row, "submitted_at"),
                SqlInstants.of(row, "approved_at"),
                row.getString("approved_by"),
                SqlInstants.of(row, "ended_at"),
                row.getString("ended_why"),
                row.getString("instance_id"));
    }
}
