package org.towpath.promise;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.audit.Audit;
import org.towpath.audit.AuditEntry;
import org.towpath.engine.CaseLock;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.MovedOn;

/** A step of the escalation is taken on: with a named action and a new time, or not at all (practice.md 18). */
@Component
public class StepAnswers {

    /** Further ahead a promise to act is no longer one. */
    private static final Duration MOST = Duration.ofDays(14);

    private final ClockLists lists;
    private final MissedPromises missed;
    private final ObjectProvider<CaseLock> cases;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    StepAnswers(
            ClockLists lists,
            MissedPromises missed,
            ObjectProvider<CaseLock> cases,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.lists = lists;
        this.missed = missed;
        this.cases = cases;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What the other side is to do next, as it says.
     *
     * @param how how we know
     * @param what what is to be done, and by whom
     * @param until if that passes the steps go on
     */
    public record Answer(String how, String what, Instant until) {}

    /**
     * The step that the partner can take on now; empty where none was taken, or the promise needs no more steps, or is
     * ours. Each is taken on once: otherwise the steps could be put off without end.
     */
    @Transactional(readOnly = true)
    public Optional<TakenStep> open(UUID id, Actor actor) {
        return standing(lists.find(id, actor)).filter(it -> it.acknowledged() == null);
    }

    private static Optional<TakenStep> standing(PromiseClock found) {
        var theirs = found.promised().owedBy() == Party.PARTNER;
        return theirs && found.isOpen() && found.measured().missedAt() != null
                ? found.steps().stream().filter(it -> it.supersededAt() == null).reduce((before, later) -> later)
                : Optional.empty();
    }

    /**
     * The partner takes on the step that stands. The next waits until then, and our own task about it is done. Said
     * again in the same words it changes nothing.
     *
     * @throws org.towpath.shared.NotFound if there is no such clock, or none they may see
     * @throws InvalidInput naming {@code newTimeAt} if it does not lie ahead, or too far
     * @throws MovedOn if no step stands any more, or it was taken on before
     */
    @Transactional
    public void takeOn(UUID id, Answer answer, Actor actor) {
        var seen = lists.find(id, actor);
        refuseTime(answer.until(), clock.instant());
        cases.forEach(lock -> lock.lock(seen.episode()));
        var step = standing(missed.lock(id))
                .orElseThrow(() -> new MovedOn("Nothing is waited for here any more", null, null));
        var before = step.acknowledged();
        if (before != null) {
            if (isSame(before, answer, actor)) {
                return;
            }
            throw new MovedOn("This step was taken on already; ring us if that has changed", null, before.at());
        }
        missed.acknowledge(
                id,
                new TakenStep.Acknowledged(
                        clock.instant(), actor.account(), answer.how(), answer.what(), answer.until()));
        events.publishEvent(new StepTakenOn(missed.lock(id)));
        audit.record(
                AuditEntry.about(seen.episode(), "escalation.step-taken-on").of(id.toString()));
    }

    private static boolean isSame(TakenStep.Acknowledged before, Answer answer, Actor actor) {
        return before.by().equals(actor.account())
                && before.what().equals(answer.what())
                && before.until().equals(answer.until());
    }

    /** @throws InvalidInput naming {@code newTimeAt} if it does not lie ahead, or too far for the steps to wait */
    public static void refuseTime(Instant until, Instant now) {
        if (!until.isAfter(now)) {
            throw new InvalidInput("newTimeAt", "Choose a time that lies ahead");
        }
        if (until.isAfter(now.plus(MOST))) {
            throw new InvalidInput("newTimeAt", "Choose a time within 14 days, so that the steps do not fall asleep");
        }
    }
}
