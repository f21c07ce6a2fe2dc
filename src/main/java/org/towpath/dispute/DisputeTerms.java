package org.towpath.dispute;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.towpath.agreement.AgreedTerms;
import org.towpath.agreement.AgreementsInForce;
import org.towpath.promise.OfficeTime;

/** What the agreement says of disputes; where there is none, or it is silent, the usual. */
@Component
class DisputeTerms {

    private static final String CLAUSE = "C6";

    private final AgreementsInForce agreements;
    private final OfficeTime office;
    private final Clock clock;

    DisputeTerms(AgreementsInForce agreements, OfficeTime office, Clock clock) {
        this.agreements = agreements;
        this.office = office;
        this.clock = clock;
    }

    /** The agreement in force for a service now. */
    Optional<AgreedTerms> inForce(@Nullable UUID service) {
        return service == null ? Optional.empty() : agreements.of(service, clock.instant());
    }

    /** Until when a level has a dispute that comes to it now: counted in office hours. */
    Instant endsAt(Dispute dispute, DisputeLevel level) {
        var limit = LevelLimits.in(clauses(dispute).get(CLAUSE)).of(level);
        return office.dueAt(limit, clock.instant());
    }

    private Map<String, Object> clauses(Dispute dispute) {
        var agreement = dispute.agreement();
        var version = dispute.version();
        return agreement == null || version == null
                ? Map.of()
                : agreements.version(agreement, version).clauses();
    }
}
