package org.towpath.review.web;

import java.util.List;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.towpath.access.Actor;
import org.towpath.access.CurrentActor;
import org.towpath.access.Roles;
import org.towpath.agreement.Agreements;
import org.towpath.review.EvidencePack;
import org.towpath.review.EvidencePacks;
import org.towpath.review.PackSheet;
import org.towpath.shared.FieldError;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.PageRequest;
import org.towpath.web.Times;
import org.towpath.web.nhsuk.NotificationBanner;

/** Figures for reviews: those of an agreement, one to read and to answer, and on paper. */
@Controller
class PackPages {

    private static final int ROWS = 25;
    private static final List<String> MANAGERS = List.of(Roles.OPERATIONAL_MANAGER, Roles.STRATEGIC_MANAGER);

    private final EvidencePacks packs;
    private final PackSheet sheet;
    private final PackPaper paper;
    private final Agreements agreements;
    private final Times times;
    private final CurrentActor actor;

    PackPages(
            EvidencePacks packs,
            PackSheet sheet,
            PackPaper paper,
            Agreements agreements,
            Times times,
            CurrentActor actor) {
        this.packs = packs;
        this.sheet = sheet;
        this.paper = paper;
        this.agreements = agreements;
        this.times = times;
        this.actor = actor;
    }

    @GetMapping("/agreements/{id}/packs")
    String list(@PathVariable String id, @RequestParam(required = false) @Nullable String after, Model model) {
        var agreement = agreements.view(PacksApi.uuid(id), null, actor.get());
        var page = packs.list(agreement.id(), actor.get(), new PageRequest(ROWS, after));
        model.addAttribute("agreement", agreement);
        model.addAttribute("packs", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("later", after != null);
        model.addAttribute(
                "mayDrawUp",
                actor.get().holdsAnyOf(MANAGERS) && agreement.state().isInForce());
        return "review/packs";
    }

    @PostMapping("/agreements/{id}/packs")
    String drawUp(@PathVariable String id, @RequestParam String kind, RedirectAttributes next) {
        var pack = packs.drawUp(PacksApi.uuid(id), PacksApi.kind(kind), actor.get());
        next.addFlashAttribute(
                "notice", NotificationBanner.success("The figures are drawn up, and the partner knows."));
        return "redirect:/packs/" + pack.id();
    }

    @GetMapping("/packs/{pack}")
    String show(@PathVariable String pack, @RequestParam(defaultValue = "") String about, Model model) {
        return page(packs.view(PacksApi.uuid(pack), actor.get()), about, "", List.of(), model);
    }

    @GetMapping("/packs/{pack}/print")
    String print(@PathVariable String pack, Model model) {
        model.addAllAttributes(paper.of(packs.view(PacksApi.uuid(pack), actor.get()), actor.get()));
        return "review/pack-print";
    }

    @GetMapping("/packs/{pack}/figures.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String pack) {
        var shown = packs.view(PacksApi.uuid(pack), actor.get());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("figures-for-the-review.pdf")
                                .build()
                                .toString())
                .body(paper.pdf(shown, actor.get()));
    }

    @PostMapping("/packs/{pack}/comments")
    String comment(
            @PathVariable String pack,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var id = PacksApi.uuid(pack);
        try {
            packs.comment(id, about, words, actor.get());
        } catch (InvalidInput refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(packs.view(id, actor.get()), about, words, refused.errors(), model);
        }
        next.addFlashAttribute("notice", NotificationBanner.success("Your answer stands beside the figure now."));
        return "redirect:/packs/" + id;
    }

    @PostMapping("/packs/{pack}/answered")
    String answered(@PathVariable String pack, RedirectAttributes next) {
        packs.answered(PacksApi.uuid(pack), actor.get());
        next.addFlashAttribute(
                "notice", NotificationBanner.success("Thank you. The review can be held with your answer."));
        return "redirect:/packs/" + pack;
    }

    private String page(EvidencePack pack, String about, String words, List<FieldError> errors, Model model) {
        var me = actor.get();
        model.addAttribute("pack", pack);
        model.addAttribute("agreement", agreements.view(pack.agreement(), null, me));
        model.addAttribute("sheet", sheet.of(pack));
        model.addAttribute("about", about);
        model.addAttribute("said", words);
        model.addAttribute("errors", errors);
        model.addAttribute("ready", pack.isReady(times.now()));
        model.addAttribute("mayAnswer", mayAnswer(pack, me));
        return "review/pack";
    }

    private static boolean mayAnswer(EvidencePack pack, Actor me) {
        return me.isPartner() && !pack.reviewed();
    }
}
