package org.towpath.worklist.web;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.towpath.access.Actor;
import org.towpath.access.CurrentActor;
import org.towpath.engine.form.FormDefinition;
import org.towpath.engine.form.GivenAnswers;
import org.towpath.episode.CaseFaces;
import org.towpath.episode.RecordNames;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.FieldError;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.MovedOn;
import org.towpath.web.FormReadout;
import org.towpath.web.form.FormPosts;
import org.towpath.web.form.FormView;
import org.towpath.web.nhsuk.NotificationBanner;
import org.towpath.worklist.TaskForm;
import org.towpath.worklist.Tasks;

/** One task: what keeps everyone safe, the help of its model, its form. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskPage {

    /** Button that keeps the answers and goes back to the list. */
    private static final String LATER = "_later";

    private final Tasks tasks;
    private final CaseFaces faces;
    private final FormReadout readout;
    private final RecordNames names;
    private final CurrentActor actor;

    TaskPage(Tasks tasks, CaseFaces faces, FormReadout readout, RecordNames names, CurrentActor actor) {
        this.tasks = tasks;
        this.faces = faces;
        this.readout = readout;
        this.names = names;
        this.actor = actor;
    }

    @GetMapping
    String show(@PathVariable String id, Model model) {
        var task = tasks.form(id, actor.get());
        return page(model, task, view(task, task.answers(), List.of()));
    }

    @PostMapping
    String answer(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var posted = FormPosts.parameters(request.getParameterMap());
        var changed = FormPosts.withRowsChanged(posted);
        if (changed.isPresent()) {
            keep(id, changed.get().parameters());
            var task = tasks.form(id, actor.get());
            return page(
                    model,
                    task,
                    view(task, task.answers(), List.of())
                            .focusedOn(changed.get().focus()));
        }
        if (posted.containsKey(LATER)) {
            keep(id, posted);
            next.addFlashAttribute("notice", NotificationBanner.success("Your answers are kept. Go on when you can."));
            return "redirect:/work";
        }
        return complete(id, posted, response, model, next);
    }

    /** Keeps the answers while they are written; called by the page itself. */
    @PostMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void draft(@PathVariable String id, HttpServletRequest request) {
        keep(id, FormPosts.parameters(request.getParameterMap()));
    }

    @PostMapping("/claim")
    String claim(@PathVariable String id) {
        tasks.claim(id, actor.get());
        return "redirect:/tasks/" + id;
    }

    @PostMapping("/release")
    String release(@PathVariable String id, RedirectAttributes next) {
        var task = tasks.release(id, actor.get());
        next.addFlashAttribute("notice", NotificationBanner.success("Given back: " + task.name() + "."));
        return "redirect:/work";
    }

    private void keep(String id, Map<String, List<String>> posted) {
        tasks.saveDraft(id, form -> GivenAnswers.posted(form, posted), actor.get());
    }

    private String complete(
            String id,
            Map<String, List<String>> posted,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var written = new AtomicReference<Written>();
        try {
            var episode = tasks.complete(id, form -> written(form, posted, written), actor.get());
            return onward(id, episode, actor.get(), next);
        } catch (MovedOn gone) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return movedOn(gone, isKept(id, posted), written.get(), model);
        } catch (InvalidInput refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            var task = tasks.form(id, actor.get());
            var given = GivenAnswers.posted(task.definition(), posted);
            return page(model, task, view(task, given.values(), refused.errors()));
        }
    }

    /** A form and what was written in it. */
    private record Written(FormDefinition form, GivenAnswers answers) {}

    private static GivenAnswers written(
            FormDefinition form, Map<String, List<String>> posted, AtomicReference<Written> kept) {
        var given = GivenAnswers.posted(form, posted);
        kept.set(new Written(form, given));
        return given;
    }

    /** Whether the answers could be kept as a draft: the task is still there, and only has to wait. */
    private boolean isKept(String id, Map<String, List<String>> posted) {
        try {
            keep(id, posted);
            return true;
        } catch (MovedOn gone) {
            return false;
        }
    }

    /** Somebody was quicker, but what was written here is not lost: it can be read and copied. */
    private String movedOn(MovedOn gone, boolean kept, @Nullable Written written, Model model) {
        model.addAttribute("kept", kept);
        model.addAttribute("why", gone.getMessage());
        model.addAttribute("by", gone.by());
        model.addAttribute("at", gone.at());
        model.addAttribute(
                "lines",
                written == null
                        ? List.of()
                        : readout.of(written.form(), written.answers().values(), names::of));
        return "worklist/moved-on";
    }

    /** On to what this completion opened for the same person, if they may do it now; else back to the list. */
    private String onward(String id, EpisodeReference episode, Actor me, RedirectAttributes next) {
        var onward = tasks.openedBy(id, me);
        next.addFlashAttribute(
                "notice",
                NotificationBanner.success(
                        onward.isPresent()
                                ? "Done. Next for this person: " + onward.get().name() + "."
                                : "Done. Nothing more for you to do on " + episode + " just now."));
        return onward.map(task -> "redirect:/tasks/" + task.id()).orElse("redirect:/work");
    }

    private static FormView view(TaskForm task, Map<String, ?> values, List<FieldError> errors) {
        var path = "/tasks/" + task.task().id();
        return FormView.of(task.definition(), values, errors, task.choices())
                .postedTo(path)
                .withDraftAt(path + "/draft")
                .withButton("Save and complete");
    }

    private String page(Model model, TaskForm task, FormView view) {
        var me = actor.get();
        model.addAttribute("task", task);
        model.addAttribute("mine", me.account().equals(task.task().assignee()));
        model.addAttribute("face", faces.face(new EpisodeReference(task.task().episode()), me));
        model.addAttribute("form", view);
        model.addAttribute("errorSummary", view.errorSummary());
        return "worklist/task";
    }
}
