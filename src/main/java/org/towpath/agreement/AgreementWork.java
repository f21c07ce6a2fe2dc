package org.towpath.agreement;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.engine.EngineTasks;
import org.towpath.engine.OtherProcesses.OpenTask;
import org.towpath.engine.TaskHelp;
import org.towpath.engine.form.FormDefinition;
import org.towpath.engine.form.FormValidator;
import org.towpath.engine.form.GivenAnswers;
import org.towpath.shared.MovedOn;
import org.towpath.shared.NotAllowed;

/**
 * What there is to do about agreements, and the doing of it on the form the model names. Each task ends in the same use
 * case as its page or its call of the API.
 */
@Component
public class AgreementWork {

    private final AgreementJourney journey;
    private final AgreementRows rows;
    private final AgreementDeeds deeds;
    private final List<ReviewEvidence> evidence;
    private final EngineTasks engine;
    private final FormValidator validator;
    private final TaskHelp help;

    AgreementWork(
            AgreementJourney journey,
            AgreementRows rows,
            AgreementDeeds deeds,
            List<ReviewEvidence> evidence,
            EngineTasks engine,
            FormValidator validator,
            TaskHelp help) {
        this.journey = journey;
        this.rows = rows;
        this.deeds = deeds;
        this.evidence = evidence;
        this.engine = engine;
        this.validator = validator;
        this.help = help;
    }

    /** Something to do about a version. */
    public record Todo(String id, String element, String name, UUID agreement, int n, String title) {}

    /**
     * A task with its form and the words with which its model helps.
     *
     * @param evidence what was drawn up for a review; null for other tasks, and where nothing was
     */
    public record Desk(Todo task, FormDefinition form, List<String> help, ReviewEvidence.@Nullable Shown evidence) {}

    /**
     * What this person can do about all agreements, by title; what they drafted themselves is not theirs to approve.
     */
    @Transactional(readOnly = true)
    public List<Todo> of(Actor actor) {
        var theirs = journey.tasks().stream()
                .filter(task -> actor.holdsAnyOf(task.drawn().roles()))
                .toList();
        var versions = rows.ofInstances(
                theirs.stream().map(OpenTask::instance).distinct().toList());
        return theirs.stream()
                .flatMap(
                        task -> Stream.ofNullable(versions.get(task.instance())).map(version -> todo(task, version)))
                .filter(todo -> !isTheirOwnDraft(todo, actor))
                .sorted(Comparator.comparing(Todo::title).thenComparing(Todo::name))
                .toList();
    }

    /** What this person can do about one version. */
    @Transactional(readOnly = true)
    public List<Todo> of(UUID agreement, int n, Actor actor) {
        return journey.tasksOf(rows.version(agreement, n)).stream()
                .filter(task -> actor.holdsAnyOf(task.drawn().roles()))
                .flatMap(task -> todo(task).stream())
                .filter(todo -> !isTheirOwnDraft(todo, actor))
                .toList();
    }

    private boolean isTheirOwnDraft(Todo todo, Actor actor) {
        return todo.element().equals(AgreementJourney.APPROVE)
                && rows.version(todo.agreement(), todo.n()).draftedBy().equals(actor.account());
    }

    private Optional<Todo> todo(OpenTask task) {
        return rows.ofInstance(task.instance()).map(version -> todo(task, version));
    }

    private static Todo todo(OpenTask task, VersionRow version) {
        return new Todo(
                task.id(),
                task.drawn().element(),
                task.drawn().name(),
                version.agreement(),
                version.n(),
                version.title());
    }

    /**
     * One task with its form.
     *
     * @throws MovedOn if it is not there any more
     * @throws NotAllowed if it is for other roles
     */
    @Transactional(readOnly = true)
    public Desk desk(String id, Actor actor) {
        var task = allowed(id, actor);
        var todo = todo(task).orElseThrow(AgreementWork::gone);
        return new Desk(
                todo,
                form(task),
                help.of(task.drawn().definition(), task.drawn().element()),
                ReviewsUnderWay.kindOf(todo.element())
                        .flatMap(kind -> evidence.stream()
                                .flatMap(kept -> kept.beside(todo.agreement(), kind, actor).stream())
                                .findFirst())
                        .orElse(null));
    }

    /**
     * Does a task with what its form was answered.
     *
     * @param answers reads what was given, once the form is known
     * @param pack figures that stood beside the form, as {@link ReviewEvidence.Given}
     * @throws org.towpath.shared.InvalidInput naming each question whose answer cannot be taken
     * @throws OtherFigures if others were drawn up meanwhile
     */
    @Transactional
    public Todo complete(
            String id, Function<FormDefinition, GivenAnswers> answers, @Nullable String pack, Actor actor) {
        var task = allowed(id, actor);
        var todo = todo(task).orElseThrow(AgreementWork::gone);
        var form = form(task);
        var checked = validator.check(form, answers.apply(form), Map.of()).answersOrRefuse();
        deeds.does(todo, new AgreementDeeds.Answered(checked, pack, form.keys().contains("whyNotWait")), actor);
        return todo;
    }

    private OpenTask allowed(String id, Actor actor) {
        var task = journey.task(id).orElseThrow(AgreementWork::gone);
        if (!actor.holdsAnyOf(task.drawn().roles())) {
            throw new NotAllowed("This task is for others to do");
        }
        return task;
    }

    private FormDefinition form(OpenTask task) {
        var stem = String.valueOf(task.drawn().form());
        return FormDefinition.parse(engine.form(task.drawn().definition(), stem).orElseThrow());
    }

    private static MovedOn gone() {
        return new MovedOn("This task is no longer there to do", null, null);
    }
}
