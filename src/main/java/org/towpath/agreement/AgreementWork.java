package org.towpath.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.agreement.AgreementReviews.Action;
import org.towpath.agreement.AgreementReviews.Held;
import org.towpath.engine.Answers;
import org.towpath.engine.EngineTasks;
import org.towpath.engine.OtherProcesses.OpenTask;
import org.towpath.engine.TaskHelp;
import org.towpath.engine.form.FormDefinition;
import org.towpath.engine.form.FormValidator;
import org.towpath.engine.form.GivenAnswers;
import org.towpath.shared.InvalidInput;
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
    private final AgreementLifecycle lifecycle;
    private final AgreementEnding ending;
    private final AgreementReviews reviews;
    private final List<ReviewEvidence> evidence;
    private final EngineTasks engine;
    private final FormValidator validator;
    private final TaskHelp help;
    private final Clock clock;

    AgreementWork(
            AgreementJourney journey,
            AgreementRows rows,
            AgreementLifecycle lifecycle,
            AgreementEnding ending,
            AgreementReviews reviews,
            List<ReviewEvidence> evidence,
            EngineTasks engine,
            FormValidator validator,
            TaskHelp help,
            Clock clock) {
        this.journey = journey;
        this.rows = rows;
        this.lifecycle = lifecycle;
        this.ending = ending;
        this.reviews = reviews;
        this.evidence = evidence;
        this.engine = engine;
        this.validator = validator;
        this.help = help;
        this.clock = clock;
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
                reviewed(todo.element())
                        .flatMap(kind -> evidence.stream()
                                .flatMap(kept -> kept.beside(todo.agreement(), kind, actor).stream())
                                .findFirst())
                        .orElse(null));
    }

    private static Optional<AgreementReviews.Kind> reviewed(String element) {
        return switch (element) {
            case AgreementJourney.REVIEW -> Optional.of(AgreementReviews.Kind.FULL);
            case AgreementJourney.OPERATIONAL_REVIEW -> Optional.of(AgreementReviews.Kind.OPERATIONAL);
            case AgreementJourney.TRIGGERED_REVIEW -> Optional.of(AgreementReviews.Kind.TRIGGERED);
            default -> Optional.empty();
        };
    }

    /**
     * Does a task with what its form was answered.
     *
     * @param answers reads what was given, once the form is known
     * @throws org.towpath.shared.InvalidInput naming each question whose answer cannot be taken
     */
    @Transactional
    public Todo complete(String id, Function<FormDefinition, GivenAnswers> answers, Actor actor) {
        var task = allowed(id, actor);
        var todo = todo(task).orElseThrow(AgreementWork::gone);
        var form = form(task);
        var checked = validator.check(form, answers.apply(form), Map.of()).answersOrRefuse();
        does(todo, new Answers(checked), checked, actor);
        return todo;
    }

    private void does(Todo todo, Answers answers, Map<String, Object> all, Actor actor) {
        var agreement = todo.agreement();
        var n = todo.n();
        var note = answers.text("note");
        switch (todo.element()) {
            case AgreementJourney.DRAFT -> lifecycle.submit(agreement, n, actor);
            case AgreementJourney.APPROVE -> {
                if (answers.is("approvalOutcome", "approved")) {
                    lifecycle.approve(agreement, n, note, actor);
                } else {
                    lifecycle.sendBack(agreement, n, note, actor);
                }
            }
            case AgreementJourney.SIGN -> lifecycle.sign(agreement, n, signature(answers), actor);
            case AgreementJourney.REVIEW -> reviews.full(agreement, n, held(answers, "reviewOutcome", all), actor);
            case AgreementJourney.OPERATIONAL_REVIEW ->
                reviews.operational(agreement, n, held(answers, "operationalOutcome", all), actor);
            case AgreementJourney.TRIGGERED_REVIEW -> reviews.triggered(agreement, n, held(answers, null, all), actor);
            case AgreementJourney.CONFIRM_CONTACTS ->
                reviews.contactsConfirmed(agreement, n, answers.is("contactsOutcome", "confirmed"), note, actor);
            case AgreementJourney.BEFORE_EXPIRY ->
                reviews.decidedBeforeExpiry(agreement, n, answers.required("decision"), note, actor);
            case AgreementJourney.AFTER_SUSPENSION ->
                ending.afterSuspension(
                        agreement,
                        n,
                        answers.is("suspensionOutcome", "take-up-again"),
                        answers.required("note"),
                        actor);
            default -> throw new IllegalStateException("The model asks for something nobody does: " + todo.element());
        }
    }

    /** Whoever signed today has signed by now. */
    private Signature signature(Answers answers) {
        var day = answers.date("signedOn");
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, AgreementReader.ZONE);
        if (day != null && day.isAfter(today)) {
            throw new InvalidInput("signedOn", "This lies in the future");
        }
        return new Signature(
                Side.valueOf(answers.required("side")),
                answers.required("name"),
                answers.text("signerRole"),
                day == null || day.equals(today) ? now : AgreementReader.startOf(day),
                answers.required("method"));
    }

    /** @param outcome the key under which the form asks how it goes on; null where it does not */
    private static Held held(Answers answers, @Nullable String outcome, Map<String, Object> all) {
        return new Held(
                answers.required("attendees"),
                answers.text("whyNotWait"),
                answers.text("dataReviewed"),
                answers.required("decisions"),
                outcome == null ? "held" : answers.required(outcome),
                answers.date("nextOn"),
                actions(all.get("actions")));
    }

    private static List<Action> actions(@Nullable Object rows) {
        return rows instanceof List<?> list
                ? list.stream()
                        .map(row -> (Map<?, ?>) row)
                        .map(row -> new Action(
                                String.valueOf(row.get("what")), String.valueOf(row.get("owner")), (LocalDate)
                                        Objects.requireNonNull(row.get("byDate"))))
                        .toList()
                : List.of();
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
