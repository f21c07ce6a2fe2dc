package org.towpath.dispute.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.towpath.access.CurrentActor;
import org.towpath.access.Roles;
import org.towpath.dispute.DisputeKind;
import org.towpath.dispute.DisputeLevel;
import org.towpath.dispute.DisputeView;
import org.towpath.dispute.Disputes;
import org.towpath.dispute.NewDispute;
import org.towpath.engine.Answers;
import org.towpath.engine.form.FormDefinition;
import org.towpath.engine.form.FormValidator;
import org.towpath.engine.form.GivenAnswers;
import org.towpath.episode.CaseFaces;
import org.towpath.referral.Referrals;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.FieldError;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.NotFound;
import org.towpath.shared.ReferralReference;
import org.towpath.web.form.FormPosts;
import org.towpath.web.form.FormView;
import org.towpath.web.form.PageForms;
import org.towpath.web.nhsuk.NotificationBanner;

/** The disputes about one referral, and opening one. */
@Controller
@RequestMapping("/referrals/{reference}/disputes")
class ReferralDisputesPage {

    private static final Set<String> OPENERS =
            Set.of(Roles.PRACTITIONER, Roles.SPECIALIST, Roles.OPERATIONAL_MANAGER, Roles.STRATEGIC_MANAGER);

    private final Disputes disputes;
    private final Referrals referrals;
    private final CaseFaces faces;
    private final FormDefinition form;
    private final FormValidator validator;
    private final CurrentActor actor;

    ReferralDisputesPage(
            Disputes disputes,
            Referrals referrals,
            CaseFaces faces,
            PageForms forms,
            FormValidator validator,
            CurrentActor actor) {
        this.disputes = disputes;
        this.referrals = referrals;
        this.faces = faces;
        this.form = forms.get("dispute");
        this.validator = validator;
        this.actor = actor;
    }

    @GetMapping
    String list(@PathVariable String reference, Model model) {
        var referral = referral(reference);
        var found = disputes.of(referral, actor.get());
        show(referral, model);
        model.addAttribute("disputes", found);
        model.addAttribute(
                "mayOpen",
                actor.get().holdsAnyOf(OPENERS)
                        && found.stream().noneMatch(it -> it.levelEndsAt() != null)
                        && referrals.view(referral, actor.get()).sentAt() != null);
        return "dispute/of-referral";
    }

    @GetMapping("/new")
    String ask(@PathVariable String reference, Model model) {
        return page(referral(reference), Map.of(), List.of(), model);
    }

    @PostMapping("/new")
    String open(
            @PathVariable String reference,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var referral = referral(reference);
        var given = GivenAnswers.posted(form, FormPosts.parameters(request.getParameterMap()));
        var checked = validator.check(form, given, Map.of());
        List<FieldError> errors = checked.errors();
        if (checked.isValid()) {
            try {
                DisputeView opened = disputes.open(referral, wanted(new Answers(checked.answers())), actor.get());
                next.addFlashAttribute(
                        "notice",
                        NotificationBanner.success("The dispute is open. The person’s care goes on meanwhile."));
                return "redirect:/disputes/" + opened.id();
            } catch (InvalidInput refused) {
                errors = refused.errors();
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(referral, given.values(), errors, model);
    }

    private static NewDispute wanted(Answers answers) {
        return new NewDispute(
                DisputeKind.valueOf(answers.required("kind")),
                DisputeLevel.valueOf(answers.required("level")),
                answers.required("position"),
                answers.text("evidence"),
                answers.is("childAtRisk", "yes"));
    }

    private String page(ReferralReference referral, Map<String, ?> values, List<FieldError> errors, Model model) {
        var view = FormView.of(form, values, errors, Map.of())
                .postedTo("/referrals/" + referral + "/disputes/new")
                .withButton("Open the dispute");
        show(referral, model);
        model.addAttribute("form", view);
        model.addAttribute("errorSummary", view.errorSummary());
        return "dispute/open";
    }

    private void show(ReferralReference reference, Model model) {
        var referral = referrals.view(reference, actor.get());
        model.addAttribute("referral", referral);
        model.addAttribute("face", faces.face(new EpisodeReference(referral.episode()), actor.get()));
    }

    private static ReferralReference referral(String reference) {
        if (!ReferralReference.isShapeOf(reference)) {
            throw new NotFound();
        }
        return new ReferralReference(reference);
    }
}
