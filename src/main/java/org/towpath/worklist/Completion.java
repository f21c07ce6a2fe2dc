package org.towpath.worklist;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import org.springframework.stereotype.Component;

import org.towpath.access.Actor;
import org.towpath.audit.Audit;
import org.towpath.audit.AuditEntry;
import org.towpath.engine.EngineTasks;
import org.towpath.engine.ProcessVariable.Kind;
import org.towpath.engine.ProcessVariables;
import org.towpath.engine.form.FormDefinition;
import org.towpath.engine.form.FormValidator;
import org.towpath.engine.form.GivenAnswers;
import org.towpath.episode.CaseRecords;
import org.towpath.episode.Episodes;
import org.towpath.episode.Holds;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.MovedOn;

/**
 * Everything that happens when somebody completes a task, in one transaction: who they are and whether it is still
 * there to do, the answers, what their module does with them, the record of the case, and last the step of the process.
 */
@Component
class Completion {

    private static final String OCCURRED_AT = "occurredAt";
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofSeconds(60);

    private final TaskDoor door;
    private final WorklistRows rows;
    private final Episodes episodes;
    private final Holds holds;
    private final DeployedForms forms;
    private final TaskContexts contexts;
    private final FormValidator validator;
    private final TaskHandlers handlers;
    private final CaseRecords records;
    private final EngineTasks engine;
    private final Audit audit;

    Completion(
            TaskDoor door,
            WorklistRows rows,
            Episodes episodes,
            Holds holds,
            DeployedForms forms,
            TaskContexts contexts,
            FormValidator validator,
            TaskHandlers handlers,
            CaseRecords records,
            EngineTasks engine,
            Audit audit) {
        this.door = door;
        this.rows = rows;
        this.episodes = episodes;
        this.holds = holds;
        this.forms = forms;
        this.contexts = contexts;
        this.validator = validator;
        this.handlers = handlers;
        this.records = records;
        this.engine = engine;
        this.audit = audit;
    }

    EpisodeReference run(String task, Function<FormDefinition, GivenAnswers> answers, Actor actor) {
        var episode = door.visible(task, actor).episode();
        episodes.lock(episode);
        // whatever was read before the lock may have changed while we waited for it
        var row = door.visible(task, actor);
        var form = forms.of(row).definition();
        var given = answers.apply(form);
        var hash = AnswersHash.of(given.values());
        if (isSaidAgain(row, actor, hash)) {
            return episode;
        }
        refuseIfNotTheirs(row, actor);
        complete(row, form, given, hash, actor);
        return episode;
    }

    /** The same answers by the same person: the connection dropped, the button was pressed twice. */
    private static boolean isSaidAgain(WorklistRow row, Actor actor, String hash) {
        return row.state() == WorklistRow.State.DONE
                && actor.account().equals(row.doneBy())
                && hash.equals(row.answersHash());
    }

    private void refuseIfNotTheirs(WorklistRow row, Actor actor) {
        TaskDoor.refuseIfMovedOn(row);
        TaskDoor.refuseIfAnotherRoles(row, actor);
        TaskDoor.refuseIfHeldByAnother(row, actor);
        holds.on(row.episode())
                .filter(hold -> !hold.allows(row.process(), row.element()))
                .ifPresent(hold -> {
                    throw new MovedOn("This case is held: a life is at risk", hold.by(), hold.since());
                });
    }

    private void complete(WorklistRow row, FormDefinition form, GivenAnswers given, String hash, Actor actor) {
        var context = contexts.of(row, actor);
        var now = context.now();
        var answers = new LinkedHashMap<>(
                validator.check(form, given, handlers.choices(context)).answersOrRefuse());
        var occurredAt = occurredAt(answers, now);
        var variables = variables(engine.declared(row.definition()), answers);
        variables.putAll(handlers.complete(context, answers));
        records.record(context, answers, occurredAt);
        rows.done(row.id(), actor.account(), now, hash);
        engine.complete(row.id(), actor.account(), variables);
        audit.record(AuditEntry.about(row.episode(), "task.completed")
                .of(row.id())
                .with("process", row.process())
                .with("task", row.element()));
    }

    /** When it happened, as the form's answer says; a clock that is a little ahead of ours means now. */
    private static Instant occurredAt(Map<String, Object> answers, Instant now) {
        if (!(answers.get(OCCURRED_AT) instanceof Instant told)) {
            return now;
        }
        if (told.isAfter(now.plus(CLOCKS_MAY_DIFFER))) {
            throw new InvalidInput(OCCURRED_AT, "When it happened must be in the past");
        }
        var occurredAt = told.isAfter(now) ? now : told;
        answers.put(OCCURRED_AT, occurredAt);
        return occurredAt;
    }

    /** Answers named like what the process may be told: its outcomes and instants. */
    private static Map<String, Object> variables(ProcessVariables declared, Map<String, Object> answers) {
        var variables = new LinkedHashMap<String, Object>();
        answers.forEach((key, answer) -> {
            if (declared.has(key, Kind.INSTANT) && answer instanceof Instant) {
                variables.put(key, answer);
            }
            declared.find(key)
                    .filter(variable -> variable.kind() == Kind.OUTCOME)
                    .ifPresent(outcome -> {
                        if (!outcome.literals().contains(answer)) {
                            throw new InvalidInput(key, "This answer leads nowhere in the process");
                        }
                        variables.put(key, answer);
                    });
        });
        return variables;
    }
}
