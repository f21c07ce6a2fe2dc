package org.towpath.referral.process;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

import org.towpath.engine.Processes;
import org.towpath.engine.Timers;
import org.towpath.promise.PromiseClocks;
import org.towpath.referral.PromiseInstants;
import org.towpath.referral.Referral;
import org.towpath.referral.ReferralFold;
import org.towpath.referral.ReferralJourney;
import org.towpath.referral.process.ReferralProcess.Message;
import org.towpath.referral.process.ReferralProcess.Variable;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.ReferralReference;

/** The way of a referral through its model, by the engine. */
@Component
class CamundaReferralJourney implements ReferralJourney {

    private final Processes processes;
    private final TaskService tasks;
    private final Timers timers;
    private final PromiseClocks clocks;

    CamundaReferralJourney(Processes processes, TaskService tasks, Timers timers, PromiseClocks clocks) {
        this.processes = processes;
        this.tasks = tasks;
        this.timers = timers;
        this.clocks = clocks;
    }

    @Override
    public Optional<Next> next(Referral referral, ReferralFold fold) {
        return CatchUp.next(
                fold,
                referral.missesTold(),
                referral.offersTold(),
                standing(referral),
                () -> PromiseInstants.ofEngagement(clocks.of(referral.reference()), fold.seenAt()));
    }

    @Override
    public void tell(Referral referral, Next next) {
        var told = processes.tell(next.message(), referral.episode(), key(referral.reference()), next.variables());
        if (told == 0) {
            throw new IllegalStateException("The model does not wait for " + next.message() + " where it should");
        }
    }

    @Override
    public void answered(Referral referral) {
        processes.tell(Message.ANSWERED, referral.episode(), key(referral.reference()), Map.of());
    }

    @Override
    public boolean appointmentMoved(Referral referral, ReferralFold fold) {
        var instance = referral.instance();
        Instant appointment = fold.appointmentAt();
        if (instance == null
                || appointment == null
                || !standing(referral).contains(ReferralProcess.Task.RECORD_ATTENDANCE)) {
            return false;
        }
        timers.move(instance, Map.of(Variable.APPOINTMENT_AT, appointment));
        return true;
    }

    @Override
    public boolean join(EpisodeReference episode, ReferralReference referral) {
        return processes.tellLocally(Message.REFERRAL_WANTED, episode, Map.of(), new HashMap<>(key(referral))) > 0;
    }

    @Override
    public void start(EpisodeReference episode, ReferralReference referral) {
        var variables = new HashMap<String, Object>(key(referral));
        variables.put("episodeReference", episode.value());
        processes.start(ReferralProcess.KEY, episode, variables);
    }

    private Set<String> standing(Referral referral) {
        var instance = referral.instance();
        return instance == null
                ? Set.of()
                : tasks.createTaskQuery().processInstanceId(instance).list().stream()
                        .map(Task::getTaskDefinitionKey)
                        .collect(Collectors.toSet());
    }

    private static Map<String, String> key(ReferralReference referral) {
        return Map.of(ReferralProcess.REFERENCE, referral.value());
    }
}
