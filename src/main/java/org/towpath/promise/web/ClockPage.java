package org.towpath.promise.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
import org.towpath.promise.CalendarDecisions;
import org.towpath.promise.ClockFacts;
import org.towpath.promise.ClockLists;
import org.towpath.promise.ClockStory;
import org.towpath.shared.FieldError;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.NotFound;
import org.towpath.web.CodeWords;
import org.towpath.web.Times;
import org.towpath.web.form.FormPosts;
import org.towpath.web.form.FormView;
import org.towpath.web.form.PageForms;
import org.towpath.web.nhsuk.NotificationBanner;

/** One promise: how it stands, how its time was counted, its steps, what happened, and what somebody says now. */
@Controller
@RequestMapping("/clocks/{id}")
class ClockPage {

    private static final Set<String> RECORDERS = Set.of(
            Roles.PRACTITIONER,
            Roles.SPECIALIST,
            Roles.ADMINISTRATOR,
            Roles.SENIOR_ADMINISTRATOR,
            Roles.OPERATIONAL_MANAGER,
            Roles.STRATEGIC_MANAGER);

    private static final Set<String> LINKERS =
            Set.of(Roles.ADMINISTRATOR, Roles.SENIOR_ADMINISTRATOR, Roles.OPERATIONAL_MANAGER, Roles.STRATEGIC_MANAGER);

    /** Under which key the form asks for what the fact calls its reason. */
    private static final Map<String, String> REASON_KEYS = Map.of("PAUSED", "pauseReason", "CORRECTED", "wrong");

    private static final List<String> PAUSE_REASONS = List.of(
            "INFORMATION_REQUESTED",
            "AT_HOSPITAL",
            "PERSON_NOT_REACHED",
            "WAITS_FOR_COURT",
            "WAITS_FOR_CUSTODY",
            "OTHER_REASON");

    private final ClockLists clocks;
    private final ClockFacts facts;
    private final FormDefinition form;
    private final FormValidator validator;
    private final CodeWords words;
    private final Times times;
    private final CurrentActor actor;

    ClockPage(
            ClockLists clocks,
            ClockFacts facts,
            PageForms forms,
            FormValidator validator,
            CodeWords words,
            Times times,
            CurrentActor actor) {
        this.clocks = clocks;
        this.facts = facts;
        this.form = forms.get("clock-fact");
        this.validator = validator;
        this.words = words;
        this.times = times;
        this.actor = actor;
    }

    @GetMapping
    String show(@PathVariable String id, Model model) {
        var story = story(id);
        model.addAttribute("story", story);
        model.addAttribute("mayRecord", actor.get().holdsAnyOf(RECORDERS));
        model.addAttribute("isPartner", actor.get().isPartner());
        model.addAttribute("mayLink", actor.get().holdsAnyOf(LINKERS));
        model.addAttribute("mayManage", CalendarDecisions.mayDecide(actor.get()));
        return "promise/clock";
    }

    @GetMapping("/facts")
    String ask(@PathVariable String id, Model model) {
        return page(story(id), Map.of(), List.of(), model);
    }

    @PostMapping("/facts")
    String record(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var story = story(id);
        var given = GivenAnswers.posted(form, FormPosts.parameters(request.getParameterMap()));
        var checked = validator.check(form, given, records(story));
        List<FieldError> errors = checked.errors();
        if (checked.isValid()) {
            try {
                facts.record(story.clock().id(), body(checked.answers()), actor.get());
                next.addFlashAttribute(
                        "notice", NotificationBanner.success("Recorded, and the time worked out again."));
                return "redirect:/clocks/" + story.clock().id();
            } catch (InvalidInput refused) {
                errors = refused.errors();
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(story, given.values(), errors, model);
    }

    private static Map<String, Object> body(Map<String, Object> answers) {
        var body = new HashMap<String, Object>();
        var type = String.valueOf(answers.get("type"));
        body.put("type", type);
        body.put("occurredAt", String.valueOf(answers.get("occurredAt")));
        if (type.equals("CANCELLED")) {
            body.put("reason", "NO_LONGER_NEEDED");
        } else if (REASON_KEYS.containsKey(type)) {
            body.put("reason", String.valueOf(answers.get(REASON_KEYS.get(type))));
        }
        for (var key : List.of("side", "corrects")) {
            if (answers.get(key) instanceof String text) {
                body.put(key, text);
            }
        }
        return body;
    }

    private String page(ClockStory story, Map<String, ?> values, List<FieldError> errors, Model model) {
        var view = FormView.of(form, values, errors, records(story))
                .postedTo("/clocks/" + story.clock().id() + "/facts")
                .withButton("Record");
        model.addAttribute("story", story);
        model.addAttribute("form", view);
        model.addAttribute("errorSummary", view.errorSummary());
        return "promise/clock-fact";
    }

    private Map<String, List<Choice>> records(ClockStory story) {
        var known = Objects.requireNonNull(story.clock().facts());
        return Map.of(
                "facts",
                known.stream()
                        .map(it -> new Choice(
                                words.of("clockFact", it.type()) + ", " + times.at(it.occurredAt()),
                                String.valueOf(it.id())))
                        .toList(),
                "pauseReason",
                PAUSE_REASONS.stream()
                        .map(it -> new Choice(words.of("clockReason", it), it))
                        .toList(),
                "pauseSide",
                words.choices("pauseSide"));
    }

    private ClockStory story(String id) {
        try {
            return clocks.story(UUID.fromString(id), actor.get());
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }
}
