package org.towpath.agreement.web;

import java.util.List;
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
import org.towpath.agreement.AgreementEnding;
import org.towpath.agreement.AgreementView;
import org.towpath.agreement.Agreements;
import org.towpath.shared.InvalidInput;
import org.towpath.web.form.PageForms;
import org.towpath.web.nhsuk.NotificationBanner;

/** Stops a version from counting, for a while or for good. */
@Controller
@RequestMapping("/agreements/{id}/versions/{n}/stop")
class StopPage {

    private static final String FORM = "agreement-stop";

    private final Agreements agreements;
    private final AgreementEnding ending;
    private final AgreementForm forms;
    private final PageForms pageForms;
    private final CurrentActor actor;

    StopPage(
            Agreements agreements,
            AgreementEnding ending,
            AgreementForm forms,
            PageForms pageForms,
            CurrentActor actor) {
        this.agreements = agreements;
        this.ending = ending;
        this.forms = forms;
        this.pageForms = pageForms;
        this.actor = actor;
    }

    @GetMapping
    String show(@PathVariable String id, @PathVariable int n, Model model) {
        return forms.show(frame(view(id, n)), pageForms.get(FORM), Map.of(), model);
    }

    @PostMapping
    String stop(
            @PathVariable String id,
            @PathVariable int n,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var view = view(id, n);
        return forms.posted(frame(view), pageForms.get(FORM), request, response, model, answers -> {
            var why = String.valueOf(answers.get("reason"));
            if ("TERMINATE".equals(answers.get("how"))) {
                ending.terminate(view.id(), n, why, actor.get());
            } else if (view.state().isInForce()) {
                ending.suspend(view.id(), n, why, actor.get());
            } else {
                throw new InvalidInput("how", "Only a version in force can be suspended: end this one for good");
            }
            next.addFlashAttribute("notice", NotificationBanner.success("Version " + n + " does not count any more."));
            return "redirect:/agreements/" + view.id() + "?version=" + n;
        });
    }

    private AgreementView view(String id, int n) {
        return agreements.view(AgreementApi.uuid(id), n, actor.get());
    }

    private static AgreementForm.Frame frame(AgreementView view) {
        return new AgreementForm.Frame(
                "Stop this version",
                view.title() + ", version " + view.version(),
                List.of("Clocks that run keep the terms they began with. Referrals sent from now on have expected times"
                        + " only, and nobody is held to those."),
                "/agreements/" + view.id() + "/versions/" + view.version() + "/stop",
                "Stop this version",
                "/agreements/" + view.id() + "?version=" + view.version(),
                view.title(),
                Map.of());
    }
}
