package org.towpath.agreement.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import org.towpath.access.CurrentActor;
import org.towpath.agreement.AgreementDrafting;
import org.towpath.agreement.AgreementEditing;
import org.towpath.shared.FieldError;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.NotFound;
import org.towpath.web.form.PageForms;

/** The promises of a draft, one page each. */
@Controller
@RequestMapping("/agreements/{id}/versions/{n}/promises")
class PromisePages {

    private static final String FORM = "agreement-promise";

    private final AgreementEditing editing;
    private final AgreementDrafting drafting;
    private final AgreementForm forms;
    private final PageForms pageForms;
    private final CurrentActor actor;

    PromisePages(
            AgreementEditing editing,
            AgreementDrafting drafting,
            AgreementForm forms,
            PageForms pageForms,
            CurrentActor actor) {
        this.editing = editing;
        this.drafting = drafting;
        this.forms = forms;
        this.pageForms = pageForms;
        this.actor = actor;
    }

    @GetMapping("/{place}")
    String show(@PathVariable String id, @PathVariable int n, @PathVariable String place, Model model) {
        var words = words(id, n);
        var levels = levels(words);
        var known = place.equals("new")
                ? Map.<String, Object>of("calendar", "PARTNER")
                : PromiseAnswers.known(levels.get(index(place, levels)));
        return forms.show(frame(id, n, place, words), pageForms.get(FORM), known, model);
    }

    @PostMapping("/{place}")
    String save(
            @PathVariable String id,
            @PathVariable int n,
            @PathVariable String place,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var words = words(id, n);
        var levels = levels(words);
        var isNew = place.equals("new");
        var at = isNew ? levels.size() : index(place, levels);
        var before = isNew ? Map.<String, Object>of() : levels.get(at);
        return forms.posted(frame(id, n, place, words), pageForms.get(FORM), request, response, model, answers -> {
            var level = PromiseAnswers.level(before, answers);
            if (isNew) {
                levels.add(level);
            } else {
                levels.set(at, level);
            }
            return rewritten(id, n, words, levels, at);
        });
    }

    @PostMapping("/{place}/remove")
    String remove(@PathVariable String id, @PathVariable int n, @PathVariable String place) {
        var words = words(id, n);
        var levels = levels(words);
        levels.remove(index(place, levels));
        words.put("serviceLevels", levels);
        drafting.rewrite(AgreementApi.uuid(id), n, words, actor.get());
        return AgreementDraftPages.edit(AgreementApi.uuid(id), n);
    }

    /** What is refused of this promise is said beside its question; the rest belongs to other pages. */
    private String rewritten(String id, int n, Map<String, Object> words, List<Map<String, Object>> levels, int at) {
        words.put("serviceLevels", levels);
        try {
            drafting.rewrite(AgreementApi.uuid(id), n, words, actor.get());
        } catch (InvalidInput refused) {
            throw new InvalidInput(refused.errors().stream()
                    .map(error -> new FieldError(PromiseAnswers.question(error.field(), at), error.message()))
                    .toList());
        }
        return AgreementDraftPages.edit(AgreementApi.uuid(id), n);
    }

    private Map<String, Object> words(String id, int n) {
        return editing.words(AgreementApi.uuid(id), n, actor.get());
    }

    private static List<Map<String, Object>> levels(Map<String, Object> words) {
        var levels = new ArrayList<Map<String, Object>>();
        for (var level : (List<?>) words.getOrDefault("serviceLevels", List.of())) {
            var copy = new LinkedHashMap<String, Object>();
            ((Map<?, ?>) level).forEach((name, value) -> copy.put(String.valueOf(name), value));
            levels.add(copy);
        }
        return levels;
    }

    private static int index(String place, List<?> levels) {
        var at = place.matches("[0-9]{1,3}") ? Integer.parseInt(place) : -1;
        if (at < 0 || at >= levels.size()) {
            throw new NotFound();
        }
        return at;
    }

    private static AgreementForm.Frame frame(String id, int n, String place, Map<String, Object> words) {
        var version = "/agreements/" + id + "/versions/" + n;
        return new AgreementForm.Frame(
                place.equals("new") ? "Add a promise" : "Change a promise",
                words.get("title") + ", version " + n,
                List.of("Either side can promise something. While the agreement is in force, a clock measures it."),
                version + "/promises/" + place,
                "Save",
                version + "/edit",
                "Edit the draft",
                Map.of());
    }
}
