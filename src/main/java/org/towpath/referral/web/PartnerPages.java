package org.towpath.referral.web;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.towpath.access.CurrentActor;
import org.towpath.promise.ClockLists;
import org.towpath.promise.ClockView;
import org.towpath.promise.StepAnswers;
import org.towpath.referral.PartnerAnswer;
import org.towpath.referral.Referrals;
import org.towpath.referral.ReferralsToPartner;
import org.towpath.shared.NotFound;
import org.towpath.shared.PageRequest;
import org.towpath.shared.ReferralReference;
import org.towpath.web.form.FormView;
import org.towpath.web.nhsuk.NotificationBanner;

/** For a partner who signed in: the referrals that wait for its answer, one of them, and what it says. */
@Controller
@RequestMapping("/partner")
class PartnerPages {

    private static final int ROWS = 25;

    private final ReferralsToPartner waiting;
    private final Referrals referrals;
    private final ClockLists clocks;
    private final StepAnswers steps;
    private final PartnerForms forms;
    private final CurrentActor actor;

    PartnerPages(
            ReferralsToPartner waiting,
            Referrals referrals,
            ClockLists clocks,
            StepAnswers steps,
            PartnerForms forms,
            CurrentActor actor) {
        this.waiting = waiting;
        this.referrals = referrals;
        this.clocks = clocks;
        this.steps = steps;
        this.forms = forms;
        this.actor = actor;
    }

    @GetMapping("/referrals")
    String list(@RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("page", waiting.waiting(actor.get(), new PageRequest(ROWS, after)));
        model.addAttribute("later", after != null);
        return "referral/partner-referrals";
    }

    @GetMapping("/referrals/{reference}")
    String show(@PathVariable String reference, Model model) {
        var me = actor.get();
        var referral = referrals.view(referral(reference), me);
        model.addAttribute("referral", referral);
        model.addAttribute("answers", PartnerAnswer.about(referral));
        model.addAttribute(
                "toTakeOn",
                referral.clocks().stream()
                        .filter(clock -> steps.open(clock.id(), me).isPresent())
                        .map(ClockView::id)
                        .toList());
        return "referral/partner-referral";
    }

    @GetMapping("/referrals/{reference}/{answer}")
    String ask(@PathVariable String reference, @PathVariable String answer, Model model) {
        var referral = referrals.view(referral(reference), actor.get());
        var chosen = PartnerAnswer.of(answer).orElseThrow(NotFound::new);
        return page(chosen.words(), referral.reference(), forms.blank(chosen, action(reference, chosen)), model);
    }

    @PostMapping("/referrals/{reference}/{answer}")
    String answer(
            @PathVariable String reference,
            @PathVariable String answer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var referral = referral(reference);
        var chosen = PartnerAnswer.of(answer).orElseThrow(NotFound::new);
        var refused = forms.take(
                chosen, request, action(reference, chosen), event -> referrals.happened(referral, event, actor.get()));
        return refused == null ? thanks(reference, next) : mend(chosen.words(), reference, refused, response, model);
    }

    @GetMapping("/clocks/{id}/step")
    String askStep(@PathVariable String id, Model model) {
        var clock = clock(id);
        return page(ByLinkPage.STEP, referralOf(clock), forms.blankStep(step(clock)), model);
    }

    @PostMapping("/clocks/{id}/step")
    String step(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var clock = clock(id);
        var refused = forms.takeStep(request, step(clock), answer -> steps.takeOn(clock.id(), answer, actor.get()));
        return refused == null
                ? thanks(referralOf(clock), next)
                : mend(ByLinkPage.STEP, referralOf(clock), refused, response, model);
    }

    private ClockView clock(String id) {
        try {
            return clocks.view(UUID.fromString(id), actor.get());
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }

    private static String referralOf(ClockView clock) {
        var referral = clock.referral();
        if (referral == null) {
            throw new NotFound();
        }
        return referral;
    }

    private static String step(ClockView clock) {
        return "/partner/clocks/" + clock.id() + "/step";
    }

    private static String action(String reference, PartnerAnswer answer) {
        return "/partner/referrals/" + reference + "/" + answer.slug();
    }

    private static String thanks(String reference, RedirectAttributes next) {
        next.addFlashAttribute("notice", NotificationBanner.success("Thank you. We have it, and see it at once."));
        return "redirect:/partner/referrals/" + reference;
    }

    private static String mend(
            String title, String reference, FormView refused, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(title, reference, refused, model);
    }

    private static String page(String title, String reference, FormView form, Model model) {
        model.addAttribute("title", title);
        model.addAttribute("reference", reference);
        model.addAttribute("back", "/partner/referrals/" + reference);
        model.addAttribute("form", form);
        model.addAttribute("errorSummary", form.errorSummary());
        return "referral/partner-answer";
    }

    private static ReferralReference referral(String reference) {
        if (!ReferralReference.isShapeOf(reference)) {
            throw new NotFound();
        }
        return new ReferralReference(reference);
    }
}
