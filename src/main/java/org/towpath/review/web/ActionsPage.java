package org.towpath.review.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.towpath.access.CurrentActor;
import org.towpath.agreement.ReviewActions;
import org.towpath.shared.PageRequest;
import org.towpath.web.nhsuk.NotificationBanner;

/** What reviews of all agreements asked somebody to do and is not done yet. */
@Controller
@RequestMapping("/agreements/actions")
class ActionsPage {

    private static final int ROWS = 25;

    private final ReviewActions actions;
    private final CurrentActor actor;

    ActionsPage(ReviewActions actions, CurrentActor actor) {
        this.actions = actions;
        this.actor = actor;
    }

    @GetMapping
    String open(@RequestParam(required = false) @Nullable String after, Model model) {
        var page = actions.open(new PageRequest(ROWS, after));
        model.addAttribute("actions", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("later", after != null);
        return "review/actions";
    }

    @PostMapping("/{review}/{position}/done")
    String done(@PathVariable String review, @PathVariable int position, RedirectAttributes next) {
        var done = actions.done(PacksApi.uuid(review), position, actor.get());
        next.addFlashAttribute("notice", NotificationBanner.success("Done: " + done.what() + "."));
        return "redirect:/agreements/actions";
    }
}
