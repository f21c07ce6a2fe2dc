package org.towpath.notice.web;

import java.util.Set;
import java.util.UUID;

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
import org.towpath.access.Roles;
import org.towpath.notice.Outbox;
import org.towpath.notice.OutboxSwitch;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.NotFound;
import org.towpath.shared.PageRequest;
import org.towpath.web.CodeWords;
import org.towpath.web.nhsuk.NotificationBanner;

/** Messages that went out, wait or did not go out. */
@Controller
@RequestMapping("/outbox")
class OutboxPages {

    private static final int ROWS = 25;
    private static final Set<String> SWITCHERS = Set.of(Roles.OPERATIONAL_MANAGER, Roles.OPERATOR);

    private final Outbox outbox;
    private final OutboxSwitch sending;
    private final CodeWords words;
    private final CurrentActor actor;

    OutboxPages(Outbox outbox, OutboxSwitch sending, CodeWords words, CurrentActor actor) {
        this.outbox = outbox;
        this.sending = sending;
        this.words = words;
        this.actor = actor;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var chosen = words.kind("messageState").containsKey(state) ? state : "";
        var page = outbox.list(chosen.isEmpty() ? null : chosen, actor.get(), new PageRequest(ROWS, after));
        model.addAttribute("messages", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("later", after != null);
        model.addAttribute("state", chosen);
        model.addAttribute("states", words.choices("messageState"));
        model.addAttribute("paused", sending.paused().orElse(null));
        model.addAttribute("maySwitch", actor.get().holdsAnyOf(SWITCHERS));
        return "notice/outbox";
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Model model) {
        model.addAttribute("letter", outbox.read(uuid(id), actor.get()));
        return "notice/message";
    }

    @PostMapping("/{id}/again")
    String again(@PathVariable String id, RedirectAttributes next) {
        outbox.again(uuid(id), actor.get());
        next.addFlashAttribute("notice", NotificationBanner.success("It is tried again now."));
        return "redirect:/outbox/" + id;
    }

    @PostMapping("/{id}/stop")
    String stop(@PathVariable String id, RedirectAttributes next) {
        outbox.stop(uuid(id), actor.get());
        next.addFlashAttribute("notice", NotificationBanner.success("It will not be sent."));
        return "redirect:/outbox/" + id;
    }

    @PostMapping("/pause")
    String pause(@RequestParam(defaultValue = "") String why, RedirectAttributes next) {
        return switched(next, "Nothing is sent until somebody starts it again.", () -> sending.pause(why, actor.get()));
    }

    @PostMapping("/resume")
    String resume(@RequestParam(defaultValue = "") String why, RedirectAttributes next) {
        return switched(next, "Messages are sent again.", () -> sending.resume(why, actor.get()));
    }

    private String switched(RedirectAttributes next, String done, Runnable work) {
        try {
            work.run();
            next.addFlashAttribute("notice", NotificationBanner.success(done));
        } catch (InvalidInput refused) {
            next.addFlashAttribute("notice", NotificationBanner.important("Say why, for those who come after you."));
        }
        return "redirect:/outbox";
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound();
        }
    }
}
