package org.towpath.worklist.web;

import java.util.Arrays;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.towpath.access.CurrentActor;
import org.towpath.directory.Site;
import org.towpath.directory.Sites;
import org.towpath.episode.Stage;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.Page;
import org.towpath.shared.PageRequest;
import org.towpath.worklist.TaskFilter;
import org.towpath.worklist.TaskView;
import org.towpath.worklist.Tasks;

/** What there is to do for whoever asks. */
@RestController
@RequestMapping("/api/v1/worklist")
class WorklistController {

    private final Tasks tasks;
    private final Sites sites;
    private final CurrentActor actor;

    WorklistController(Tasks tasks, Sites sites, CurrentActor actor) {
        this.tasks = tasks;
        this.sites = sites;
        this.actor = actor;
    }

    @GetMapping
    Page<TaskView> list(
            @RequestParam(required = false) @Nullable String site,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String act,
            @RequestParam(required = false) @Nullable String due,
            @RequestParam(required = false) @Nullable String mine,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        var filter = new TaskFilter(site(site), role, stage(stage), act, due, mine(mine));
        return tasks.list(filter, actor.get(), PageRequest.of(limit, after));
    }

    private @Nullable UUID site(@Nullable String name) {
        return name == null
                ? null
                : sites.byName(name).map(Site::id).orElseThrow(() -> unknown("site", "There is no such site"));
    }

    private static @Nullable Stage stage(@Nullable String name) {
        return name == null
                ? null
                : Arrays.stream(Stage.values())
                        .filter(stage -> stage.name().equals(name))
                        .findAny()
                        .orElseThrow(() -> unknown("stage", "There is no such stage"));
    }

    private static boolean mine(@Nullable String text) {
        if (text == null || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw unknown("mine", "Say true or false");
    }

    private static InvalidInput unknown(String filter, String message) {
        return new InvalidInput(filter, message);
    }
}
