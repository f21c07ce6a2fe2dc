package org.towpath.agreement.web;

import java.util.Set;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.towpath.access.Actor;
import org.towpath.access.CurrentActor;
import org.towpath.access.Roles;
import org.towpath.agreement.AgreementPerformance;
import org.towpath.agreement.Agreements;
import org.towpath.agreement.FigurePeriod;
import org.towpath.shared.InvalidInput;

/** How the promises of an agreement were kept in a span of time, each figure leading to what it was counted from. */
@Controller
class PerformancePage {

    /** Whoever may see the referrals behind a figure. */
    private static final Set<String> DRILL =
            Set.of(Roles.OPERATIONAL_MANAGER, Roles.STRATEGIC_MANAGER, Roles.SENIOR_ADMINISTRATOR, Roles.PARTNER);

    private final Agreements agreements;
    private final AgreementPerformance performance;
    private final CurrentActor actor;

    PerformancePage(Agreements agreements, AgreementPerformance performance, CurrentActor actor) {
        this.agreements = agreements;
        this.performance = performance;
        this.actor = actor;
    }

    @GetMapping("/agreements/{id}/performance")
    String show(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Model model) {
        var me = actor.get();
        var agreement = agreements.view(AgreementApi.uuid(id), null, me);
        model.addAttribute("agreement", agreement);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        try {
            model.addAttribute("kept", performance.of(agreement.id(), FigurePeriod.read(from, to), me));
        } catch (InvalidInput strange) {
            model.addAttribute("strange", strange.errors().get(0));
            model.addAttribute("kept", performance.of(agreement.id(), me));
        }
        model.addAttribute("mayDrill", mayDrill(me));
        return "agreement/performance";
    }

    static boolean mayDrill(Actor actor) {
        return actor.holdsAnyOf(DRILL);
    }
}
