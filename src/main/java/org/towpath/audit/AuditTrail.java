package org.towpath.audit;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.shared.EpisodeReference;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.Page;
import org.towpath.shared.PageRequest;

/** Reads the audit. Who may read whose is for the caller to have checked; reading it is itself written down by them. */
@Component
public class AuditTrail {

    private final AuditLog log;

    AuditTrail(AuditLog log) {
        this.log = log;
    }

    /**
     * One entry for a reader.
     *
     * @param facts JSON object as written
     */
    public record Line(
            long seq,
            Instant at,
            String account,
            List<String> roles,
            String act,
            String outcome,
            @Nullable String subject,
            String facts) {}

    /** Who saw and did what on a case, newest first. */
    @Transactional(readOnly = true)
    public Page<Line> of(EpisodeReference episode, PageRequest page) {
        return lines(AuditEntry.chainOf(episode), page);
    }

    /** What an account looked at and did beside single cases, newest first. */
    @Transactional(readOnly = true)
    public Page<Line> ofAccount(String account, PageRequest page) {
        return lines(AuditEntry.chainOf(account), page);
    }

    private Page<Line> lines(String chain, PageRequest page) {
        var found = log.newest(chain, before(page.after()), page.limit() + 1).stream()
                .map(AuditLog.Kept::row)
                .map(row -> new Line(
                        row.seq(),
                        row.at(),
                        row.account(),
                        row.roles(),
                        row.act(),
                        row.outcome(),
                        row.subject(),
                        row.facts()))
                .toList();
        return found.size() > page.limit()
                ? new Page<>(
                        found.subList(0, page.limit()),
                        Long.toString(found.get(page.limit() - 1).seq()))
                : new Page<>(found, null);
    }

    private static long before(@Nullable String after) {
        try {
            return after == null ? Long.MAX_VALUE : Long.parseLong(after);
        } catch (NumberFormatException madeUp) {
            throw new InvalidInput("after", "Use the value of next from the page before");
        }
    }
}
