package org.towpath.agreement.web;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.towpath.access.Actor;
import org.towpath.access.CurrentActor;
import org.towpath.access.Roles;
import org.towpath.agreement.AgreedTerms;
import org.towpath.agreement.AgreementDifference;
import org.towpath.agreement.AgreementView;
import org.towpath.agreement.AgreementWork;
import org.towpath.agreement.Agreements;
import org.towpath.agreement.AgreementsInForce;
import org.towpath.agreement.Clause;
import org.towpath.agreement.ClauseText;
import org.towpath.agreement.RunningClocks;
import org.towpath.agreement.ServiceLevelWords;
import org.towpath.agreement.VersionState;
import org.towpath.shared.PageRequest;

/** The register of agreements, one agreement, and two versions beside each other. */
@Controller
@RequestMapping("/agreements")
class AgreementPages {

    private static final int ROWS = 50;

    private final Agreements agreements;
    private final AgreementsInForce terms;
    private final AgreementWork work;
    private final AgreementPaper paper;
    private final ObjectProvider<RunningClocks> clocks;
    private final CurrentActor actor;

    AgreementPages(
            Agreements agreements,
            AgreementsInForce terms,
            AgreementWork work,
            AgreementPaper paper,
            ObjectProvider<RunningClocks> clocks,
            CurrentActor actor) {
        this.agreements = agreements;
        this.terms = terms;
        this.work = work;
        this.paper = paper;
        this.clocks = clocks;
        this.actor = actor;
    }

    @GetMapping
    String register(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var chosen = Stream.of(VersionState.values())
                .filter(it -> it.name().equals(state))
                .findFirst()
                .orElse(null);
        var page = agreements.list(chosen, actor.get(), new PageRequest(ROWS, after));
        model.addAttribute("lines", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("later", after != null);
        model.addAttribute("states", List.of(VersionState.values()));
        model.addAttribute("state", chosen == null ? "" : chosen.name());
        model.addAttribute("todos", work.of(actor.get()));
        model.addAttribute("mayDraft", mayDraft(actor.get()));
        model.addAttribute("mayEnd", mayEnd(actor.get()));
        return "agreement/register";
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, @RequestParam(required = false) @Nullable Integer version, Model model) {
        var me = actor.get();
        var agreement = agreements.view(AgreementApi.uuid(id), version, me);
        var agreed = terms.version(agreement.id(), agreement.version());
        model.addAttribute("agreement", agreement);
        model.addAttribute(
                "levels",
                agreed.serviceLevels().stream().map(ServiceLevelWords::of).toList());
        model.addAttribute("todos", work.of(agreement.id(), agreement.version(), me));
        model.addAttribute("mayMeasure", mayMeasure(me));
        model.addAttribute("drafting", drafting(agreement));
        model.addAttribute("mayDraft", mayDraft(me));
        model.addAttribute("mayEnd", mayEnd(me));
        return "agreement/agreement";
    }

    @GetMapping("/{id}/versions/{n}/compare")
    String compare(@PathVariable String id, @PathVariable int n, @RequestParam(name = "with") int other, Model model) {
        var agreement = agreements.view(AgreementApi.uuid(id), n, actor.get());
        agreements.view(agreement.id(), other, actor.get());
        var changes =
                AgreementDifference.between(terms.version(agreement.id(), other), terms.version(agreement.id(), n));
        model.addAttribute("agreement", agreement);
        model.addAttribute("other", other);
        model.addAttribute("changes", changes);
        model.addAttribute("running", running(agreement.id()));
        return "agreement/compare";
    }

    @GetMapping("/{id}/versions/{n}/print")
    String print(@PathVariable String id, @PathVariable int n, Model model) {
        model.addAllAttributes(paper.of(id, n, actor.get()));
        return "agreement/print";
    }

    @GetMapping("/{id}/versions/{n}/agreement.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String id, @PathVariable int n) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("agreement-version-" + n + ".pdf")
                                .build()
                                .toString())
                .body(paper.pdf(id, n, actor.get()));
    }

    /**
     * A clause with what it says.
     *
     * @param written whether it says anything
     */
    record Shown(Clause clause, List<ClauseText.Said> said, boolean written) {}

    static List<Shown> clauses(AgreedTerms agreed) {
        var shown = new ArrayList<Shown>();
        for (var clause : Clause.values()) {
            var said = ClauseText.of(clause, agreed.clauses().get(clause.name()));
            if (clause.isNeeded() || !said.isEmpty()) {
                shown.add(new Shown(clause, said, !said.isEmpty()));
            }
        }
        return shown;
    }

    private SortedMap<Integer, Integer> running(UUID agreement) {
        var counted = clocks.getIfAvailable();
        return counted == null ? new TreeMap<>() : counted.byVersion(agreement);
    }

    /** The version being prepared, or null. */
    private static AgreementView.@Nullable Version drafting(AgreementView agreement) {
        return agreement.versions().stream()
                .filter(it -> it.state().isInPreparation())
                .findFirst()
                .orElse(null);
    }

    static boolean mayDraft(Actor actor) {
        return actor.holdsAnyOf(
                List.of(Roles.SENIOR_ADMINISTRATOR, Roles.OPERATIONAL_MANAGER, Roles.STRATEGIC_MANAGER));
    }

    /** Whoever answers for an agreement sees how it is kept, as through the API. */
    static boolean mayMeasure(Actor actor) {
        return mayDraft(actor) || actor.holdsAnyOf(List.of(Roles.COMMISSIONER, Roles.AUDITOR, Roles.PARTNER));
    }

    static boolean mayEnd(Actor actor) {
        return actor.holdsAnyOf(List.of(Roles.OPERATIONAL_MANAGER, Roles.STRATEGIC_MANAGER));
    }
}
