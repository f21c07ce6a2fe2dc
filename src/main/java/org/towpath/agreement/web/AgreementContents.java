package org.towpath.agreement.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.towpath.access.CurrentActor;
import org.towpath.agreement.AgreementFiles;
import org.towpath.agreement.AgreementLog;
import org.towpath.agreement.AgreementPerformance;
import org.towpath.agreement.AgreementReviews;
import org.towpath.agreement.AgreementView;
import org.towpath.agreement.Agreements;
import org.towpath.agreement.AgreementsInForce;

/** What an agreement's contents list leads to: its clauses, its reviews and its versions, a page each. */
@Controller
@RequestMapping("/agreements/{id}")
class AgreementContents {

    private final Agreements agreements;
    private final AgreementsInForce terms;
    private final AgreementReviews reviews;
    private final AgreementFiles files;
    private final AgreementLog history;
    private final CurrentActor actor;

    AgreementContents(
            Agreements agreements,
            AgreementsInForce terms,
            AgreementReviews reviews,
            AgreementFiles files,
            AgreementLog history,
            CurrentActor actor) {
        this.agreements = agreements;
        this.terms = terms;
        this.reviews = reviews;
        this.files = files;
        this.history = history;
        this.actor = actor;
    }

    @GetMapping("/clauses")
    String clauses(@PathVariable String id, @RequestParam(required = false) @Nullable Integer version, Model model) {
        var agreement = shown(id, version, model);
        model.addAttribute("completeness", agreements.completeness(agreement.id(), agreement.version(), actor.get()));
        model.addAttribute("clauses", AgreementPages.clauses(terms.version(agreement.id(), agreement.version())));
        return "agreement/clauses";
    }

    @GetMapping("/reviews")
    String reviews(@PathVariable String id, @RequestParam(required = false) @Nullable Integer version, Model model) {
        var agreement = shown(id, version, model);
        model.addAttribute("reviews", reviews.of(agreement.id(), actor.get()));
        model.addAttribute("mayRead", AgreementPerformance.seesSmallNumbers(actor.get()));
        model.addAttribute("mayDraft", AgreementPages.mayDraft(actor.get()));
        return "agreement/reviews";
    }

    @GetMapping("/versions")
    String versions(@PathVariable String id, @RequestParam(required = false) @Nullable Integer version, Model model) {
        var agreement = shown(id, version, model);
        model.addAttribute("files", files.of(agreement.id()));
        model.addAttribute("history", history.of(agreement.id(), actor.get()));
        return "agreement/versions";
    }

    private AgreementView shown(String id, @Nullable Integer version, Model model) {
        var me = actor.get();
        var agreement = agreements.view(AgreementApi.uuid(id), version, me);
        model.addAttribute("agreement", agreement);
        model.addAttribute("mayMeasure", AgreementPages.mayMeasure(me));
        return agreement;
    }
}
