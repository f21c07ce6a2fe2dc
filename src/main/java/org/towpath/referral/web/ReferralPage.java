package org.towpath.referral.web;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
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
import org.towpath.engine.Choice;
import org.towpath.engine.form.FormDefinition;
import org.towpath.engine.form.FormValidator;
import org.towpath.engine.form.GivenAnswers;
import org.towpath.episode.CaseFaces;
import org.towpath.referral.ReferralEventType;
import org.towpath.referral.ReferralView;
import org.towpath.referral.Referrals;
import org.towpath.referral.ReportedEvent;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.FieldError;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.NotFound;
import org.towpath.shared.ReferralReference;
import org.towpath.web.CodeWords;
import org.towpath.web.form.FormPosts;
import org.towpath.web.form.FormView;
import org.towpath.web.form.PageDraft;
import org.towpath.web.form.PageDrafts;
import org.towpath.web.form.PageForms;
import org.towpath.web.nhsuk.NotificationBanner;

/** One referral: how it stands, what was promised, what happened, and what the partner said now. */
@Controller
@RequestMapping("/referrals/{reference}")
class ReferralPage {

    private static final String FORM = "partner-said";

    private static final Set<String> RECORDERS = Set.of(
            Roles.PRACTITIONER,
            Roles.SPECIALIST,
            Roles.STR_WORKER,
            Roles.ADMINISTRATOR,
            Roles.SENIOR_ADMINISTRATOR,
            Roles.OPERATIONAL_MANAGER);

    private final Referrals referrals;
    private final CaseFaces faces;
    private final FormDefinition form;
    private final PageDrafts drafts;
    private final FormValidator validator;
    private final CodeWords words;
    private final CurrentActor actor;
    private final Clock clock;

    ReferralPage(
            Referrals referrals,
            CaseFaces faces,
            PageForms forms,
            PageDrafts drafts,
            FormValidator validator,
            CodeWords words,
            CurrentActor actor,
            Clock clock) {
        this.referrals = referrals;
        this.faces = faces;
        this.form = forms.get(FORM);
        this.drafts = drafts;
        this.validator = validator;
        this.words = words;
        this.actor = actor;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String reference, Model model) {
        var referral = referrals.view(referral(reference), actor.get());
        model.addAttribute("face", faces.face(new EpisodeReference(referral.episode()), actor.get()));
        model.addAttribute("referral", referral);
        model.addAttribute("mayRecord", referral.sentAt() != null && actor.get().holdsAnyOf(RECORDERS));
        model.addAttribute("mine", mine(referral));
        return "referral/referral";
    }

    @GetMapping("/events")
    String ask(@PathVariable String reference, Model model) {
        var referral = referral(reference);
        var draft = drafts.open(FORM, path(referral));
        return page(referral, draft.or(Map.of()), List.of(), draft, model);
    }

    @PostMapping("/events")
    String record(
            @PathVariable String reference,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var referral = referral(reference);
        var given = GivenAnswers.posted(form, FormPosts.parameters(request.getParameterMap()));
        var checked = validator.check(form, given, records());
        var draft = drafts.posted(FORM, path(referral), request.getParameter(PageDraft.KEY));
        List<FieldError> errors = checked.errors();
        if (checked.isValid()) {
            try {
                referrals.happened(referral, event(checked.answers(), draft.key()), actor.get());
                drafts.done(draft);
                next.addFlashAttribute("notice", NotificationBanner.success("Recorded."));
                return "redirect:/referrals/" + referral;
            } catch (InvalidInput refused) {
                errors = refused.errors();
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(referral, given.values(), errors, draft, model);
    }

    private static String path(ReferralReference referral) {
        return "/referrals/" + referral + "/events";
    }

    private ReportedEvent event(Map<String, Object> answers, String key) {
        var details = new LinkedHashMap<String, Object>();
        for (var name : List.of("note", "place", "by")) {
            if (answers.get(name) instanceof String text) {
                details.put(name, text);
            }
        }
        return new ReportedEvent(
                ReferralEventType.valueOf(String.valueOf(answers.get("type"))),
                answers.get("occurredAt") instanceof Instant at ? at : clock.instant(),
                key,
                answers.get("reason") instanceof String reason ? reason : null,
                answers.get("appointmentAt") instanceof Instant at ? at : null,
                details);
    }

    /** Ids of the open tasks that whoever looks may do. */
    private List<String> mine(ReferralView referral) {
        var me = actor.get();
        return referral.tasks().stream()
                .filter(task -> me.holdsAnyOf(task.roles()))
                .filter(task -> task.assignee() == null || task.assignee().equals(me.account()))
                .map(task -> task.id())
                .toList();
    }

    private String page(
            ReferralReference reference, Map<String, ?> values, List<FieldError> errors, PageDraft draft, Model model) {
        var referral = referrals.view(reference, actor.get());
        var view = FormView.of(form, values, errors, records())
                .postedTo(draft.page())
                .withDraft(draft)
                .withButton("Record");
        model.addAttribute("face", faces.face(new EpisodeReference(referral.episode()), actor.get()));
        model.addAttribute("referral", referral);
        model.addAttribute("form", view);
        model.addAttribute("errorSummary", view.errorSummary());
        return "referral/partner-said";
    }

    private Map<String, List<Choice>> records() {
        return Map.of(
                "events",
                words.choices("referralEvent").stream()
                        .filter(choice -> !choice.value().equals("SENT"))
                        .toList(),
                "declineReason",
                words.choices("declineReason"));
    }

    private static ReferralReference referral(String reference) {
        if (!ReferralReference.isShapeOf(reference)) {
            throw new NotFound();
        }
        return new ReferralReference(reference);
    }
}
