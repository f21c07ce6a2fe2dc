package org.towpath.episode.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.towpath.access.Roles;
import org.towpath.engine.Choice;
import org.towpath.engine.TaskContext;
import org.towpath.episode.Episodes;
import org.towpath.workforce.Staff;

/** Colleagues who may take something on, at the site of the case; whoever asks stands first. */
@Component
class Workers {

    private static final Set<String> RESPONSIBLE =
            Set.of(Roles.PRACTITIONER, Roles.SPECIALIST, Roles.OPERATIONAL_MANAGER);
    private static final Set<String> ALL = Set.of(
            Roles.PRACTITIONER, Roles.SPECIALIST, Roles.OPERATIONAL_MANAGER, Roles.STR_WORKER, Roles.PEER_SUPPORTER);

    private final Staff staff;
    private final Episodes episodes;

    Workers(Staff staff, Episodes episodes) {
        this.staff = staff;
        this.episodes = episodes;
    }

    /** Whoever may get in touch with the person next. */
    List<Choice> all(TaskContext task) {
        return holding(ALL, task);
    }

    /**
     * Whoever may answer for a plan. Support workers help a person to get there; they are nobody's lead professional or
     * care co-ordinator (S-31).
     */
    List<Choice> responsible(TaskContext task) {
        return holding(RESPONSIBLE, task);
    }

    /** The name of somebody who works at the site of the case. */
    Optional<String> named(TaskContext task, String account) {
        return holding(ALL, task).stream()
                .filter(choice -> choice.value().equals(account))
                .map(Choice::label)
                .findFirst();
    }

    private List<Choice> holding(Set<String> roles, TaskContext task) {
        var site = episodes.header(task.episode()).site();
        var mine = new ArrayList<Choice>();
        var others = new ArrayList<Choice>();
        for (var member : staff.at(site, roles)) {
            var choice = new Choice(member.name(), member.account());
            (member.account().equals(task.actor()) ? mine : others).add(choice);
        }
        mine.addAll(others);
        return mine;
    }
}
