package org.towpath.referral.web;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.towpath.engine.Choice;
import org.towpath.engine.form.FormDefinition;
import org.towpath.engine.form.FormValidator;
import org.towpath.engine.form.GivenAnswers;
import org.towpath.promise.StepAnswers;
import org.towpath.referral.PartnerAnswer;
import org.towpath.referral.ReportedEvent;
import org.towpath.shared.FieldError;
import org.towpath.shared.InvalidInput;
import org.towpath.web.CodeWords;
import org.towpath.web.form.FormPosts;
import org.towpath.web.form.FormView;
import org.towpath.web.form.PageForms;

/** The questions a partner is asked, one thing a page: the same for whoever signed in and whoever comes by a link. */
@Component
class PartnerForms {

    /** Name of what was said, so that a button pressed twice says it once. */
    private static final String KEY = "_event";

    private final PageForms forms;
    private final FormValidator validator;
    private final CodeWords words;
    private final Clock clock;

    PartnerForms(PageForms forms, FormValidator validator, CodeWords words, Clock clock) {
        this.forms = forms;
        this.validator = validator;
        this.words = words;
        this.clock = clock;
    }

    /** An answer to a referral, not filled in yet. */
    FormView blank(PartnerAnswer answer, String action) {
        return view(form(answer), Map.of(), List.of(), UUID.randomUUID().toString(), action);
    }

    /** What will be done and by when, not filled in yet. */
    FormView blankStep(String action) {
        return view(step(), Map.of(), List.of(), UUID.randomUUID().toString(), action);
    }

    /**
     * Takes in what was sent.
     *
     * @return null if it was taken in, otherwise the form with what has to be mended
     */
    @Nullable
    FormView take(PartnerAnswer answer, HttpServletRequest request, String action, Consumer<ReportedEvent> taker) {
        var key = key(request);
        return take(form(answer), request, key, action, answers -> taker.accept(event(answer, answers, key)));
    }

    /** As {@link #take}, of what will be done and by when. */
    @Nullable
    FormView takeStep(HttpServletRequest request, String action, Consumer<StepAnswers.Answer> taker) {
        return take(step(), request, key(request), action, answers -> taker.accept(step(answers)));
    }

    private @Nullable FormView take(
            FormDefinition form,
            HttpServletRequest request,
            String key,
            String action,
            Consumer<Map<String, Object>> taker) {
        var given = GivenAnswers.posted(form, FormPosts.parameters(request.getParameterMap()));
        var checked = validator.check(form, given, records());
        var errors = checked.errors();
        if (checked.isValid()) {
            try {
                taker.accept(checked.answers());
                return null;
            } catch (InvalidInput refused) {
                errors = refused.errors();
            }
        }
        return view(form, given.values(), errors, key, action);
    }

    private FormView view(
            FormDefinition form, Map<String, ?> values, List<FieldError> errors, String key, String action) {
        return FormView.of(form, values, errors, records())
                .postedTo(action)
                .withHidden(Map.of(KEY, key))
                .withButton("Send");
    }

    private ReportedEvent event(PartnerAnswer answer, Map<String, Object> answers, String key) {
        var details = new LinkedHashMap<String, Object>();
        for (var name : List.of("note", "place", "by")) {
            if (answers.get(name) instanceof String text) {
                details.put(name, text);
            }
        }
        return new ReportedEvent(
                answer.event(),
                answers.get("occurredAt") instanceof Instant at ? at : clock.instant(),
                key,
                answers.get("reason") instanceof String reason ? reason : null,
                answers.get("appointmentAt") instanceof Instant at ? at : null,
                details);
    }

    private static StepAnswers.Answer step(Map<String, Object> answers) {
        return new StepAnswers.Answer(
                "The partner said so itself: " + answers.get("by"),
                String.valueOf(answers.get("namedAction")),
                (Instant) Objects.requireNonNull(answers.get("newTimeAt"), "newTimeAt"));
    }

    private FormDefinition form(PartnerAnswer answer) {
        return forms.get("answer-" + answer.slug());
    }

    private FormDefinition step() {
        return forms.get("answer-step");
    }

    private static String key(HttpServletRequest request) {
        var posted = request.getParameter(KEY);
        return posted == null || posted.isBlank() || posted.length() > 100
                ? UUID.randomUUID().toString()
                : posted;
    }

    private Map<String, List<Choice>> records() {
        return Map.of("declineReason", words.choices("declineReason"));
    }
}
