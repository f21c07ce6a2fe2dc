package org.towpath.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.towpath.shared.EpisodeReference;

/**
 * Hears everything the engine's history hears and keeps what concerns a case. It reads execution entities only: the
 * engine's rows are not written yet while it runs.
 */
@Component
class JourneyHistory implements HistoryEventHandler {

    private static final String COMPLETED = "completed";
    private static final String CANCELED = "canceled";

    private final Clock clock;

    JourneyHistory(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricActivityInstanceEventEntity passage) {
            caseOf(event).ifPresent(episode -> passage(passage, episode));
        } else if (event instanceof HistoricTaskInstanceEventEntity task) {
            caseOf(event).ifPresent(episode -> task(task, episode));
        } else if (event instanceof HistoricProcessInstanceEventEntity process
                && event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_END)) {
            caseOf(event).ifPresent(episode -> ended(process, episode));
        }
    }

    private void passage(HistoricActivityInstanceEventEntity event, EpisodeReference episode) {
        if (event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_START)) {
            entered(event, episode);
        } else if (event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_END)) {
            left(event, episode);
        } else if (event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_MIGRATE)) {
            var move = new Journey.Move(
                    event.getActivityInstanceId(), event.getProcessDefinitionId(), event.getActivityId());
            Journey.running().moved().put(move.activity(), move);
        }
    }

    private void entered(HistoricActivityInstanceEventEntity event, EpisodeReference episode) {
        var journey = Journey.running();
        var passage = new Journey.Passage(
                episode,
                event.getProcessDefinitionKey(),
                event.getProcessInstanceId(),
                event.getProcessDefinitionId(),
                event.getActivityId(),
                event.getActivityType(),
                event.getActivityInstanceId(),
                clock.instant());
        journey.entered().put(passage.activity(), passage);
        if (passage.kind().endsWith("EndEvent")) {
            journey.endEvents().put(passage.instance(), passage.element());
        }
        journey.happenings().add(step(event, episode, true));
    }

    private void left(HistoricActivityInstanceEventEntity event, EpisodeReference episode) {
        var journey = Journey.running();
        var activity = event.getActivityInstanceId();
        var outcome = event.isCanceled() ? CANCELED : COMPLETED;
        var actor = journey.actors().get(activity);
        journey.left().put(activity, new Journey.Leaving(activity, clock.instant(), outcome, actor));
        journey.happenings().add(step(event, episode, false));
    }

    private static JourneyStep step(
            HistoricActivityInstanceEventEntity event, EpisodeReference episode, boolean entered) {
        return new JourneyStep(
                event.getProcessDefinitionKey(),
                event.getProcessInstanceId(),
                episode,
                event.getActivityId(),
                event.getActivityType(),
                entered);
    }

    private void task(HistoricTaskInstanceEventEntity event, EpisodeReference episode) {
        var journey = Journey.running();
        if (event.isEventOfType(HistoryEventTypes.TASK_INSTANCE_CREATE)) {
            journey.happenings()
                    .add(new TaskOpened(
                            event.getTaskId(),
                            event.getProcessInstanceId(),
                            episode,
                            drawn(event),
                            due(event),
                            event.getAssignee(),
                            clock.instant()));
        } else if (event.isEventOfType(HistoryEventTypes.TASK_INSTANCE_UPDATE)
                || event.isEventOfType(HistoryEventTypes.TASK_INSTANCE_MIGRATE)) {
            var changed = new TaskChanged(event.getTaskId(), drawn(event), due(event), event.getAssignee());
            if (journey.happenings().stream().noneMatch(happened -> isNoNews(happened, changed))) {
                journey.happenings().add(changed);
            }
        } else {
            closed(event, journey);
        }
    }

    /** The engine tells each new task a second time, as changed, with nothing changed. */
    private static boolean isNoNews(Object happened, TaskChanged changed) {
        return happened instanceof TaskOpened opened
                && opened.task().equals(changed.task())
                && opened.drawn().equals(changed.drawn())
                && Objects.equals(opened.dueAt(), changed.dueAt())
                && Objects.equals(opened.assignee(), changed.assignee());
    }

    /** The engine tells completion and disappearance as one kind of event; only the reason differs. */
    private static void closed(HistoricTaskInstanceEventEntity event, Journey journey) {
        var completed = TaskEntity.DELETE_REASON_COMPLETED.equals(event.getDeleteReason());
        var by = completed ? event.getAssignee() : null;
        if (by != null && event.getActivityInstanceId() != null) {
            journey.actors().put(event.getActivityInstanceId(), by);
        }
        journey.happenings().add(new TaskClosed(event.getTaskId(), completed, by));
    }

    /** The end event inside an event sub-process names the outcome, though the engine names the sub-process. */
    private static void ended(HistoricProcessInstanceEventEntity event, EpisodeReference episode) {
        var journey = Journey.running();
        var instance = event.getProcessInstanceId();
        var element = event.getEndActivityId() == null
                ? ProcessEnded.STOPPED
                : journey.endEvents().getOrDefault(instance, event.getEndActivityId());
        journey.happenings().add(new ProcessEnded(event.getProcessDefinitionKey(), instance, episode, element));
    }

    private static DrawnTask drawn(HistoricTaskInstanceEventEntity event) {
        return DrawnTasks.of(event.getProcessDefinitionId(), event.getTaskDefinitionKey());
    }

    private static @Nullable Instant due(HistoricTaskInstanceEventEntity event) {
        return Never.orNull(event.getDueDate());
    }

    /** The case of an event, by the business key; nothing for processes that are not about a case. */
    private static Optional<EpisodeReference> caseOf(HistoryEvent event) {
        var instance = event.getProcessInstanceId();
        return instance == null
                ? Optional.empty()
                : Journey.running().episodes().computeIfAbsent(instance, JourneyHistory::episodeOf);
    }

    private static Optional<EpisodeReference> episodeOf(String instance) {
        return caseOf(Context.getCommandContext().getExecutionManager().findExecutionById(instance));
    }

    /** The case of a process instance, by its business key. */
    static Optional<EpisodeReference> caseOf(@Nullable ExecutionEntity instance) {
        return Optional.ofNullable(instance)
                .map(JourneyHistory::businessKey)
                .filter(EpisodeReference::isShapeOf)
                .map(EpisodeReference::new);
    }

    /** A called process that was given no key of its own belongs to its caller's case. */
    private static @Nullable String businessKey(ExecutionEntity execution) {
        var key = execution.getProcessBusinessKey();
        var caller = execution.getSuperExecution();
        return key != null || caller == null ? key : businessKey(caller);
    }
}
