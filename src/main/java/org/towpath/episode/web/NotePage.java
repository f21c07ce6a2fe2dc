package org.towpath.episode.web;

import java.time.Clock;
import java.time.Instant;
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
import org.towpath.engine.form.FormDefinition;
import org.towpath.engine.form.FormValidator;
import org.towpath.engine.form.GivenAnswers;
import org.towpath.episode.CaseFaces;
import org.towpath.episode.CustodyNotes;
import org.towpath.episode.NoteDrafts;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.FieldError;
import org.towpath.web.form.FormPosts;
import org.towpath.web.form.FormView;
import org.towpath.web.form.PageForms;
import org.towpath.web.nhsuk.NotificationBanner;

/** What custody or court is told: written, printed or copied, and written down when it was given. */
@Controller
@RequestMapping("/episodes/{reference}/note")
class NotePage {

    private static final String KEY = "_note";

    /** Button that writes the changed words onto the sheet. */
    private static final String SHOW = "_show";

    private final CaseFaces faces;
    private final NoteDrafts drafts;
    private final CustodyNotes notes;
    private final FormDefinition form;
    private final FormValidator validator;
    private final CurrentActor actor;
    private final Clock clock;

    NotePage(
            CaseFaces faces,
            NoteDrafts drafts,
            CustodyNotes notes,
            PageForms forms,
            FormValidator validator,
            CurrentActor actor,
            Clock clock) {
        this.faces = faces;
        this.drafts = drafts;
        this.notes = notes;
        this.form = forms.get("note");
        this.validator = validator;
        this.actor = actor;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String reference, Model model) {
        return page(
                References.episode(reference),
                null,
                List.of(),
                UUID.randomUUID().toString(),
                model);
    }

    @PostMapping
    String given(
            @PathVariable String reference,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var episode = References.episode(reference);
        var given = GivenAnswers.posted(form, FormPosts.parameters(request.getParameterMap()));
        var key = request.getParameter(KEY);
        if (request.getParameter(SHOW) != null) {
            return page(episode, given.values(), List.of(), key == null ? "" : key, model);
        }
        var checked = validator.check(form, given, Map.of());
        if (!checked.isValid()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(episode, given.values(), checked.errors(), key == null ? "" : key, model);
        }
        var answers = checked.answers();
        notes.given(
                episode,
                new CustodyNotes.Told(
                        text(answers, "toldWhom"),
                        text(answers, "toldHow"),
                        text(answers, "shareBasis"),
                        answers.get("safetyReason") instanceof String reason ? reason : null,
                        text(answers, "noteText")),
                answers.get("occurredAt") instanceof Instant at ? at : clock.instant(),
                id(key),
                actor.get());
        next.addFlashAttribute(
                "notice", NotificationBanner.success("Recorded that you told " + text(answers, "toldWhom") + "."));
        return "redirect:/episodes/" + episode;
    }

    private static String text(Map<String, Object> answers, String key) {
        return String.valueOf(answers.get(key));
    }

    /** The note's own id comes with the page, so that a button pressed twice writes it down once. */
    private static UUID id(@Nullable String key) {
        try {
            return key == null ? UUID.randomUUID() : UUID.fromString(key);
        } catch (IllegalArgumentException notOurs) {
            return UUID.randomUUID();
        }
    }

    private String page(
            EpisodeReference episode,
            @Nullable Map<String, Object> values,
            List<FieldError> errors,
            String key,
            Model model) {
        var me = actor.get();
        var face = faces.face(episode, me);
        var draft = drafts.of(episode, me.name());
        Map<String, Object> shown = values == null ? Map.of("noteText", draft.text()) : values;
        var view = FormView.of(form, shown, errors, Map.of())
                .postedTo("/episodes/" + episode + "/note")
                .withHidden(Map.of(KEY, key))
                .withButton("Record that it was given");
        model.addAttribute("face", face);
        model.addAttribute("draft", draft);
        model.addAttribute("text", String.valueOf(shown.getOrDefault("noteText", "")));
        model.addAttribute("form", view);
        model.addAttribute("errorSummary", view.errorSummary());
        return "episode/note";
    }
}
