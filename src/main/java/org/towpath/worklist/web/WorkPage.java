package org.towpath.worklist.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.towpath.access.Actor;
import org.towpath.access.CurrentActor;
import org.towpath.access.Roles;
import org.towpath.directory.Site;
import org.towpath.directory.Sites;
import org.towpath.engine.Choice;
import org.towpath.episode.CaseFaces;
import org.towpath.episode.Stage;
import org.towpath.episode.StandStill;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.Page;
import org.towpath.shared.PageRequest;
import org.towpath.web.CodeWords;
import org.towpath.worklist.OtherWork;
import org.towpath.worklist.TaskFilter;
import org.towpath.worklist.TaskView;
import org.towpath.worklist.Tasks;

/** What there is to do for whoever is signed in: in a cell or at court first, then what is due. */
@Controller
class WorkPage {

    private static final int ROWS = 25;

    private final Tasks tasks;
    private final CaseFaces faces;
    private final StandStill still;
    private final Sites sites;
    private final List<OtherWork> others;
    private final CodeWords words;
    private final CurrentActor actor;

    WorkPage(
            Tasks tasks,
            CaseFaces faces,
            StandStill still,
            Sites sites,
            List<OtherWork> others,
            CodeWords words,
            CurrentActor actor) {
        this.tasks = tasks;
        this.faces = faces;
        this.still = still;
        this.sites = sites;
        this.others = others;
        this.words = words;
        this.actor = actor;
    }

    /** The start page of whoever has work, and of a partner what waits for it; everybody else begins with services. */
    @GetMapping("/")
    String home() {
        var me = actor.get();
        if (me.isPartner()) {
            return "redirect:/partner/referrals";
        }
        return me.holdsAnyOf(WorkNavigation.WORKERS) ? "redirect:/work" : "redirect:/services";
    }

    /** A filter that no longer means anything is passed over: an old bookmark should still show some work. */
    @GetMapping("/work")
    String show(
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var me = actor.get();
        var mySites = sites.of(me.siteIds());
        var chosenSite = mySites.stream().filter(it -> it.name().equals(site)).findFirst();
        var chosen = new WorkView.Chosen(
                chosenSite.map(Site::name).orElse(""),
                me.holds(role) ? role : "",
                Arrays.stream(Stage.values()).anyMatch(it -> it.name().equals(stage)) ? stage : "",
                TaskFilter.ACTS.contains(act) ? act : "",
                TaskFilter.DUES.contains(due) ? due : "",
                mine);
        var filter = new TaskFilter(
                chosenSite.map(Site::id).orElse(null),
                chosen.role().isEmpty() ? null : chosen.role(),
                chosen.stage().isEmpty() ? null : Stage.valueOf(chosen.stage()),
                chosen.act().isEmpty() ? null : chosen.act(),
                chosen.due().isEmpty() ? null : chosen.due(),
                mine);
        var page = tasks.list(filter, me, new PageRequest(ROWS, after));
        model.addAttribute(
                "work",
                new WorkView(
                        rows(page, me),
                        mySites.stream()
                                .map(it -> new Choice(it.name(), it.name()))
                                .toList(),
                        roles(me),
                        stages(),
                        words.choices("act"),
                        words.choices("due"),
                        chosen,
                        after != null,
                        page.next()));
        // only where somebody begins: neither further pages nor a choice of cases are about it
        model.addAttribute("others", after == null && !chosen.isAny() ? others(me) : List.of());
        return "worklist/work";
    }

    private List<OtherWork.Section> others(Actor me) {
        return others.stream().flatMap(other -> other.of(me).stream()).toList();
    }

    private List<WorkView.Row> rows(Page<TaskView> page, Actor me) {
        var marks = faces.marks(page.items().stream()
                .map(task -> new EpisodeReference(task.episode()))
                .toList());
        return page.items().stream()
                .map(task -> {
                    var mark = Objects.requireNonNull(marks.get(new EpisodeReference(task.episode())));
                    return new WorkView.Row(
                            task,
                            mark,
                            me.account().equals(task.assignee()),
                            mark.held() && still.standsStill(task.key()));
                })
                .toList();
    }

    private List<Choice> roles(Actor me) {
        return Roles.ALL.stream()
                .filter(me::holds)
                .map(role -> new Choice(words.of("role", role), role))
                .toList();
    }

    /** Closed cases have nothing to do. */
    private List<Choice> stages() {
        return words.choices("stage").stream()
                .filter(choice -> !choice.value().equals(Stage.CLOSED.name()))
                .toList();
    }
}
