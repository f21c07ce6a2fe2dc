package org.towpath.agreement.web;

import java.util.Map;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.towpath.access.CurrentActor;
import org.towpath.agreement.AgreementWork;
import org.towpath.engine.form.GivenAnswers;
import org.towpath.web.form.FormPosts;
import org.towpath.web.nhsuk.NotificationBanner;

/** A task of an agreement's life, on the form its model names. */
@Controller
@RequestMapping("/agreements/tasks/{task}")
class AgreementTaskPage {

    /** The figures that stood beside the form; a review is held with these and no others. */
    private static final String PACK = "_pack";

    private final AgreementWork work;
    private final AgreementForm forms;
    private final CurrentActor actor;

    AgreementTaskPage(AgreementWork work, AgreementForm forms, CurrentActor actor) {
        this.work = work;
        this.forms = forms;
        this.actor = actor;
    }

    @GetMapping
    String show(@PathVariable String task, Model model) {
        var desk = work.desk(task, actor.get());
        model.addAttribute("evidence", desk.evidence());
        return forms.show(frame(desk), desk.form(), Map.of(), model);
    }

    @PostMapping
    String done(
            @PathVariable String task,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var desk = work.desk(task, actor.get());
        model.addAttribute("evidence", desk.evidence());
        var posted = FormPosts.parameters(request.getParameterMap());
        return forms.posted(frame(desk), desk.form(), request, response, model, checked -> {
            var done = work.complete(
                    task, form -> GivenAnswers.posted(form, posted), request.getParameter(PACK), actor.get());
            next.addFlashAttribute("notice", NotificationBanner.success("Done: " + done.name() + "."));
            return "redirect:/agreements/" + done.agreement() + "?version=" + done.n();
        });
    }

    private static AgreementForm.Frame frame(AgreementWork.Desk desk) {
        var task = desk.task();
        return new AgreementForm.Frame(
                task.name(),
                task.title() + ", version " + task.n(),
                desk.help(),
                "/agreements/tasks/" + task.id(),
                "Save and complete",
                "/agreements/" + task.agreement() + "?version=" + task.n(),
                task.title(),
                Map.of(),
                Map.of(
                        PACK,
                        desk.evidence() == null ? "" : desk.evidence().pack().toString()));
    }
}
