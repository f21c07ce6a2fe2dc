package org.towpath.worklist;

import org.springframework.stereotype.Component;

import org.towpath.access.Actor;
import org.towpath.episode.EpisodePart;
import org.towpath.shared.EpisodeReference;

/** The open tasks of a case, whoever's role they are, for everybody who may see the case. */
@Component
class EpisodeTasks implements EpisodePart {

    private final WorklistRows rows;
    private final TaskViews views;

    EpisodeTasks(WorklistRows rows, TaskViews views) {
        this.rows = rows;
        this.views = views;
    }

    @Override
    public String name() {
        return "tasks";
    }

    @Override
    public Object of(EpisodeReference episode, Actor actor) {
        return views.of(rows.openOf(episode));
    }
}
