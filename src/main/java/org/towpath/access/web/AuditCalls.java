package org.towpath.access.web;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.towpath.access.CurrentActor;
import org.towpath.access.RecordScope;
import org.towpath.audit.Audit;
import org.towpath.audit.AuditEntry;
import org.towpath.audit.AuditTrail;
import org.towpath.audit.AuditVerification;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.NotFound;
import org.towpath.shared.Page;
import org.towpath.shared.PageRequest;

/** Who saw and did what, and whether the record of it still holds. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditCalls {

    private final Audit audit;
    private final AuditTrail trail;
    private final AuditVerification verification;
    private final RecordScope scope;
    private final CurrentActor current;

    AuditCalls(Audit audit, AuditTrail trail, AuditVerification verification, RecordScope scope, CurrentActor current) {
        this.audit = audit;
        this.trail = trail;
        this.verification = verification;
        this.scope = scope;
        this.current = current;
    }

    /** One entry as the interface shows it. */
    record Entry(
            long seq,
            Instant at,
            String account,
            List<String> roles,
            String act,
            String outcome,
            @Nullable String subject,
            @JsonRawValue String facts) {

        static Entry of(AuditTrail.Line line) {
            return new Entry(
                    line.seq(),
                    line.at(),
                    line.account(),
                    line.roles(),
                    line.act(),
                    line.outcome(),
                    line.subject(),
                    line.facts());
        }
    }

    /** Who looked at a case and who did what, newest first. */
    @GetMapping
    Page<Entry> ofCase(
            @RequestParam String episode,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        if (!EpisodeReference.isShapeOf(episode)) {
            throw new NotFound();
        }
        var reference = new EpisodeReference(episode);
        scope.requireTrailOf(reference, current.get());
        audit.record(AuditEntry.about(reference, "trail.read"));
        var page = trail.of(reference, PageRequest.of(limit, after));
        return new Page<>(page.items().stream().map(Entry::of).toList(), page.next());
    }

    /** Recomputes every chain; long for a long record. */
    @GetMapping("/verification")
    AuditVerification.Finding verify() {
        return verification.verify();
    }
}
