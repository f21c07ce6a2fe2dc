package org.towpath.episode.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.towpath.directory.Sites;
import org.towpath.engine.Choice;
import org.towpath.engine.form.CheckedForm;
import org.towpath.engine.form.FormDefinition;
import org.towpath.engine.form.FormValidator;
import org.towpath.engine.form.GivenAnswers;
import org.towpath.episode.AlreadyRegistered;
import org.towpath.episode.CaseFaces;
import org.towpath.episode.Episodes;
import org.towpath.episode.NewEpisode;
import org.towpath.episode.PeopleFinder;
import org.towpath.episode.PersonHit;
import org.towpath.person.NewPerson;
import org.towpath.person.PersonCard;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.FieldError;
import org.towpath.web.CodeWords;
import org.towpath.web.form.FormPosts;
import org.towpath.web.form.FormView;
import org.towpath.web.form.PageDraft;
import org.towpath.web.form.PageDrafts;
import org.towpath.web.form.PageForms;
import org.towpath.web.nhsuk.NotificationBanner;

/** Registers a person somebody told us of. */
@Controller
@RequestMapping("/episodes/new")
class RegisterPage {

    /** Reference of an earlier case of the same person, or {@link #SOMEONE_ELSE}; absent until somebody was asked. */
    private static final String KNOWN = "_known";

    private static final String SOMEONE_ELSE = "someone-else";

    /** The earlier case the page was opened for, which is part of where its draft is kept. */
    private static final String FOR = "_for";

    private static final String FORM = "register";

    /** What the form leaves to the rules, because "not known" beside it is an answer too. */
    private static final Set<String> EITHER_OR =
            Set.of("arrivedAt", "arrivedAtNotKnown", "concerns", "concernsNotKnown");

    private final Episodes episodes;
    private final PeopleFinder finder;
    private final CaseFaces faces;
    private final CaseParts parts;
    private final Sites sites;
    private final FormDefinition form;
    private final Map<String, Integer> order;
    private final PageDrafts drafts;
    private final FormValidator validator;
    private final CodeWords words;
    private final CurrentActor actor;
    private final Clock clock;

    RegisterPage(
            Episodes episodes,
            PeopleFinder finder,
            CaseFaces faces,
            CaseParts parts,
            Sites sites,
            PageForms forms,
            PageDrafts drafts,
            FormValidator validator,
            CodeWords words,
            CurrentActor actor,
            Clock clock) {
        this.episodes = episodes;
        this.finder = finder;
        this.faces = faces;
        this.parts = parts;
        this.sites = sites;
        this.form = forms.get(FORM);
        var keys = form.keys();
        this.order = keys.stream().collect(Collectors.toMap(key -> key, keys::indexOf));
        this.drafts = drafts;
        this.validator = validator;
        this.words = words;
        this.actor = actor;
        this.clock = clock;
    }

    @GetMapping
    String show(@RequestParam(required = false) @Nullable String known, Model model) {
        var draft = drafts.open(FORM, path(known));
        var answers = known == null ? Map.<String, Object>of() : answers(References.episode(known));
        return page(model, draft.or(answers), List.of(), known, draft);
    }

