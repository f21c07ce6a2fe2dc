package org.towpath.promise.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.towpath.access.CurrentActor;
import org.towpath.promise.EscalationsInProgress;
import org.towpath.promise.EscalationsInProgress.Choice;
import org.towpath.shared.PageRequest;

/** Every escalation in progress at one's sites: which promise, which step, who was turned to, and what comes next. */
@Controller
class StepsPage {

    private static final int ROWS = 25;

    private final EscalationsInProgress escalations;
    private final CurrentActor actor;

    StepsPage(EscalationsInProgress escalations, CurrentActor actor) {
        this.escalations = escalations;
        this.actor = actor;
    }

    /** A filter that no longer means anything is passed over: an old bookmark should still show some of them. */
    @GetMapping("/agreements/steps")
    String show(
            @RequestParam(defaultValue = "") String agreement,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var me = actor.get();
        var choices = escalations.agreements(me);
        var chosen = choices.stream()
                .map(Choice::id)
                .filter(id -> id.toString().equals(agreement))
                .findFirst()
                .<@Nullable UUID>map(id -> id)
                .orElse(null);
        model.addAttribute("page", escalations.list(chosen, me, new PageRequest(ROWS, after)));
        model.addAttribute("choices", choices);
        model.addAttribute("agreement", chosen == null ? "" : chosen.toString());
        model.addAttribute("later", after != null);
        return "promise/steps";
    }
}
