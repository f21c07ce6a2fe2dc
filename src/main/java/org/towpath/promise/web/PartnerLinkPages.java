package org.towpath.promise.web;

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
import org.towpath.platform.TowpathProperties;
import org.towpath.promise.ClockLists;
import org.towpath.promise.PartnerLinks;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.NotFound;
import org.towpath.web.nhsuk.NotificationBanner;

/** Who at a partner has a link to a clock; one more for somebody who lost theirs, and one taken back. */
@Controller
@RequestMapping("/clocks/{id}/links")
class PartnerLinkPages {

    private final PartnerLinks links;
    private final ClockLists clocks;
    private final TowpathProperties properties;
    private final CurrentActor actor;

    PartnerLinkPages(PartnerLinks links, ClockLists clocks, TowpathProperties properties, CurrentActor actor) {
        this.links = links;
        this.clocks = clocks;
        this.properties = properties;
        this.actor = actor;
    }

    @GetMapping
    String show(@PathVariable String id, Model model) {
        return page(uuid(id), null, model);
    }

    /** The link is in the answer itself and nowhere else: it cannot be shown again. */
    @PostMapping
    String make(@PathVariable String id, @RequestParam String contact, Model model) {
        var chosen = links.contacts(uuid(id), actor.get()).stream()
                .filter(one -> contact.equals(one.role() + " " + one.name()))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("contact", "Choose one of the partner’s contacts"));
        var token = links.make(uuid(id), chosen, actor.get());
        return page(uuid(id), properties.address() + "/by-link/" + token, model);
    }

    @PostMapping("/{link}/revoke")
    String revoke(@PathVariable String id, @PathVariable String link, RedirectAttributes next) {
        links.revoke(uuid(id), uuid(link), actor.get());
        next.addFlashAttribute("notice", NotificationBanner.success("The link opens nothing any more."));
        return "redirect:/clocks/" + uuid(id) + "/links";
    }

    private String page(UUID id, @Nullable String made, Model model) {
        model.addAttribute("clock", clocks.view(id, actor.get()));
        model.addAttribute("contacts", links.contacts(id, actor.get()));
        model.addAttribute("links", links.of(id, actor.get()));
        model.addAttribute("made", made);
        return "promise/links";
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }
}
