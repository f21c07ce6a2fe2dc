package org.towpath.promise;

import java.time.Clock;
import java.time.Duration;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.audit.Audit;
import org.towpath.audit.AuditEntry;
import org.towpath.shared.MovedOn;

/** What comes by a link: every answer is counted and stands in the audit under the link's id, and so does looking. */
@Component
public class PartnerLinkUse {

    /** Looks within this time are one. */
    static final Duration ONE_LOOK = Duration.ofHours(1);

    private static final int MOST_ANSWERS = 50;

    private final PartnerLinkRows rows;
    private final Audit audit;
    private final Clock clock;

    PartnerLinkUse(PartnerLinkRows rows, Audit audit, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Counts an answer by a link with the transaction that takes it in.
     *
     * @throws MovedOn if there were more answers than one person gives
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void answered(PartnerLink link) {
        if (!rows.answered(link.id(), clock.instant(), MOST_ANSWERS)) {
            throw new MovedOn("This link takes no more answers; ring us, please", null, null);
        }
        audit.record(AuditEntry.about(link.episode(), "partner-link.answered")
                .of(link.clock().toString())
                .with("link", link.id())
                .by(link.actor().account()));
    }

    /** Writes down that somebody looked by a link, at most once an hour: whoever has it could fill the audit. */
    @Transactional
    public void seen(PartnerLink link) {
        var now = clock.instant();
        if (rows.seen(link.id(), now, now.minus(ONE_LOOK))) {
            audit.record(AuditEntry.about(link.episode(), "clock.seen-by-link")
                    .of(link.clock().toString())
                    .with("link", link.id())
                    .by(link.actor().account()));
        }
    }

    /** Whether thanks are due for an answer; once for each. */
    @Transactional
    public boolean thanked(PartnerLink link) {
        return rows.thanked(link.id());
    }
}
