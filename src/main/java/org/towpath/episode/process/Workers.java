package org.towpath.episode.process;

import java.util.ArrayList;
import java.util.List;
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

    private static final Set<String> ROLES = Set.of(
            Roles.PRACTITIONER, Roles.SPECIALIST, Roles.STR_WORKER, Roles.PEER_SUPPORTER, Roles.OPERATIONAL_MANAGER);

    private final Staff staff;
    private final Episodes episodes;

    Workers(Staff staff, Episodes episodes) {
        this.staff = staff;
        this.episodes = episodes;
    }

    List<Choice> of(TaskContext task) {
        var site = episodes.header(task.episode()).site();
        var mine = new ArrayList<Choice>();
        var others = new ArrayList<Choice>();
        for (var member : staff.at(site, ROLES)) {
            var choice = new Choice(member.name(), member.account());
            (member.account().equals(task.actor()) ? mine : others).add(choice);
        }
        mine.addAll(others);
        return mine;
    }
}
