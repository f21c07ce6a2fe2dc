package org.towpath.agreement.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.towpath.agreement.Agreements;
import org.towpath.agreement.AgreementsInForce;
import org.towpath.agreement.Clause;
import org.towpath.agreement.ServiceLevelWords;
import org.towpath.engine.Choice;
import org.towpath.shared.NotFound;
import org.towpath.web.form.PageForms;

/** Drafting: with whom, and then clause by clause. */
@Controller
@RequestMapping("/agreements")
class AgreementDraftPages {

    private final Agreements agreements;
    private final AgreementsInForce terms;
    private final AgreementEditing editing;
    private final AgreementDrafting drafting;
    private final AgreementForm forms;
    private final PageForms pageForms;
    private final ClauseForms clauseForms;
    private final CurrentActor actor;

    AgreementDraftPages(
            Agreements agreements,
            AgreementsInForce terms,
            AgreementEditing editing,
            AgreementDrafting drafting,
            AgreementForm forms,
            PageForms pageForms,
            ClauseForms clauseForms,
            CurrentActor actor) {
        this.agreements = agreements;
        this.terms = terms;
        this.editing = editing;
        this.drafting = drafting;
        this.forms = forms;
        this.pageForms = pageForms;
        this.clauseForms = clauseForms;
        this.actor = actor;
    }

    @GetMapping("/new")
    String begin(Model model) {
        return forms.show(newFrame(), pageForms.get("agreement-new"), Map.of(), model);
    }

    @PostMapping("/new")
    String begun(HttpServletRequest request, HttpServletResponse response, Model model) {
        return forms.posted(newFrame(), pageForms.get("agreement-new"), request, response, model, answers -> {
            var partner = UUID.fromString(String.valueOf(answers.get("partner")));
            var draft = editing.firstDraft(partner, "STARTER".equals(answers.get("template")), actor.get());
            var written = drafting.agreement(draft, actor.get());
            return edit(written.agreement(), written.n());
        });
    }

    private AgreementForm.Frame newFrame() {
        var partners = editing.partners().stream()
                .map(it -> new Choice(it.name(), it.id().toString()))
                .toList();
        return new AgreementForm.Frame(
                "Draft an agreement",
                null,
                List.of("Both sides see the draft, and nothing counts before both have signed."),
                "/agreements/new",
                "Begin",
                "/agreements",
                "Agreements",
                Map.of("partners", partners));
    }

    @PostMapping("/{id}/versions")
    String nextVersion(@PathVariable String id) {
        var agreement = AgreementApi.uuid(id);
        var written = drafting.version(agreement, editing.nextVersion(agreement, actor.get()), actor.get());
        return edit(agreement, written.n());
    }

    @GetMapping("/{id}/versions/{n}/edit")
    String parts(@PathVariable String id, @PathVariable int n, Model model) {
        var agreement = agreements.view(AgreementApi.uuid(id), n, actor.get());
        model.addAttribute("agreement", agreement);
        model.addAttribute("completeness", agreements.completeness(agreement.id(), n, actor.get()));
        model.addAttribute(
                "levels",
                terms.version(agreement.id(), n).serviceLevels().stream()
                        .map(ServiceLevelWords::of)
                        .toList());
        return "agreement/edit";
    }

    @GetMapping("/{id}/versions/{n}/edit/details")
    String details(@PathVariable String id, @PathVariable int n, Model model) {
        var words = words(id, n);
        return forms.show(detailsFrame(id, n, words), pageForms.get("agreement-details"), Details.known(words), model);
    }

    @PostMapping("/{id}/versions/{n}/edit/details")
    String saveDetails(
            @PathVariable String id,
            @PathVariable int n,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var words = words(id, n);
        return forms.posted(
                detailsFrame(id, n, words),
                pageForms.get("agreement-details"),
                request,
                response,
                model,
                answers -> rewrite(id, n, Details.changed(words, answers)));
    }

    private AgreementForm.Frame detailsFrame(String id, int n, Map<String, Object> words) {
        var services = editing.servicesOf(UUID.fromString(String.valueOf(words.get("partner")))).stream()
                .map(it -> new Choice(it.name(), it.id().toString()))
                .toList();
        return frame("Title, services and dates", List.of(), id, n, "details", words, Map.of("services", services));
    }

    @GetMapping("/{id}/versions/{n}/edit/{clause}")
    String clause(@PathVariable String id, @PathVariable int n, @PathVariable String clause, Model model) {
        var words = words(id, n);
        var edited = clauseOf(clause);
        return forms.show(
                clauseFrame(id, n, edited, words), clauseForms.of(edited), ClauseForms.known(edited, words), model);
    }

    @PostMapping("/{id}/versions/{n}/edit/{clause}")
    String saveClause(
            @PathVariable String id,
            @PathVariable int n,
            @PathVariable String clause,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var words = words(id, n);
        var edited = clauseOf(clause);
        return forms.posted(
                clauseFrame(id, n, edited, words),
                clauseForms.of(edited),
                request,
                response,
                model,
                answers -> rewrite(id, n, ClauseForms.changed(edited, words, answers)));
    }

    private static AgreementForm.Frame clauseFrame(String id, int n, Clause clause, Map<String, Object> words) {
        var heading = clause.name() + " " + clause.title();
        return frame(heading, List.of(clause.about() + "."), id, n, clause.name(), words, Map.of());
    }

    static AgreementForm.Frame frame(
            String heading,
            List<String> help,
            String id,
            int n,
            String part,
            Map<String, Object> words,
            Map<String, List<Choice>> records) {
        var edit = "/agreements/" + id + "/versions/" + n + "/edit";
        return new AgreementForm.Frame(
                heading,
                words.get("title") + ", version " + n,
                help,
                edit + "/" + part,
                "Save",
                edit,
                "Edit the draft",
                records);
    }

    private Map<String, Object> words(String id, int n) {
        return editing.words(AgreementApi.uuid(id), n, actor.get());
    }

    private String rewrite(String id, int n, Map<String, Object> words) {
        drafting.rewrite(AgreementApi.uuid(id), n, words, actor.get());
        return edit(AgreementApi.uuid(id), n);
    }

    static String edit(UUID agreement, int n) {
        return "redirect:/agreements/" + agreement + "/versions/" + n + "/edit";
    }

    private static Clause clauseOf(String code) {
        for (var clause : Clause.values()) {
            if (clause.name().equals(code)) {
                return clause;
            }
        }
        throw new NotFound();
    }
}
