package org.towpath.agreement.web;

import java.util.Map;
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
import org.towpath.web.Times;
import org.towpath.web.nhsuk.ErrorSummary;

/** How the promises of an agreement were kept in a span of time, each figure leading to what it was counted from. */
@Controller
class PerformancePage {

    /** Whoever may see the referrals behind a figure. */
    private static final Set<String> DRILL =
            Set.of(Roles.OPERATIONAL_MANAGER, Roles.STRATEGIC_MANAGER, Roles.SENIOR_ADMINISTRATOR, Roles.PARTNER);

    private final Agreements agreements;
    private final AgreementPerformance performance;
    private final Times times;
    private final CurrentActor actor;

    PerformancePage(Agreements agreements, AgreementPerformance performance, Times times, CurrentActor actor) {
        this.agreements = agreements;
        this.performance = performance;
        this.times = times;
        this.actor = actor;
    }

    @GetMapping("/agreements/{id}/performance")
    String show(@PathVariable String id, @RequestParam Map<String, String> said, Model model) {
        var me = actor.get();
        var agreement = agreements.view(AgreementApi.uuid(id), null, me);
        var asked = AskedPeriod.of(said, me);
        model.addAttribute("agreement", agreement);
        model.addAttribute("asked", asked);
        model.addAttribute("mayMeasure", true);
        model.addAttribute("mayDrill", mayDrill(me));
        if (asked.isWrong()) {
            model.addAttribute("errorSummary", ErrorSummary.of(asked.errors()));
        } else {
            model.addAttribute("about", asked.inWords(times));
            model.addAttribute("kept", performance.of(agreement.id(), asked.period(), me));
        }
        return "agreement/performance";
    }

    static boolean mayDrill(Actor actor) {
        return actor.holdsAnyOf(DRILL);
    }
}
