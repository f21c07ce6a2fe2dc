package org.towpath.episode.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.towpath.access.CurrentActor;
import org.towpath.episode.NextTries;
import org.towpath.web.nhsuk.NotificationBanner;

/** Tries again before the time that was set. */
@Controller
class NextTryPage {

    private final NextTries tries;
    private final CurrentActor actor;

    NextTryPage(NextTries tries, CurrentActor actor) {
        this.tries = tries;
        this.actor = actor;
    }

    @PostMapping("/episodes/{reference}/next-try")
    String now(@PathVariable String reference, @RequestParam String wait, RedirectAttributes next) {
        var episode = References.episode(reference);
        tries.now(episode, wait, actor.get());
        next.addFlashAttribute("notice", NotificationBanner.success("It is there to do now."));
        return "redirect:/episodes/" + episode;
    }
}
