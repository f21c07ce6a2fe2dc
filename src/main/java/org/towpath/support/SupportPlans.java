package org.towpath.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.access.RecordScope;
import org.towpath.audit.Audit;
import org.towpath.audit.AuditEntry;
import org.towpath.engine.Processes;
import org.towpath.episode.Episodes;
import org.towpath.episode.Stage;
import org.towpath.episode.SupportWanted;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.MovedOn;
import org.towpath.shared.NotFound;

/** Support plans of cases. */
@Component
public class SupportPlans implements SupportWanted {

    /** When a plan is looked at again where nobody said (S-31). */
    static final Duration REVIEW_AFTER = Duration.ofDays(28);

    private static final String PROCESS = "support";
    private static final String PLAN = "planId";

    private final SupportRows rows;
    private final Processes processes;
    private final Episodes episodes;
    private final RecordScope scope;
    private final Audit audit;
    private final Clock clock;

    SupportPlans(
            SupportRows rows, Processes processes, Episodes episodes, RecordScope scope, Audit audit, Clock clock) {
        this.rows = rows;
        this.processes = processes;
        this.episodes = episodes;
        this.scope = scope;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID plan(EpisodeReference episode, @Nullable String preference, Actor actor) {
        return rows.insert(episode, preference, actor.account());
    }

    /**
     * Support was decided on after the assessment: the plan joins what the case follows already.
     *
     * @throws NotFound if there is no such case, or none they may see
     * @throws MovedOn if the case is closed or has not come so far
     */
    @Transactional
    public UUID decided(EpisodeReference episode, @Nullable String preference, Actor actor) {
        scope.require(episode, actor);
        episodes.lock(episode);
        var header = episodes.header(episode);
        var plan = rows.insert(episode, preference, actor.account());
        var known = Map.<String, Object>of(PLAN, plan.toString());
        if (processes.tellLocally("episode.support-decided", episode, Map.of(), known) == 0) {
            if (header.stage() != Stage.FEEDBACK) {
                throw new MovedOn("Support can be decided on once needs are agreed", null, header.closedAt());
            }
            processes.start(PROCESS, episode, Map.of("episodeReference", episode.value(), PLAN, plan.toString()));
        }
        audit.record(AuditEntry.about(episode, "support.decided").of(plan.toString()));
        return plan;
    }

    /** Stops support from outside, because the person has withdrawn; a plan that has ended stays as it ended. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stop(UUID plan) {
        var found = get(plan);
        processes.tell("support.ended", found.episode(), Map.of(PLAN, plan.toString()), Map.of());
    }

    /** @throws NotFound if there is no such plan */
    @Transactional(readOnly = true)
    public SupportPlan get(UUID plan) {
        return rows.find(plan).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public List<SupportPlan> of(EpisodeReference episode) {
        return rows.of(episode);
    }

    /** A process instance begins to follow a plan. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void followed(UUID plan, String instance) {
        rows.followed(plan, instance);
    }

    /** The plan that a process instance follows, if it follows one. */
    public Optional<SupportPlan> followedBy(String instance) {
        return rows.followedBy(instance);
    }

    /** The process that followed a plan is no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void left(String instance) {
        rows.followedBy(instance).ifPresent(plan -> {
            rows.left(plan.id());
            episodes.refresh(plan.episode());
        });
    }

    /** When a plan is looked at again: as said, or after four weeks. */
    Instant reviewAt(@Nullable Instant said) {
        return said == null ? clock.instant().plus(REVIEW_AFTER) : said;
    }
}
