package org.towpath.episode.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.towpath.engine.Choice;
import org.towpath.engine.form.FormDefinition;
import org.towpath.engine.form.FormValidator;
import org.towpath.engine.form.GivenAnswers;
import org.towpath.episode.CaseFaces;
import org.towpath.episode.Episodes;
import org.towpath.episode.NewEvent;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.FieldError;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.NotFound;
import org.towpath.web.CodeWords;
import org.towpath.web.Times;
import org.towpath.web.form.FormPosts;
import org.towpath.web.form.FormView;
import org.towpath.web.form.PageDraft;
import org.towpath.web.form.PageDrafts;
import org.towpath.web.form.PageForms;
import org.towpath.web.nhsuk.NotificationBanner;

/** Says what happened to a person from outside. */
@Controller
@RequestMapping("/episodes/{reference}/events")
class EventPage {

    private static final String OCCURRED_AT = "occurredAt";

    /** Posted by the page that asks whether it is really so. */
    private static final String SURE = "_sure";

    private final Episodes episodes;
    private final CaseFaces faces;
    private final CaseParts parts;
    private final PageForms forms;
    private final PageDrafts drafts;
    private final FormValidator validator;
    private final CodeWords words;
    private final Times times;
    private final CurrentActor actor;
    private final Clock clock;

    EventPage(
            Episodes episodes,
            CaseFaces faces,
            CaseParts parts,
            PageForms forms,
            PageDrafts drafts,
            FormValidator validator,
            CodeWords words,
            Times times,
            CurrentActor actor,
            Clock clock) {
        this.episodes = episodes;
        this.faces = faces;
        this.parts = parts;
        this.forms = forms;
        this.drafts = drafts;
        this.validator = validator;
        this.words = words;
        this.times = times;
        this.actor = actor;
        this.clock = clock;
    }

    /** Everything that can be said of the case as it stands. */
    @GetMapping
    String list(@PathVariable String reference, Model model) {
        var episode = References.episode(reference);
        var view = episodes.view(episode, actor.get());
        var may = CaseView.May.of(view, actor.get());
        model.addAttribute("face", faces.face(episode, actor.get()));
        model.addAttribute(
                "kinds",
                Arrays.stream(EventKind.values())
                        .filter(kind -> kind.isPossible(view, may))
                        .toList());
        return "episode/events";
    }

    @GetMapping("/{slug}")
    String ask(@PathVariable String reference, @PathVariable String slug, Model model) {
        var kind = EventKind.of(slug).orElseThrow(NotFound::new);
        var episode = References.episode(reference);
        var draft = drafts.open(formOf(kind), path(episode, kind));
        return page(episode, kind, draft.or(Map.of()), List.of(), draft, model);
    }

    @PostMapping("/{slug}")
    String record(
            @PathVariable String reference,
            @PathVariable String slug,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var episode = References.episode(reference);
        var kind = EventKind.of(slug).orElseThrow(NotFound::new);
        var posted = FormPosts.parameters(request.getParameterMap());
        var given = GivenAnswers.posted(form(kind), posted);
        var checked = validator.check(form(kind), given, records());
        var draft = drafts.posted(formOf(kind), path(episode, kind), request.getParameter(PageDraft.KEY));
        if (!checked.isValid()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(episode, kind, given.values(), checked.errors(), draft, model);
        }
        if (kind == EventKind.DIED && !posted.containsKey(SURE)) {
            return areYouSure(episode, kind, posted, model);
        }
        try {
            episodes.happened(episode, event(kind, checked.answers(), draft.key()), actor.get());
        } catch (InvalidInput refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(episode, kind, given.values(), refused.errors(), draft, model);
        }
        drafts.done(draft);
        return onward(episode, kind, next);
    }

    private NewEvent event(EventKind kind, Map<String, Object> answers, String key) {
        var details = new LinkedHashMap<>(answers);
        var occurredAt = details.remove(OCCURRED_AT) instanceof Instant told ? told : clock.instant();
        details.values()
                .removeIf(value -> value instanceof List<?> list && list.isEmpty() || Boolean.FALSE.equals(value));
        return new NewEvent(kind.type, occurredAt, key, Map.copyOf(details));
    }

    /** To what must be done next, if whoever said it may do it; else back to the case. */
    private String onward(EpisodeReference episode, EventKind kind, RedirectAttributes next) {
        var me = actor.get();
        next.addFlashAttribute("notice", notice(kind));
        return parts.tasks(episodes.view(episode, me)).stream()
                .filter(task -> task.key().equals(kind.opens()))
                .filter(task -> me.holdsAnyOf(task.roles()) && task.assignee() == null)
                .reduce((earlier, later) -> later)
                .map(task -> "redirect:/tasks/" + task.id())
                .orElse("redirect:/episodes/" + episode);
    }

    /** No green success where a life is at risk or was lost: what matters then is what happens next. */
    private NotificationBanner notice(EventKind kind) {
        return switch (kind) {
            case RISK_TO_LIFE ->
                NotificationBanner.important("Recorded at " + times.time(clock.instant())
                        + ". Is someone with them? Have you told the sergeant and healthcare?");
            case DIED ->
                NotificationBanner.important("Recorded. Nothing will be sent to them. A colleague will confirm it.");
            default -> NotificationBanner.success("Recorded: " + words.of("event", kind.type) + ".");
        };
    }

    private String areYouSure(EpisodeReference episode, EventKind kind, Map<String, List<String>> posted, Model model) {
        var given = new LinkedHashMap<String, List<String>>(posted);
        given.keySet().removeIf(name -> name.startsWith("_") && !name.equals(PageDraft.KEY));
        model.addAttribute("face", faces.face(episode, actor.get()));
        model.addAttribute("kind", kind);
        model.addAttribute("given", given);
        return "episode/event-sure";
    }

    private String page(
            EpisodeReference episode,
            EventKind kind,
            Map<String, ?> values,
            List<FieldError> errors,
            PageDraft draft,
            Model model) {
        var view = FormView.of(form(kind), values, errors, records())
                .postedTo(draft.page())
                .withDraft(draft)
                .withButton(kind == EventKind.DIED ? "Continue" : "Record");
        model.addAttribute("face", faces.face(episode, actor.get()));
        model.addAttribute("kind", kind);
        model.addAttribute("form", view);
        model.addAttribute("errorSummary", view.errorSummary());
        return "episode/event";
    }

    private FormDefinition form(EventKind kind) {
        return forms.get(formOf(kind));
    }

    private static String formOf(EventKind kind) {
        return "event-" + kind.slug();
    }

    private static String path(EpisodeReference episode, EventKind kind) {
        return "/episodes/" + episode + "/events/" + kind.slug();
    }

    private Map<String, List<Choice>> records() {
        return Map.of("consentPurpose", words.choices("consentPurpose"), "place", words.choices("place"));
    }
}
