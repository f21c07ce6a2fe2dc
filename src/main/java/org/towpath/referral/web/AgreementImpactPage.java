package org.towpath.referral.web;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.towpath.access.CurrentActor;
import org.towpath.agreement.Agreements;
import org.towpath.referral.AgreementImpact;
import org.towpath.shared.NotFound;

/** What a version of an agreement would change, before anybody signs it. */
@Controller
class AgreementImpactPage {

    private static final List<Integer> MONTHS = List.of(1, 3, 6, 12, 24);
    private static final int MOST_SHOWN = 50;

    private final Agreements agreements;
    private final AgreementImpact impact;
    private final CurrentActor actor;

    AgreementImpactPage(Agreements agreements, AgreementImpact impact, CurrentActor actor) {
        this.agreements = agreements;
        this.impact = impact;
        this.actor = actor;
    }

    @GetMapping("/agreements/{id}/versions/{n}/impact")
    String show(
            @PathVariable String id, @PathVariable int n, @RequestParam(defaultValue = "3") int months, Model model) {
        var back = MONTHS.contains(months) ? months : MONTHS.get(1);
        var agreement = agreements.view(uuid(id), n, actor.get());
        var found = impact.of(agreement.id(), n, back, actor.get());
        model.addAttribute("agreement", agreement);
        model.addAttribute("impact", found);
        model.addAttribute(
                "moved", found.runningMoved().stream().limit(MOST_SHOWN).toList());
        model.addAttribute("months", back);
        model.addAttribute("choices", MONTHS);
        return "referral/impact";
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }
}
