package org.towpath.feedback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.CurrentActor;
import org.towpath.engine.Answers;
import org.towpath.engine.Processes;
import org.towpath.engine.Rings;
import org.towpath.engine.TaskContext;
import org.towpath.platform.SqlInstants;
import org.towpath.promise.ClockFact;
import org.towpath.promise.PromiseClock;
import org.towpath.promise.PromiseClocks;
import org.towpath.promise.PromiseNames;
import org.towpath.promise.PromiseWarnings;
import org.towpath.promise.Terms;
import org.towpath.shared.EpisodeReference;

/** What we owe whoever referred the person: to hear what came of it, in time; and what came of it later. */
@Component
public class Feedback {

    private static final Duration FOUR_WEEKS = Duration.ofDays(28);
    private static final Duration TWELVE_WEEKS = Duration.ofDays(84);

    private final JdbcClient jdbc;
    private final PromiseClocks clocks;
    private final PromiseWarnings warnings;
    private final Terms terms;
    private final Processes processes;
    private final CurrentActor actor;
    private final Clock clock;

    Feedback(
            JdbcClient jdbc,
            PromiseClocks clocks,
            PromiseWarnings warnings,
            Terms terms,
            Processes processes,
            CurrentActor actor,
            Clock clock) {
        this.jdbc = jdbc;
        this.clocks = clocks;
        this.warnings = warnings;
        this.terms = terms;
        this.processes = processes;
        this.actor = actor;
        this.clock = clock;
    }

    /** Starts the count; answers the instants the process of feedback waits for. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, Object> begin(EpisodeReference episode) {
        var now = clock.instant();
        var measured = clocks.start(episode, null, terms.ofFeedback(now), now, actor.get());
        return Map.of(
                FeedbackWait.DUE,
                Rings.justAfter(measured.dueAt()),
                FeedbackWait.WARN,
                Rings.at(measured.warnAt()),
                "fourWeeksAt",
                now.plus(FOUR_WEEKS),
                "twelveWeeksAt",
                now.plus(TWELVE_WEEKS));
    }

    /** The referrer was told, or need not be, with the reason; whoever was asked to see to it need not any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void given(TaskContext task, Answers answers) {
        var at = answers.occurredAt(task);
        jdbc.sql("insert into feedback (id, episode_reference, given, waived_reason, told_whom, told_how, told_what, "
                        + "occurred_at, recorded_at, recorded_by) values (:id, :episode, :given, :waived, :whom, :how, "
                        + ":what, :at, :now, :by)")
                .param("id", UUID.randomUUID())
                .param("episode", task.episode().value())
                .param("given", answers.required("feedbackGiven"))
                .param("waived", answers.text("waivedReason"))
                .param("whom", answers.text("toldWhom"))
                .param("how", answers.text("toldHow"))
                .param("what", answers.ticked("toldWhat").toArray(String[]::new))
                .param("at", SqlInstants.at(at))
                .param("now", SqlInstants.at(task.now()))
                .param("by", task.actor())
                .update();
        running(task.episode()).forEach(running -> stop(running, at, task.id()));
        processes.tell(FeedbackWait.GIVEN, task.episode(), Map.of(), Map.of());
    }

    /** What came of it after some weeks. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void followedUp(TaskContext task, Answers answers, int weeks) {
        jdbc.sql(
                        "insert into follow_up (id, episode_reference, weeks, source, working_with_services, needs_met, health, "
                                + "justice_result, arrested_again, person_says, occurred_at, recorded_at, recorded_by) values "
                                + "(:id, :episode, :weeks, :source, :working, :needs, :health, :justice, :again, :says, :at, :now, :by)")
                .param("id", UUID.randomUUID())
                .param("episode", task.episode().value())
                .param("weeks", weeks)
                .param("source", answers.required("source"))
                .param("working", answers.required("workingWithServices"))
                .param("needs", answers.required("needsMet"))
                .param("health", answers.required("health"))
                .param("justice", answers.required("justiceResult"))
                .param("again", answers.required("arrestedAgain"))
                .param("says", answers.text("personSays"))
                .param("at", SqlInstants.at(answers.occurredAt(task)))
                .param("now", SqlInstants.at(task.now()))
                .param("by", task.actor())
                .update();
    }

    /** Marks the warning on the running count, once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void warn(EpisodeReference episode) {
        running(episode).forEach(warnings::warn);
    }

    /** Whether the referrer was told, or it was written down why not. */
    boolean isSettled(EpisodeReference episode) {
        return jdbc.sql("select exists (select 1 from feedback where episode_reference = :episode)")
                .param("episode", episode.value())
                .query(Boolean.class)
                .single();
    }

    private java.util.List<PromiseClock> running(EpisodeReference episode) {
        return clocks.of(episode).stream()
                .filter(PromiseClock::isOpen)
                // what a partner owes us about a referral is another promise
                .filter(open -> open.referral() == null)
                .filter(open -> open.promised().promise().equals(PromiseNames.FEEDBACK))
                .toList();
    }

    private void stop(PromiseClock running, Instant at, String task) {
        clocks.happened(running, ClockFact.of(ClockFact.Type.STOPPED, at, "told:" + task), actor.get());
    }
}
