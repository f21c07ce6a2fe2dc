package org.towpath.dispute.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
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
import org.towpath.access.Roles;
import org.towpath.agreement.Side;
import org.towpath.dispute.DisputeState;
import org.towpath.dispute.DisputeView;
import org.towpath.dispute.Disputes;
import org.towpath.dispute.Position;
import org.towpath.engine.Answers;
import org.towpath.engine.form.FormDefinition;
import org.towpath.engine.form.FormValidator;
import org.towpath.engine.form.GivenAnswers;
import org.towpath.episode.CaseFaces;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.FieldError;
import org.towpath.shared.PageRequest;
import org.towpath.web.CodeWords;
import org.towpath.web.Times;
import org.towpath.web.form.FormPosts;
import org.towpath.web.form.FormView;
import org.towpath.web.form.PageDraft;
import org.towpath.web.form.PageDrafts;
import org.towpath.web.form.PageForms;
import org.towpath.web.nhsuk.NotificationBanner;

/** Disputes with partners: the list for managers, one dispute, and what a side says. */
@Controller
@RequestMapping("/disputes")
class DisputePages {

    private static final String FORM = "dispute-position";
    private static final int ROWS = 25;
    private static final Set<String> MANAGERS = Set.of(Roles.OPERATIONAL_MANAGER, Roles.STRATEGIC_MANAGER);
    private static final Set<DisputeState> TALKING = Set.of(DisputeState.DRAFT, DisputeState.OPEN);

    private final Disputes disputes;
    private final CaseFaces faces;
    private final FormDefinition form;
    private final PageDrafts drafts;
    private final FormValidator validator;
    private final CodeWords words;
    private final Times times;
    private final CurrentActor actor;

    DisputePages(
            Disputes disputes,
            CaseFaces faces,
            PageForms forms,
            PageDrafts drafts,
            FormValidator validator,
            CodeWords words,
            Times times,
            CurrentActor actor) {
        this.disputes = disputes;
        this.faces = faces;
        this.form = forms.get(FORM);
        this.drafts = drafts;
        this.validator = validator;
        this.words = words;
        this.times = times;
        this.actor = actor;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var chosen = words.kind("disputeState").containsKey(state) ? state : "";
        var wanted = chosen.isEmpty() ? null : DisputeState.valueOf(chosen);
        var page = disputes.list(wanted, actor.get(), new PageRequest(ROWS, after));
        model.addAttribute("disputes", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("later", after != null);
        model.addAttribute("state", chosen);
        model.addAttribute("states", words.choices("disputeState"));
        return "dispute/disputes";
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Model model) {
        var dispute = disputes.view(DisputesApi.uuid(id), actor.get());
        show(dispute, model);
        model.addAttribute("mine", mine(dispute));
        model.addAttribute("mayTakeOn", actor.get().holdsAnyOf(MANAGERS));
        model.addAttribute("talking", TALKING.contains(dispute.state()));
        return "dispute/dispute";
    }

    @PostMapping("/{id}/take-on")
    String takeOn(@PathVariable String id) {
        var dispute = disputes.takeOn(DisputesApi.uuid(id), actor.get());
        return mine(dispute).stream()
                .findFirst()
                .map(task -> "redirect:/tasks/" + task)
                .orElse("redirect:/disputes/" + id);
    }

    @GetMapping("/{id}/positions")
    String ask(@PathVariable String id, Model model) {
        var dispute = disputes.view(DisputesApi.uuid(id), actor.get());
        var draft = drafts.open(FORM, path(dispute));
        return page(dispute, draft.or(Map.of()), List.of(), draft, model);
    }

    @PostMapping("/{id}/positions")
    String say(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var dispute = disputes.view(DisputesApi.uuid(id), actor.get());
        var given = GivenAnswers.posted(form, FormPosts.parameters(request.getParameterMap()));
        var draft = drafts.posted(FORM, path(dispute), request.getParameter(PageDraft.KEY));
        var checked = validator.check(form, given, Map.of());
        if (!checked.isValid()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(dispute, given.values(), checked.errors(), draft, model);
        }
        var answers = new Answers(checked.answers());
        var at = answers.instant("occurredAt");
        disputes.say(
                dispute.id(),
                new Position(
                        Side.valueOf(answers.required("side")),
                        answers.required("words"),
                        answers.text("evidence"),
                        answers.text("by"),
                        at == null ? times.now() : at),
                actor.get());
        drafts.done(draft);
        next.addFlashAttribute("notice", NotificationBanner.success("Recorded beside what was said before."));
        return "redirect:/disputes/" + dispute.id();
    }

    private static String path(DisputeView dispute) {
        return "/disputes/" + dispute.id() + "/positions";
    }

    private String page(
            DisputeView dispute, Map<String, ?> values, List<FieldError> errors, PageDraft draft, Model model) {
        var view = FormView.of(form, values, errors, Map.of())
                .postedTo(draft.page())
                .withDraft(draft)
                .withButton("Record");
        show(dispute, model);
        model.addAttribute("form", view);
        model.addAttribute("errorSummary", view.errorSummary());
        return "dispute/position";
    }

    private void show(DisputeView dispute, Model model) {
        model.addAttribute("dispute", dispute);
        var episode = dispute.episode();
        if (episode != null) {
            model.addAttribute("face", faces.face(new EpisodeReference(episode), actor.get()));
        }
    }

    /** Ids of the open tasks that whoever looks may do. */
    private List<String> mine(DisputeView dispute) {
        var me = actor.get();
        return dispute.tasks().stream()
                .filter(task -> me.holdsAnyOf(task.roles()))
                .filter(task -> task.assignee() == null || task.assignee().equals(me.account()))
                .map(DisputeView.Task::id)
                .toList();
    }
}
