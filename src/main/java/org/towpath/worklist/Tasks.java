package org.towpath.worklist;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.access.Actor;
import org.towpath.engine.Overtaken;
import org.towpath.engine.form.FormDefinition;
import org.towpath.engine.form.GivenAnswers;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.MovedOn;
import org.towpath.shared.NotAllowed;
import org.towpath.shared.NotFound;
import org.towpath.shared.Page;
import org.towpath.shared.PageRequest;

/**
 * The tasks of the cases one may see: to list, to take and give back, to begin and to complete. An unknown task and one
 * at a site one does not cover are the same {@link NotFound}; a task that is done or gone is {@link MovedOn}, saying
 * who and when; another role's is {@link NotAllowed}.
 */
@Component
public class Tasks {

    private static final int TRIES = 3;

    private final WorklistPages pages;
    private final TaskViews views;
    private final Holding holding;
    private final FormDesk desk;
    private final Completion completion;
    private final Onward onward;
    private final TransactionTemplate transaction;

    Tasks(
            WorklistPages pages,
            TaskViews views,
            Holding holding,
            FormDesk desk,
            Completion completion,
            Onward onward,
            TransactionTemplate transaction) {
        this.pages = pages;
        this.views = views;
        this.holding = holding;
        this.desk = desk;
        this.completion = completion;
        this.onward = onward;
        this.transaction = transaction;
    }

    /**
     * Open tasks whose role this person holds, at their sites, unassigned or their own: in a cell or at court first,
     * then what is due.
     *
     * @throws InvalidInput if the place to go on from was never given out
     */
    public Page<TaskView> list(TaskFilter filter, Actor actor, PageRequest request) {
        var page = pages.page(filter, actor, request);
        return new Page<>(views.of(page.items()), page.next());
    }

    /**
     * Makes a task this person's own; once it is, saying so again changes nothing.
     *
     * @throws MovedOn if somebody else holds it, too
     */
    public TaskView claim(String task, Actor actor) {
        return changing(() -> holding.claim(task, actor));
    }

    /**
     * Gives a task back to everybody whose role may do it; a manager may give back anybody's.
     *
     * @throws MovedOn if somebody else holds it, too
     */
    public TaskView release(String task, Actor actor) {
        return changing(() -> holding.release(task, actor));
    }

    /**
     * What this person can go on with once they have completed a task: what its completion opened for them and waits
     * for no appointment and nobody's answer.
     */
    @Transactional(readOnly = true)
    public Optional<TaskView> openedBy(String task, Actor actor) {
        return onward.from(task, actor);
    }

    /** The form of a task with what is known or was begun, for whoever may do it. */
    public TaskForm form(String task, Actor actor) {
        return Objects.requireNonNull(transaction.execute(status -> desk.open(task, actor)));
    }

    /**
     * Keeps what this person has answered so far; nothing is checked but that the questions exist.
     *
     * @param answers reads what was given, once the form is known: {@code form -> GivenAnswers.json(form, values)}
     * @return when it was saved
     * @throws InvalidInput naming questions the form does not have
     */
    public Instant saveDraft(String task, Function<FormDefinition, GivenAnswers> answers, Actor actor) {
        return desk.save(task, answers, actor);
    }

    /**
     * Completes a task: the answers are checked, the modules and the case's record written and the process moved on,
     * all or nothing. A task that is nobody's becomes this person's. The same answers by the same person a second time
     * change nothing and are no error.
     *
     * @param answers reads what was given, once the form is known: {@code form -> GivenAnswers.posted(form,
     *     parameters)}
     * @return the case
     * @throws InvalidInput naming each question whose answer cannot be taken
     * @throws MovedOn if somebody else holds the task or the case is held, too
     */
    public EpisodeReference complete(String task, Function<FormDefinition, GivenAnswers> answers, Actor actor) {
        return changing(() -> completion.run(task, answers, actor));
    }

    /**
     * Tries again when a timer moved the case at the same moment: the second look tells whether the task is still
     * there. Inside somebody else's transaction there is no second try.
     */
    private <T> T changing(Supplier<T> change) {
        var tries = TransactionSynchronizationManager.isActualTransactionActive() ? 1 : TRIES;
        while (true) {
            try {
                return transaction.execute(status -> change.get());
            } catch (RuntimeException failed) {
                if (!Overtaken.caused(failed)) {
                    throw failed;
                }
                if (--tries == 0) {
                    throw new OptimisticLockingFailureException("The case kept moving", failed);
                }
            }
        }
    }
}
