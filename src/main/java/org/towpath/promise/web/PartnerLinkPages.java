package org.towpath.promise.web;

import java.util.List;
import java.util.UUID;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
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
import org.towpath.shared.NotFound;
import org.towpath.web.nhsuk.ErrorSummary;
import org.towpath.web.nhsuk.NotificationBanner;

/** Who at a partner has a link to a clock; one more for somebody who lost theirs, and one taken back. */
@Controller
@RequestMapping("/clocks/{id}/links")
class PartnerLinkPages {

    private static final String CHOOSE = "Choose one of the partner’s contacts";
    private static final String ONCE =
            "That link was made before and cannot be shown again. If it was not kept, take it back and make another.";

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
        return page(uuid(id), model);
    }

    /**
     * The link is in the answer itself and nowhere else: it cannot be shown again, and sent again the form makes no
     * other.
     *
     * @param link id of the link to make, from the form
     */
    @PostMapping
    String make(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam String link,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var chosen = links.contacts(uuid(id), actor.get()).stream()
                .filter(one -> contact.equals(one.role() + " " + one.name()))
                .findFirst();
        if (chosen.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("error", CHOOSE);
            model.addAttribute("errorSummary", ErrorSummary.of(List.of(new ErrorSummary.Item(CHOOSE, "#contact"))));
            return page(uuid(id), model);
        }
        var token = links.make(uuid(id), chosen.get(), uuid(link), actor.get());
        if (token.isEmpty()) {
            next.addFlashAttribute("notice", NotificationBanner.success(ONCE));
            return "redirect:/clocks/" + uuid(id) + "/links";
        }
        model.addAttribute("made", properties.address() + "/by-link/" + token.get());
        model.addAttribute("notice", NotificationBanner.success("The link is made. It is below, shown this once."));
        return page(uuid(id), model);
    }

    @PostMapping("/{link}/revoke")
    String revoke(@PathVariable String id, @PathVariable String link, RedirectAttributes next) {
        links.revoke(uuid(id), uuid(link), actor.get());
        next.addFlashAttribute("notice", NotificationBanner.success("The link opens nothing any more."));
        return "redirect:/clocks/" + uuid(id) + "/links";
    }

    private String page(UUID id, Model model) {
        model.addAttribute("clock", clocks.view(id, actor.get()));
        model.addAttribute("contacts", links.contacts(id, actor.get()));
        model.addAttribute("links", links.of(id, actor.get()));
        model.addAttribute("next", UUID.randomUUID());
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
