package org.towpath.opening.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

import org.towpath.access.CurrentActor;
import org.towpath.engine.form.FormDefinition;
import org.towpath.engine.form.FormValidator;
import org.towpath.engine.form.GivenAnswers;
import org.towpath.promise.CalendarDecisions;
import org.towpath.promise.CalendarDecisions.Decision;
import org.towpath.promise.CalendarDecisions.Outcome;
import org.towpath.shared.FieldError;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.PageRequest;
import org.towpath.web.form.FormPosts;
import org.towpath.web.form.FormView;
import org.towpath.web.form.PageForms;
import org.towpath.web.nhsuk.NotificationBanner;

/**
 * Running promises that a change of hours or holidays touches: a manager ticks some and decides, or decides about all
 * that one change touches, after a last look. What was listed after the page was made is not among them.
 */
@Controller
@RequestMapping(TouchedPage.HERE)
class TouchedPage {

    static final String HERE = "/calendars/touched";

    private static final int ROWS = 25;
    private static final String CONFIRMED = "_confirmed";
    private static final String BACK = "_back";
    private static final String TOO_SELDOM = "The new hours are not open long enough";

    private final CalendarDecisions decisions;
    private final TouchedView view;
    private final FormDefinition form;
    private final FormValidator validator;
    private final CurrentActor actor;

    TouchedPage(
            CalendarDecisions decisions,
            TouchedView view,
            PageForms forms,
            FormValidator validator,
            CurrentActor actor) {
        this.decisions = decisions;
        this.view = view;
        this.form = forms.get("calendar-decision");
        this.validator = validator;
        this.actor = actor;
    }

    /** What was posted, checked. */
    private record Posted(
            Map<String, List<String>> fields,
            GivenAnswers given,
            List<String> ticked,
            @Nullable WholeChange all) {

        boolean has(String name) {
            return fields.containsKey(name);
        }
    }

    @GetMapping
    String show(@RequestParam(required = false) @Nullable String after, Model model) {
        return page(after, Map.of(), List.of(), List.of(), model);
    }

    @PostMapping
    String decide(
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var posted = posted(request);
        if (posted.has(BACK)) {
            return page(after, posted.given().values(), posted.ticked(), List.of(), model);
        }
        var checked = validator.check(form, posted.given(), Map.of());
        var errors = new ArrayList<>(checked.errors());
        var ids = posted.ticked().stream().map(CalendarRequests::id).toList();
        var all = posted.all();
        var many = all == null ? ids.size() : countAll(all);
        if (many == 0) {
            errors.add(
                    0,
                    new FieldError(
                            TouchedView.TOUCHED,
                            all == null ? "Tick at least one promise" : "Somebody has decided about these meanwhile"));
        }
        if (errors.isEmpty()) {
            var why = checked.answers().get("why") instanceof String text ? text : "";
            var decision = Decision.valueOf(String.valueOf(checked.answers().get("decision")));
            if (all != null && !posted.has(CONFIRMED)) {
                return review(after, posted, all, decision, why, model);
            }
            var outcome = decided(all, ids, decision, why, errors);
            if (outcome != null) {
                next.addFlashAttribute("notice", NotificationBanner.success(words(outcome, decision)));
                return "redirect:" + HERE;
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(after, posted.given().values(), posted.ticked(), errors, model);
    }

    private Posted posted(HttpServletRequest request) {
        var fields = FormPosts.parameters(request.getParameterMap());
        var all = fields.getOrDefault(TouchedView.ALL, List.of());
        return new Posted(
                fields,
                GivenAnswers.posted(form, fields),
                fields.getOrDefault(TouchedView.TOUCHED, List.of()),
                all.isEmpty() ? null : WholeChange.read(all.get(0)));
    }

    private int countAll(WholeChange all) {
        return decisions.countAll(all.subject(), all.version(), all.upTo(), actor.get());
    }

    /** What came of it; null where nothing did, with the errors that say why. */
    private @Nullable Outcome decided(
            @Nullable WholeChange all, List<UUID> ids, Decision decision, String why, List<FieldError> errors) {
        try {
            var outcome = all == null
                    ? decisions.decide(ids, decision, why, actor.get())
                    : decisions.decideAll(all.subject(), all.version(), all.upTo(), decision, why, actor.get());
            if (outcome.decided() > 0 || outcome.refused() == 0) {
                return outcome;
            }
            errors.add(new FieldError("decision", TOO_SELDOM + " to work it out"));
        } catch (InvalidInput refused) {
            errors.addAll(refused.errors());
        }
        return null;
    }

    private static String words(Outcome outcome, Decision decision) {
        var one = outcome.decided() == 1;
        var done = TouchedView.promises(outcome.decided())
                + (decision == Decision.KEEP
                        ? (one ? " stays as it is." : " stay as they are.")
                        : (one ? " is worked out again." : " are worked out again."));
        return outcome.refused() == 0
                ? done
                : done + " " + TouchedView.promises(outcome.refused()) + " could not be: "
                        + TOO_SELDOM.toLowerCase(Locale.ROOT) + ".";
    }

    private String review(
            @Nullable String after, Posted posted, WholeChange all, Decision decision, String why, Model model) {
        view.review(all, countAll(all), decision, why, model);
        model.addAttribute("hidden", TouchedView.hidden(posted.fields()));
        model.addAttribute("action", path(after));
        return "opening/touched-review";
    }

    private String page(
            @Nullable String after, Map<String, ?> values, List<String> ticked, List<FieldError> errors, Model model) {
        var me = actor.get();
        var page = decisions.open(null, 0, me, new PageRequest(ROWS, after));
        var shown = new TouchedView.Shown(page.items(), decisions.waiting(me), decisions.count(me));
        view.page(shown, FormView.of(form, values, errors, Map.of()).postedTo(HERE), ticked, errors, model);
        model.addAttribute("next", page.next());
        model.addAttribute("later", after != null);
        model.addAttribute("action", path(after));
        return "opening/touched";
    }

    /** The same page of the list again, so that what was ticked on it can be seen. */
    private static String path(@Nullable String after) {
        return after == null
                ? HERE
                : UriComponentsBuilder.fromPath(HERE)
                        .queryParam("after", "{after}")
                        .encode()
                        .buildAndExpand(after)
                        .toUriString();
    }
}
