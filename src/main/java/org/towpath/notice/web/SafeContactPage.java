package org.towpath.notice.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.towpath.engine.form.FormDefinition;
import org.towpath.engine.form.FormValidator;
import org.towpath.engine.form.GivenAnswers;
import org.towpath.episode.CaseFaces;
import org.towpath.notice.ContactWishes;
import org.towpath.person.SafeContact;
import org.towpath.person.SafeContacts;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.FieldError;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.NotFound;
import org.towpath.web.form.FormPosts;
import org.towpath.web.form.FormView;
import org.towpath.web.form.PageForms;
import org.towpath.web.nhsuk.NotificationBanner;

/** How it is safe to reach a person: asked once, and held to by every message. */
@Controller
@RequestMapping("/episodes/{reference}/contact")
class SafeContactPage {

    private final CaseFaces faces;
    private final ContactWishes wishes;
    private final FormDefinition form;
    private final FormValidator validator;
    private final CurrentActor actor;

    SafeContactPage(
            CaseFaces faces, ContactWishes wishes, PageForms forms, FormValidator validator, CurrentActor actor) {
        this.faces = faces;
        this.wishes = wishes;
        this.form = forms.get("safe-contact");
        this.validator = validator;
        this.actor = actor;
    }

    @GetMapping
    String ask(@PathVariable String reference, Model model) {
        var episode = episode(reference);
        return page(episode, known(wishes.of(episode, actor.get())), List.of(), model);
    }

    @PostMapping
    String said(
            @PathVariable String reference,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var episode = episode(reference);
        var given = GivenAnswers.posted(form, FormPosts.parameters(request.getParameterMap()));
        var checked = validator.check(form, given, Map.of());
        List<FieldError> errors = checked.errors();
        if (checked.isValid()) {
            try {
                wishes.said(episode, said(checked.answers()), actor.get());
                next.addFlashAttribute(
                        "notice", NotificationBanner.success("Recorded. Messages that wait keep to it too."));
                return "redirect:/episodes/" + episode;
            } catch (InvalidInput refused) {
                errors = refused.errors();
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(episode, given.values(), errors, model);
    }

    private String page(EpisodeReference episode, Map<String, ?> values, List<FieldError> errors, Model model) {
        var view = FormView.of(form, values, errors, Map.of())
                .postedTo("/episodes/" + episode + "/contact")
                .withButton("Record");
        model.addAttribute("face", faces.face(episode, actor.get()));
        model.addAttribute("form", view);
        model.addAttribute("errorSummary", view.errorSummary());
        return "notice/safe-contact";
    }

    private static Map<String, Object> known(SafeContact contact) {
        var values = new HashMap<String, Object>();
        put(values, "safeToContact", contact.safe());
        put(values, "email", contact.email());
        put(values, "byEmail", yesOrNo(contact.byEmail()));
        put(values, "byText", yesOrNo(contact.byText()));
        put(values, "byVoicemail", yesOrNo(contact.byVoicemail()));
        put(values, "words", contact.words());
        return values;
    }

    private static SafeContacts.Said said(Map<String, Object> answers) {
        return new SafeContacts.Said(
                String.valueOf(answers.get("safeToContact")),
                text(answers, "email"),
                yes(answers, "byEmail"),
                yes(answers, "byText"),
                yes(answers, "byVoicemail"),
                text(answers, "words"));
    }

    private static void put(Map<String, Object> values, String key, @Nullable String value) {
        if (value != null) {
            values.put(key, value);
        }
    }

    private static @Nullable String yesOrNo(@Nullable Boolean said) {
        return said == null ? null : said ? "yes" : "no";
    }

    private static @Nullable String text(Map<String, Object> answers, String key) {
        return answers.get(key) instanceof String text ? text : null;
    }

    private static @Nullable Boolean yes(Map<String, Object> answers, String key) {
        return answers.get(key) instanceof String said ? Boolean.valueOf(said.equals("yes")) : null;
    }

    private static EpisodeReference episode(String reference) {
        if (!EpisodeReference.isShapeOf(reference)) {
            throw new NotFound();
        }
        return new EpisodeReference(reference);
    }
}
