package org.towpath.promise.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.towpath.access.CurrentActor;
import org.towpath.agreement.Agreements;
import org.towpath.promise.FigureClocks;
import org.towpath.shared.PageRequest;

/** From a figure about an agreement to the referrals it was counted from. */
@Controller
class FigurePage {

    private static final int ROWS = 25;

    private final FigureClocks clocks;
    private final Agreements agreements;
    private final CurrentActor actor;

    FigurePage(FigureClocks clocks, Agreements agreements, CurrentActor actor) {
        this.clocks = clocks;
        this.agreements = agreements;
        this.actor = actor;
    }

    @GetMapping("/agreements/{id}/performance/clocks")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String promise,
            @RequestParam(required = false) @Nullable String figure,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var asked = FigureApi.asked(id, promise, figure, from, to);
        var found = clocks.list(asked, actor.get(), new PageRequest(ROWS, after));
        model.addAttribute("asked", asked);
        model.addAttribute("agreement", agreements.view(asked.agreement(), null, actor.get()));
        model.addAttribute("clocks", found.items());
        model.addAttribute("others", found.others());
        model.addAttribute("next", found.next());
        model.addAttribute("later", after != null);
        return "promise/figure";
    }
}
