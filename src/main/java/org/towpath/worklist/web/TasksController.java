package org.towpath.worklist.web;

import java.time.Instant;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.towpath.access.CurrentActor;
import org.towpath.episode.EpisodeView;
import org.towpath.episode.Episodes;
import org.towpath.worklist.TaskView;
import org.towpath.worklist.Tasks;

/** One task: taken, given back, begun and completed. */
@RestController
@RequestMapping("/api/v1/tasks/{id}")
class TasksController {

    private final Tasks tasks;
    private final Episodes episodes;
    private final CurrentActor actor;

    TasksController(Tasks tasks, Episodes episodes, CurrentActor actor) {
        this.tasks = tasks;
        this.episodes = episodes;
        this.actor = actor;
    }

    /** When a draft was kept. */
    record Saved(Instant savedAt) {}

    @PostMapping("/claim")
    TaskView claim(@PathVariable String id) {
        return tasks.claim(id, actor.get());
    }

    @PostMapping("/release")
    TaskView release(@PathVariable String id) {
        return tasks.release(id, actor.get());
    }

    @GetMapping("/form")
    FormBody form(@PathVariable String id) {
        return FormBody.of(tasks.form(id, actor.get()));
    }

    /** Keeps answers that are not finished; the same person finds them again on any machine. */
    @PutMapping("/draft")
    Saved draft(@PathVariable String id, @RequestBody Answers answers) {
        return new Saved(tasks.saveDraft(id, answers.given(), actor.get()));
    }

    /** Completes the task and answers the case as it then stands. */
    @PostMapping("/complete")
    EpisodeView complete(@PathVariable String id, @RequestBody Answers answers) {
        var episode = tasks.complete(id, answers.given(), actor.get());
        return episodes.view(episode, actor.get());
    }
}
