package org.towpath.episode.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import org.towpath.access.CurrentActor;
import org.towpath.engine.form.FormDefinition;
import org.towpath.engine.form.FormValidator;
import org.towpath.engine.form.GivenAnswers;
import org.towpath.episode.PeopleFinder;
import org.towpath.episode.PersonHit;
import org.towpath.person.PersonSearch;
import org.towpath.shared.FieldError;
import org.towpath.web.form.FormPosts;
import org.towpath.web.form.FormView;
import org.towpath.web.form.PageForms;

/** Finds a person by what somebody knows of them. Posted, so that nothing about anybody stands in an address. */
@Controller
@RequestMapping("/people")
class FindPage {

    private static final int SHORTEST_NAME = 2;

    private final PeopleFinder finder;
    private final FormDefinition form;
    private final FormValidator validator;
    private final CurrentActor actor;

    FindPage(PeopleFinder finder, PageForms forms, FormValidator validator, CurrentActor actor) {
        this.finder = finder;
        this.form = forms.get("find");
        this.validator = validator;
        this.actor = actor;
    }

    @GetMapping
    String ask(Model model) {
        return page(Map.of(), List.of(), null, model);
    }

    @PostMapping
    String find(HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var given = GivenAnswers.posted(form, FormPosts.parameters(request.getParameterMap()));
        var checked = validator.check(form, given, Map.of());
        var errors = new ArrayList<>(checked.errors());
        var answers = checked.answers();
        if (errors.isEmpty() && answers.keySet().stream().allMatch("age"::equals)) {
            errors.add(new FieldError(
                    "custodyReference",
                    "Enter a custody reference, an NHS number, a name, a date of birth or a phone number"));
        }
        if (answers.get("name") instanceof String name && name.length() < SHORTEST_NAME) {
            errors.add(new FieldError("name", "Enter at least two letters of the name"));
        }
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(given.values(), errors, null, model);
        }
        var hits = finder.find(text(answers, "custodyReference"), search(answers), actor.get());
        return page(given.values(), List.of(), hits, model);
    }

    private static PersonSearch search(Map<String, Object> answers) {
        var number = text(answers, "nhsNumber");
        return new PersonSearch(
                number == null ? null : number.replace(" ", ""),
                text(answers, "name"),
                answers.get("dateOfBirth") instanceof LocalDate born ? born : null,
                answers.get("age") instanceof Integer age ? age : null,
                text(answers, "phone"));
    }

    private static @Nullable String text(Map<String, Object> answers, String key) {
        return answers.get(key) instanceof String text ? text : null;
    }

    private String page(Map<String, ?> values, List<FieldError> errors, @Nullable List<PersonHit> hits, Model model) {
        var view =
                FormView.of(form, values, errors, Map.of()).postedTo("/people").withButton("Find");
        model.addAttribute("form", view);
        model.addAttribute("hits", hits);
        model.addAttribute("errorSummary", view.errorSummary());
        return "episode/find";
    }
}