    @PostMapping
    String register(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes next) {
        var posted = FormPosts.parameters(request.getParameterMap());
        var known = request.getParameter(KNOWN);
        var draft = drafts.posted(FORM, path(request.getParameter(FOR)), request.getParameter(PageDraft.KEY));
        var given = GivenAnswers.posted(form, posted);
        var checked = validator.check(form, given, records());
        var answers = new IdentificationAnswers(checked.answers(), clock.instant());
        var identification = answers.identification(known == null || known.equals(SOMEONE_ELSE) ? null : known);
        var errors = errors(checked, identification);
        if (errors.isEmpty()) {
            return take(identification, answers.person(), known, posted, draft, model, next);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(model, given.values(), errors, SOMEONE_ELSE.equals(known) ? null : known, draft);
    }

    /** Everything to mend at once, in the order of the page. */
    private List<FieldError> errors(CheckedForm checked, NewEpisode identification) {
        var errors = new ArrayList<>(checked.errors());
        IdentificationAnswers.asQuestions(episodes.faults(identification, actor.get())).stream()
                .filter(fault -> checked.isValid() || EITHER_OR.contains(fault.field()))
                .filter(fault -> errors.stream().noneMatch(it -> it.field().equals(fault.field())))
                .forEach(errors::add);
        errors.sort(Comparator.comparing(error -> order.getOrDefault(error.field(), order.size())));
        return errors;
    }

    /** A known custody reference is that case; somebody like a person we know is asked about once. */
    private String take(
            NewEpisode identification,
            NewPerson person,
            @Nullable String known,
            Map<String, List<String>> posted,
            PageDraft draft,
            Model model,
            RedirectAttributes next) {
        var same = episodes.withSameCustodyReference(identification);
        if (same.isPresent()) {
            drafts.done(draft);
            return toKnownCase(same.get().value(), next);
        }
        var alike = known == null ? finder.sameAs(person, null, actor.get()) : List.<PersonHit>of();
        if (!alike.isEmpty()) {
            return askWhether(alike, posted, model);
        }
        try {
            var episode = episodes.registerOnPage(identification, actor.get());
            drafts.done(draft);
            return onward(episode, next);
        } catch (AlreadyRegistered meanwhile) {
            drafts.done(draft);
            return toKnownCase(meanwhile.episode(), next);
        }
    }

    private static String toKnownCase(String reference, RedirectAttributes next) {
        next.addFlashAttribute(
                "notice",
                NotificationBanner.important("This custody reference was registered before. This is the case."));
        return "redirect:/episodes/" + reference;
    }

    /** To the first task, if whoever registered may do it; else to the case. */
    private String onward(EpisodeReference episode, RedirectAttributes next) {
        var me = actor.get();
        next.addFlashAttribute("notice", NotificationBanner.success("Registered as " + episode + "."));
        return parts.tasks(episodes.view(episode, me)).stream()
                .filter(task -> me.holdsAnyOf(task.roles()))
                .findFirst()
                .map(task -> "redirect:/tasks/" + task.id())
                .orElse("redirect:/episodes/" + episode);
    }

    private static String askWhether(List<PersonHit> alike, Map<String, List<String>> posted, Model model) {
        var given = new LinkedHashMap<>(posted);
        given.keySet().removeIf(name -> name.startsWith("_") && !name.equals(PageDraft.KEY) && !name.equals(FOR));
        model.addAttribute("given", given);
        model.addAttribute("alike", alike);
        return "episode/register-known";
    }

    private String page(
            Model model, Map<String, ?> values, List<FieldError> errors, @Nullable String known, PageDraft draft) {
        var view = FormView.of(form, values, errors, records())
                .postedTo("/episodes/new")
                .withHidden(known == null ? Map.of() : Map.of(KNOWN, known, FOR, known))
                .withDraft(draft)
                .withButton("Register");
        model.addAttribute("form", view);
        model.addAttribute("known", known);
        model.addAttribute("errorSummary", view.errorSummary());
        return "episode/register";
    }

    private static String path(@Nullable String known) {
        return known == null ? "/episodes/new" : "/episodes/new?known=" + known;
    }

    /** What is known of the person of an earlier case. */
    private Map<String, Object> answers(EpisodeReference earlier) {
        var person = faces.face(earlier, actor.get()).person();
        var answers = new LinkedHashMap<String, Object>();
        answers.put("nameKnown", person.nameNotKnown() ? "NOT_KNOWN" : "KNOWN");
        answers.put("ageKnown", ageKnown(person));
        answers.put("sex", person.sex().name());
        put(answers, "givenName", person.givenName());
        put(answers, "familyName", person.familyName());
        put(answers, "alias", person.alias());
        put(answers, "dateOfBirth", person.dateOfBirth());
        put(answers, "estimatedAge", person.estimatedAge());
        put(answers, "ageLooks", person.ageLooks());
        put(answers, "nhsNumber", person.nhsNumber());
        return answers;
    }

    private static String ageKnown(PersonCard person) {
        if (person.age() == null) {
            return "NOT_KNOWN";
        }
        return person.dateOfBirth() == null ? "ESTIMATED" : "DATE_OF_BIRTH";
    }

    private static void put(Map<String, Object> answers, String key, @Nullable Object value) {
        if (value != null) {
            answers.put(key, value);
        }
    }

    private Map<String, List<Choice>> records() {
        var mine = sites.of(actor.get().siteIds()).stream()
                .map(site -> new Choice(site.name(), site.name()))
                .toList();
        return Map.of(
                "sites", mine,
                "point", words.choices("point"),
                "source", words.choices("source"),
                "sex", words.choices("sex"),
                "concern", words.choices("concern"));
    }
}
