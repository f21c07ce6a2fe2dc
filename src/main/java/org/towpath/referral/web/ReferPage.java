package org.towpath.referral.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.towpath.access.CurrentActor;
import org.towpath.directory.NeedCategory;
import org.towpath.directory.Service;
import org.towpath.directory.ServiceMatch;
import org.towpath.directory.Services;
import org.towpath.engine.Choice;
import org.towpath.engine.form.FormDefinition;
import org.towpath.engine.form.FormValidator;
import org.towpath.engine.form.GivenAnswers;
import org.towpath.episode.CaseFace;
import org.towpath.episode.CaseFaces;
import org.towpath.referral.NewReferral;
import org.towpath.referral.ReferralView;
import org.towpath.referral.Referrals;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.FieldError;
import org.towpath.shared.NotFound;
import org.towpath.web.CodeWords;
import org.towpath.web.form.FormPosts;
import org.towpath.web.form.FormView;
import org.towpath.web.form.PageForms;
import org.towpath.web.nhsuk.NotificationBanner;

/** Makes another referral: the need first, then a service that fits. The need is posted, never part of an address. */
@Controller
@RequestMapping("/episodes/{reference}/referrals")
class ReferPage {

    private static final String NEED = "_need";
    private static final String NONE_FITS = "none";

    private final Referrals referrals;
    private final Services services;
    private final CaseFaces faces;
    private final FormDefinition needForm;
    private final FormDefinition form;
    private final FormValidator validator;
    private final CodeWords words;
    private final CurrentActor actor;

    ReferPage(
            Referrals referrals,
            Services services,
            CaseFaces faces,
            PageForms forms,
            FormValidator validator,
            CodeWords words,
            CurrentActor actor) {
        this.referrals = referrals;
        this.services = services;
        this.faces = faces;
        this.needForm = forms.get("refer-need");
        this.form = forms.get("refer");
        this.validator = validator;
        this.words = words;
        this.actor = actor;
    }

    @GetMapping("/new")
    String askNeed(@PathVariable String reference, Model model) {
        return needPage(episode(reference), Map.of(), List.of(), model);
    }

    @PostMapping("/need")
    String needGiven(
            @PathVariable String reference, HttpServletRequest request, HttpServletResponse response, Model model) {
        var episode = episode(reference);
        var given = GivenAnswers.posted(needForm, FormPosts.parameters(request.getParameterMap()));
        var checked = validator.check(needForm, given, Map.of("need", words.choices("need")));
        if (!checked.isValid()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return needPage(episode, given.values(), checked.errors(), model);
        }
        return page(episode, String.valueOf(checked.answers().get("need")), Map.of(), List.of(), model);
    }

    @PostMapping("/new")
    String refer(
            @PathVariable String reference,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var episode = episode(reference);
        var need = request.getParameter(NEED);
        if (need == null || !NeedCategory.isCode(need)) {
            return "redirect:/episodes/" + episode + "/referrals/new";
        }
        var face = faces.face(episode, actor.get());
        var given = GivenAnswers.posted(form, FormPosts.parameters(request.getParameterMap()));
        var checked = validator.check(form, given, records(fitting(need, face)));
        if (!checked.isValid()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(episode, need, given.values(), checked.errors(), model);
        }
        var made = referrals.refer(episode, wanted(need, checked.answers()), actor.get());
        next.addFlashAttribute("notice", NotificationBanner.success(said(made)));
        return "redirect:/referrals/" + made.reference();
    }

    private static String said(ReferralView made) {
        return made.sentAt() == null
                ? "Kept as " + made.reference() + ". It cannot be sent yet: see below what is missing."
                : "Sent as " + made.reference() + ".";
    }

    private static NewReferral wanted(String need, Map<String, Object> answers) {
        var service = String.valueOf(answers.get("service"));
        return new NewReferral(
                null,
                need,
                service.equals(NONE_FITS) ? null : UUID.fromString(service),
                String.valueOf(answers.get("priority")),
                text(answers, "consent"),
                text(answers, "sharingReason"),
                text(answers, "criteriaEvidence"),
                false,
                null);
    }

    private static @Nullable String text(Map<String, Object> answers, String key) {
        return answers.get(key) instanceof String text ? text : null;
    }

    private String needPage(EpisodeReference episode, Map<String, ?> values, List<FieldError> errors, Model model) {
        var view = FormView.of(needForm, values, errors, Map.of("need", words.choices("need")))
                .postedTo("/episodes/" + episode + "/referrals/need")
                .withButton("Continue");
        model.addAttribute("fitting", List.of());
        return shown(episode, view, model);
    }

    private String page(
            EpisodeReference episode, String need, Map<String, ?> values, List<FieldError> errors, Model model) {
        var fitting = fitting(need, faces.face(episode, actor.get()));
        var view = FormView.of(form, values, errors, records(fitting))
                .postedTo("/episodes/" + episode + "/referrals/new")
                .withHidden(Map.of(NEED, need))
                .withButton("Refer");
        model.addAttribute("need", need);
        model.addAttribute("fitting", fitting);
        return shown(episode, view, model);
    }

    private String shown(EpisodeReference episode, FormView view, Model model) {
        model.addAttribute("face", faces.face(episode, actor.get()));
        model.addAttribute("form", view);
        model.addAttribute("errorSummary", view.errorSummary());
        return "referral/refer";
    }

    /** Services for this need that take the person; those that ask for nothing we know stay in. */
    private List<Service> fitting(String need, CaseFace face) {
        var sex = face.person().sex().name();
        return services.matching(
                new ServiceMatch(need, face.person().age(), sex.startsWith("NOT_") ? null : sex, null));
    }

    private Map<String, List<Choice>> records(List<Service> fitting) {
        var choices = new ArrayList<Choice>();
        fitting.forEach(
                service -> choices.add(new Choice(service.label(), service.id().toString())));
        choices.add(new Choice("None of these fits", NONE_FITS));
        return Map.of("services", choices, "priority", words.choices("priority"));
    }

    private static EpisodeReference episode(String reference) {
        if (!EpisodeReference.isShapeOf(reference)) {
            throw new NotFound();
        }
        return new EpisodeReference(reference);
    }
}
