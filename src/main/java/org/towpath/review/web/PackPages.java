package org.towpath.review.web;

import java.util.List;
import java.util.Map;
import jakarta.servlet.http.HttpServletRequest;
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
import org.towpath.engine.Answers;
import org.towpath.engine.Choice;
import org.towpath.engine.form.FormDefinition;
import org.towpath.engine.form.FormValidator;
import org.towpath.engine.form.GivenAnswers;
import org.towpath.review.DrawingUp;
import org.towpath.review.EvidencePack;
import org.towpath.review.EvidencePacks;
import org.towpath.review.PackSheet;
import org.towpath.shared.FieldError;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.PageRequest;
import org.towpath.web.CodeWords;
import org.towpath.web.Times;
import org.towpath.web.form.FormPosts;
import org.towpath.web.form.FormView;
import org.towpath.web.form.PageForms;
import org.towpath.web.nhsuk.NotificationBanner;

/** Figures for reviews: those of an agreement, one to read and to answer, and on paper. */
@Controller
class PackPages {

    private static final int ROWS = 25;
    private static final List<String> OPEN_REFERRALS = List.of(Roles.OPERATIONAL_MANAGER, Roles.SENIOR_ADMINISTRATOR);
    private static final List<String> MANAGERS = List.of(Roles.OPERATIONAL_MANAGER, Roles.STRATEGIC_MANAGER);

    private final EvidencePacks packs;
    private final DrawingUp drawing;
    private final PackSheet sheet;
    private final PackPaper paper;
    private final Agreements agreements;
    private final FormDefinition form;
    private final FormValidator validator;
    private final CodeWords words;
    private final Times times;
    private final CurrentActor actor;

    PackPages(
            EvidencePacks packs,
            DrawingUp drawing,
            PackSheet sheet,
            PackPaper paper,
            Agreements agreements,
            PageForms forms,
            FormValidator validator,
            CodeWords words,
            Times times,
            CurrentActor actor) {
        this.packs = packs;
        this.drawing = drawing;
        this.sheet = sheet;
        this.paper = paper;
        this.agreements = agreements;
        this.form = forms.get("pack-answer");
        this.validator = validator;
        this.words = words;
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
                "kinds",
                actor.get().holdsAnyOf(MANAGERS) ? drawing.byHandNow(agreement.id(), agreement.version()) : List.of());
        return "review/packs";
    }

    @PostMapping("/agreements/{id}/packs")
    String drawUp(@PathVariable String id, @RequestParam String kind, RedirectAttributes next) {
        var pack = drawing.byHand(PacksApi.uuid(id), PacksApi.kind(kind), actor.get());
        next.addFlashAttribute(
                "notice",
                NotificationBanner.success(
                        pack.told()
                                ? "The figures are drawn up, and the partner knows."
                                : "The figures are drawn up. Nobody of the partner could be told: ring them."));
        return "redirect:/packs/" + pack.id();
    }

    @GetMapping("/packs/{pack}")
    String show(@PathVariable String pack, @RequestParam(defaultValue = "") String about, Model model) {
        return page(packs.view(PacksApi.uuid(pack), actor.get()), Map.of("about", about), List.of(), model);
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
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var id = PacksApi.uuid(pack);
        var shown = packs.view(id, actor.get());
        var given = GivenAnswers.posted(form, FormPosts.parameters(request.getParameterMap()));
        try {
            var answers = new Answers(
                    validator.check(form, given, lines(sheet.of(shown))).answersOrRefuse());
            packs.comment(id, answers.text("about"), answers.text("words"), actor.get());
        } catch (InvalidInput refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(shown, given.values(), refused.errors(), model);
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

    private String page(EvidencePack pack, Map<String, ?> values, List<FieldError> errors, Model model) {
        var me = actor.get();
        var read = sheet.of(pack);
        model.addAttribute("pack", pack);
        model.addAttribute("agreement", agreements.view(pack.agreement(), null, me));
        model.addAttribute("sheet", read);
        model.addAttribute("earlier", packs.earlier(pack, me));
        model.addAttribute("referralsAt", referralsAt(me));
        model.addAttribute("ready", pack.isReady(times.now()));
        model.addAttribute("mayAnswer", mayAnswer(pack, me));
        if (mayAnswer(pack, me)) {
            var view = FormView.of(form, values, errors, lines(read))
                    .postedTo("/packs/" + pack.id() + "/comments")
                    .withButton("Put it beside the figure");
            model.addAttribute("form", view);
            model.addAttribute("errorSummary", view.errorSummary());
        }
        return "review/pack";
    }

    private Map<String, List<Choice>> lines(PackSheet.Sheet sheet) {
        return Map.of(
                "lines",
                sheet.sections().stream()
                        .flatMap(section -> section.rows().stream()
                                .map(row -> new Choice(
                                        words.of("packSection", section.code()) + ": " + row.what(), row.key())))
                        .toList());
    }

    private static boolean mayAnswer(EvidencePack pack, Actor me) {
        return me.isPartner() && !pack.reviewed() && !pack.superseded();
    }

    /** Where this person opens a referral; empty for those who may not. */
    private static String referralsAt(Actor me) {
        if (me.isPartner()) {
            return "/partner/referrals/";
        }
        return me.holdsAnyOf(OPEN_REFERRALS) ? "/referrals/" : "";
    }
}
