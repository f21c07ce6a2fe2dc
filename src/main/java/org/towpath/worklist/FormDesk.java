package org.towpath.worklist;

import java.time.Instant;
import java.util.function.Function;

import org.springframework.stereotype.Component;

import org.towpath.access.Actor;
import org.towpath.audit.Audit;
import org.towpath.audit.AuditEntry;
import org.towpath.engine.TaskHelp;
import org.towpath.engine.form.FormDefinition;
import org.towpath.engine.form.GivenAnswers;
import org.towpath.shared.FieldError;
import org.towpath.shared.InvalidInput;
import org.towpath.web.form.DraftLimits;

/** Opens the form of a task and keeps what somebody has begun to answer. */
@Component
class FormDesk {

    private final TaskDoor door;
    private final TaskViews views;
    private final DeployedForms forms;
    private final TaskContexts contexts;
    private final TaskHandlers handlers;
    private final Drafts drafts;
    private final TaskHelp help;
    private final Audit audit;

    FormDesk(
            TaskDoor door,
            TaskViews views,
            DeployedForms forms,
            TaskContexts contexts,
            TaskHandlers handlers,
            Drafts drafts,
            TaskHelp help,
            Audit audit) {
        this.door = door;
        this.views = views;
        this.forms = forms;
        this.contexts = contexts;
        this.handlers = handlers;
        this.drafts = drafts;
        this.help = help;
        this.audit = audit;
    }

    TaskForm open(String task, Actor actor) {
        var row = door.open(task, actor);
        var form = forms.of(row);
        var context = contexts.of(row, actor);
        var draft = drafts.of(task, actor.account());
        var opened = new TaskForm(
                views.of(row),
                help.of(row.definition(), row.element()),
                handlers.prompts(context),
                row.isHeldByAnotherThan(actor.account()) ? row.assigneeName() : null,
                form.definition(),
                form.json(),
                draft.map(Drafts.Draft::answers).orElseGet(() -> handlers.known(context)),
                handlers.choices(context),
                draft.map(Drafts.Draft::savedAt).orElse(null));
        audit.record(AuditEntry.about(row.episode(), "task.opened").of(task).with("task", row.element()));
        return opened;
    }

    /** A draft is not checked, but it has to fit the form and to be of a size somebody can have typed. */
    Instant save(String task, Function<FormDefinition, GivenAnswers> answers, Actor actor) {
        var given = answers.apply(forms.of(door.open(task, actor)).definition());
        if (!given.unknown().isEmpty()) {
            throw new InvalidInput(given.unknown().stream()
                    .limit(20)
                    .map(path -> new FieldError(path, "This form has no such question"))
                    .toList());
        }
        DraftLimits.check(given.values());
        return drafts.save(task, actor.account(), given.values());
    }
}
