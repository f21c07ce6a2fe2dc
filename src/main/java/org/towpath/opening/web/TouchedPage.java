package org.towpath.opening.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

import org.towpath.access.CurrentActor;
import org.towpath.calendar.CalendarSubject;
import org.towpath.engine.form.FormDefinition;
import org.towpath.engine.form.FormValidator;
import org.towpath.engine.form.GivenAnswers;
import org.towpath.opening.CalendarReading;
import org.towpath.opening.NamedOwner;
import org.towpath.promise.CalendarDecisions;
import org.towpath.promise.CalendarDecisions.Decision;
import org.towpath.shared.FieldError;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.PageRequest;
import org.towpath.web.form.FormPosts;
import org.towpath.web.form.FormView;
import org.towpath.web.form.PageForms;
import org.towpath.web.nhsuk.ErrorSummary;
import org.towpath.web.nhsuk.NotificationBanner;

/** Running promises that a change of hours or holidays touches: a manager ticks some, or all, and decides. */
@Controller
@RequestMapping("/calendars/touched")
class TouchedPage {

    private static final int ROWS = 25;
    private static final String TOUCHED = "_touched";
    private static final String ALL = "_all";
    private static final String UNTICKED = "Tick at least one promise";

    private final CalendarDecisions decisions;
    private final CalendarReading reading;
    private final FormDefinition form;
    private final FormValidator validator;
    private final CurrentActor actor;

    TouchedPage(
            CalendarDecisions decisions,
            CalendarReading reading,
            PageForms forms,
            FormValidator validator,
            CurrentActor actor) {
        this.decisions = decisions;
        this.reading = reading;
        this.form = forms.get("calendar-decision");
        this.validator = validator;
        this.actor = actor;
    }

    /** @param what what changed, in words */
    record Row(CalendarDecisions.Open open, String what) {}

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
        var posted = FormPosts.parameters(request.getParameterMap());
        var given = GivenAnswers.posted(form, posted);
        var checked = validator.check(form, given, Map.of());
        var ticked = posted.getOrDefault(TOUCHED, List.of());
        var errors = new ArrayList<FieldError>(checked.errors());
        var ids = posted.containsKey(ALL)
                ? all()
                : ticked.stream().map(CalendarRequests::id).toList();
        if (ids.isEmpty()) {
            errors.add(0, new FieldError(TOUCHED, UNTICKED));
        }
        if (errors.isEmpty()) {
            try {
                var answers = checked.answers();
                var why = answers.get("why") instanceof String text ? text : "";
                var decision = Decision.valueOf(String.valueOf(answers.get("decision")));
                var decided = decisions.decide(ids, decision, why, actor.get());
                next.addFlashAttribute("notice", NotificationBanner.success(words(decided, decision)));
                return "redirect:/calendars/touched";
            } catch (InvalidInput refused) {
                errors.addAll(refused.errors());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(after, given.values(), errors, ticked, model);
    }

    /** As many as are decided at once, the first listed first. */
    private List<UUID> all() {
        var ids = new ArrayList<UUID>();
        @Nullable String place = null;
        do {
            var page = decisions.open(null, 0, actor.get(), new PageRequest(PageRequest.MAX_LIMIT, place));
            page.items().forEach(it -> ids.add(it.id()));
            place = page.next();
        } while (place != null && ids.size() < CalendarDecisions.MOST_AT_ONCE);
        return ids;
    }

    private static String words(int decided, Decision decision) {
        return (decided == 1 ? "1 promise " : decided + " promises ")
                + (decision == Decision.KEEP
                        ? (decided == 1 ? "stays as it is." : "stay as they are.")
                        : (decided == 1 ? "is worked out again." : "are worked out again."));
    }

    private String page(
            @Nullable String after, Map<String, ?> values, List<FieldError> errors, List<String> ticked, Model model) {
        var page = decisions.open(null, 0, actor.get(), new PageRequest(ROWS, after));
        var view = FormView.of(form, values, errors, Map.of()).postedTo("/calendars/touched");
        var names = names(page.items());
        model.addAttribute(
                "rows",
                page.items().stream().map(it -> new Row(it, what(it, names))).toList());
        model.addAttribute("next", page.next());
        model.addAttribute("later", after != null);
        model.addAttribute("ticked", ticked);
        model.addAttribute("count", decisions.count(actor.get()));
        model.addAttribute("form", view);
        model.addAttribute("untouched", errors.stream().anyMatch(TouchedPage::isAboutTicks) ? UNTICKED : null);
        model.addAttribute("errorSummary", summary(view.errorSummary()));
        return "opening/touched";
    }

    private static boolean isAboutTicks(FieldError error) {
        return error.field().equals(TOUCHED);
    }

    /** The list of promises stands outside the form's questions, and can be gone to all the same. */
    private static @Nullable ErrorSummary summary(@Nullable ErrorSummary ofForm) {
        if (ofForm == null || ofForm.errorList() == null) {
            return ofForm;
        }
        return ErrorSummary.of(ofForm.errorList().stream()
                .map(it -> UNTICKED.equals(it.text()) ? new ErrorSummary.Item(UNTICKED, "#touched") : it)
                .toList());
    }

    private Map<UUID, String> names(List<CalendarDecisions.Open> open) {
        var ids = open.stream().map(it -> it.subject().owner()).distinct().toList();
        return reading.owners(ids).stream().collect(Collectors.toMap(NamedOwner::id, NamedOwner::name));
    }

    private static String what(CalendarDecisions.Open open, Map<UUID, String> names) {
        CalendarSubject subject = open.subject();
        return subject.isHolidays()
                ? "The bank holidays changed"
                : "The hours of " + names.getOrDefault(subject.owner(), "a service") + " changed";
    }
}
