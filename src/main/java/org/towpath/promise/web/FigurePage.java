package org.towpath.promise.web;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.towpath.access.AccessMatrix;
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
    private final AccessMatrix matrix;
    private final CurrentActor actor;

    FigurePage(FigureClocks clocks, Agreements agreements, AccessMatrix matrix, CurrentActor actor) {
        this.clocks = clocks;
        this.agreements = agreements;
        this.matrix = matrix;
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
        model.addAttribute("line", clocks.of(asked, actor.get()));
        model.addAttribute("referrals", referrals());
        model.addAttribute("mayRead", matrix.lets(actor.get(), "GET /clocks/{id}"));
        model.addAttribute("agreement", agreements.view(asked.agreement(), null, actor.get()));
        model.addAttribute("clocks", found.items());
        model.addAttribute("others", found.others());
        model.addAttribute("next", found.next());
        model.addAttribute("later", after != null);
        return "promise/figure";
    }

    /**
     * Where whoever asks opens a referral; null where they do not: a figure may be theirs to see, and its cases not.
     */
    private @Nullable String referrals() {
        return Stream.of("/referrals/", "/partner/referrals/")
                .filter(it -> matrix.lets(actor.get(), "GET " + it + "{reference}"))
                .findFirst()
                .orElse(null);
    }
}
