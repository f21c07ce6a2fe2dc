package org.towpath.dispute;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.agreement.DisputedPromises;
import org.towpath.agreement.Figure;
import org.towpath.agreement.FigurePeriod;
import org.towpath.promise.ClockState;
import org.towpath.promise.PromiseClock;
import org.towpath.promise.PromiseClocks;

/**
 * Which promises a dispute is about: the one whose last step drafted it, those a ruling puts right, and where a person
 * opened it those its kind speaks of. What nobody has opened, or was dropped, is disputed by nobody.
 */
@Component
class PromisesDisputed implements DisputedPromises {

    /** Events that decide on a referral: a refusal is disputed as the decision it was. */
    private static final Set<String> DECISIONS = Set.of("ACCEPTED", "DECLINED", "DECIDED");

    private static final Set<String> FEEDBACK = Set.of("feedback", "partner-feedback");

    private final JdbcClient jdbc;
    private final PromiseClocks clocks;
    private final Clock clock;

    PromisesDisputed(JdbcClient jdbc, PromiseClocks clocks, Clock clock) {
        this.jdbc = jdbc;
        this.clocks = clocks;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Long> counts(UUID agreement, FigurePeriod period) {
        return jdbc
                .sql(
                        "select c.service_level, count(*) as disputed from promise_clock c where c.agreement_id = :agreement and "
                                + Figure.DISPUTED.condition() + " group by c.service_level")
                .params(period.parameters(clock.instant()))
                .param("agreement", agreement)
                .query((row, n) -> Map.entry(row.getString("service_level"), row.getLong("disputed")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A dispute begins: what it is about is kept as it stands now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begun(Dispute dispute) {
        var drafted = dispute.clock();
        if (drafted != null) {
            add(dispute.id(), List.of(drafted));
            return;
        }
        add(
                dispute.id(),
                clocks.of(dispute.referral()).stream()
                        .filter(it -> !it.promised().isExpected())
                        .filter(spokenOf(dispute.kind()))
                        .map(PromiseClock::id)
                        .toList());
    }

    /** A ruling puts these right, so it was about them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ruled(Dispute dispute, Ruling ruling) {
        add(dispute.id(), ruling.corrections().stream().map(Ruling.Kept::clock).toList());
    }

    private static Predicate<PromiseClock> spokenOf(DisputeKind kind) {
        return switch (kind) {
            case DELAY -> PromisesDisputed::isNotKept;
            case FEEDBACK -> it -> FEEDBACK.contains(it.promised().promise());
            case REJECTION, CRITERIA, DISCRIMINATION ->
                it -> DECISIONS.contains(it.promised().stops());
            case DATA_SHARING, SAFEGUARDING -> it -> false;
        };
    }

    /** Late, or not there yet. */
    private static boolean isNotKept(PromiseClock measured) {
        var state = measured.measured().state();
        return state == ClockState.MISSED || measured.isOpen() && state != ClockState.CANCELLED;
    }

    private void add(UUID dispute, List<UUID> about) {
        for (var measured : about) {
            jdbc.sql(
                            "insert into dispute_promise (dispute_id, clock_id) values (:dispute, :clock) on conflict do nothing")
                    .param("dispute", dispute)
                    .param("clock", measured)
                    .update();
        }
    }
}
