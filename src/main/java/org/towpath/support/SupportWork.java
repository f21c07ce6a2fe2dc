package org.towpath.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.engine.Answers;
import org.towpath.engine.Choice;
import org.towpath.engine.Never;
import org.towpath.engine.Processes;
import org.towpath.engine.TaskContext;
import org.towpath.engine.Timers;
import org.towpath.shared.InvalidInput;

/** What the tasks of support write to its plans. Always inside the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SupportWork {

    private static final String REVIEW_AT = "reviewAt";

    private final SupportRows plans;
    private final AppointmentRows appointments;
    private final SupportWorkers workers;
    private final SupportPlans facade;
    private final Timers timers;
    private final Processes processes;
    private final SupportPromise promise;

    SupportWork(
            SupportRows plans,
            AppointmentRows appointments,
            SupportWorkers workers,
            SupportPlans facade,
            Timers timers,
            Processes processes,
            SupportPromise promise) {
        this.plans = plans;
        this.appointments = appointments;
        this.workers = workers;
        this.facade = facade;
        this.timers = timers;
        this.processes = processes;
        this.promise = promise;
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Choice> workers(TaskContext task) {
        return workers.choices(task.episode());
    }

    public void choose(TaskContext task, Answers answers) {
        var role = answers.required("workerOutcome");
        var worker = UUID.fromString(answers.required("worker"));
        workers.check(task.episode(), role, worker);
        plans.chosen(plan(task), worker, role, answers.text("suitableForVolunteerWhy"));
        promise.kept(plan(task), task.episode(), task.now());
    }

    /** Answers when the plan is looked at again. */
    public Map<String, Object> plan(TaskContext task, Answers answers) {
        var reviewAt = facade.reviewAt(answers.instant(REVIEW_AT));
        var goals = new SupportRows.Goals(
                answers.required("goals"),
                answers.ticked("supportTasks"),
                answers.text("outcomeTool"),
                answers.number("baselineScore"));
        plans.planned(plan(task), goals, reviewAt);
        return Map.of(REVIEW_AT, reviewAt);
    }

    /** Answers when to remind: never, if that is not wanted or there is no time left for it. */
    public Map<String, Object> arrange(TaskContext task, Answers answers) {
        var at = java.util.Objects.requireNonNull(answers.instant("appointmentAt"), "appointmentAt");
        var wanted = !answers.is("remindHow", "NO_REMINDER");
        var remindAt = wanted ? Reminders.at(at, task.now()) : null;
        var arranged = new AppointmentRows.Arranged(
                at,
                answers.required("place"),
                answers.text("withWhom"),
                answers.text("gettingThere"),
                answers.required("remindHow"),
                remindAt,
                answers.text("checkInWith"));
        appointments.insert(plan(task), arranged, task.actor());
        return Map.of("reminderAt", remindAt == null ? Never.INSTANT : remindAt);
    }

    public void remind(TaskContext task, Answers answers) {
        appointments.reminded(plan(task), answers.required("remindedHow"), answers.occurredAt(task));
    }

    public void meet(TaskContext task, Answers answers) {
        var went = new AppointmentRows.Went(
                answers.required("meetingOutcome"),
                answers.occurredAt(task),
                answers.ticked("interventions"),
                answers.number("durationMinutes"),
                answers.text("worry"),
                answers.text("note"));
        appointments.went(plan(task), went);
    }

    /** Answers when the plan is looked at next, where support goes on. */
    public Map<String, Object> review(TaskContext task, Answers answers) {
        var plan = facade.get(plan(task));
        var next = answers.is("reviewOutcome", "continue") ? facade.reviewAt(answers.instant(REVIEW_AT)) : null;
        plans.reviewed(plan.id(), answers.number("reviewScore"), next);
        return next == null ? Map.of() : again(plan, next);
    }

    /** The review on time leaves the plan to its own course; answers when it is looked at next. */
    public Map<String, Object> reviewOnTime(TaskContext task, Answers answers) {
        var said = answers.instant(REVIEW_AT);
        var next = facade.reviewAt(isTodayAndOver(said, task.now()) ? null : said);
        if (next.isBefore(task.now())) {
            throw new InvalidInput(REVIEW_AT, "The next review must be in the future");
        }
        plans.reviewed(plan(task), answers.number("reviewScore"), next);
        return Map.of(REVIEW_AT, next);
    }

    /** Today's review is the one being held: the next comes as if no date had been said. */
    private static boolean isTodayAndOver(@Nullable Instant said, Instant now) {
        return said != null && said.isBefore(now) && dayOf(said).equals(dayOf(now));
    }

    private static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, Reminders.ENGLAND);
    }

    public void handOver(TaskContext task, Answers answers) {
        var handOver = new SupportRows.HandOver(
                answers.required("handedTo"),
                answers.required("engagedWithService"),
                answers.text("why"),
                answers.number("reviewScore"));
        plans.handedOver(plan(task), handOver, answers.occurredAt(task));
        processes.tell(
                "support.handed-over",
                task.episode(),
                Map.of("planId", plan(task).toString()),
                Map.of());
    }

    private Map<String, Object> again(SupportPlan plan, Instant reviewAt) {
        @Nullable String instance = plan.instance();
        if (instance != null) {
            timers.move(instance, Map.of(REVIEW_AT, reviewAt));
        }
        return Map.of(REVIEW_AT, reviewAt);
    }

    private static UUID plan(TaskContext task) {
        var plan = task.references().get("planId");
        if (plan == null) {
            throw new IllegalArgumentException("A task of support needs its plan");
        }
        return UUID.fromString(plan);
    }
}
