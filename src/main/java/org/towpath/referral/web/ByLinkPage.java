package org.towpath.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import org.towpath.access.LinkPace;
import org.towpath.promise.ClockLists;
import org.towpath.promise.PartnerLink;
import org.towpath.promise.PartnerLinkUse;
import org.towpath.promise.PartnerLinks;
import org.towpath.promise.StepAnswers;
import org.towpath.referral.AnswersByLink;
import org.towpath.referral.PartnerAnswer;
import org.towpath.shared.NotFound;
import org.towpath.web.form.FormView;
import org.towpath.web.nhsuk.NotificationBanner;

/**
 * The one clock a link opens, and what its reader says, without an account. A link that is not, is no more, or was
 * taken back is not found; looking is noted and changes nothing; nothing is shown about the person.
 */
@Controller
@RequestMapping("/by-link/{token}")
class ByLinkPage {

    static final String STEP = "Say what you will do, and by when";

    private final PartnerLinks links;
    private final PartnerLinkUse use;
    private final LinkPace pace;
    private final ClockLists clocks;
    private final StepAnswers steps;
    private final AnswersByLink answers;
    private final PartnerForms forms;

    ByLinkPage(
            PartnerLinks links,
            PartnerLinkUse use,
            LinkPace pace,
            ClockLists clocks,
            StepAnswers steps,
            AnswersByLink answers,
            PartnerForms forms) {
        this.links = links;
        this.use = use;
        this.pace = pace;
        this.clocks = clocks;
        this.steps = steps;
        this.answers = answers;
        this.forms = forms;
    }

    @GetMapping
    String show(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String said,
            HttpServletRequest request,
            Model model) {
        var link = open(token, request);
        use.seen(link);
        model.addAttribute("link", link);
        model.addAttribute("here", "/by-link/" + token);
        model.addAttribute("story", clocks.storyOutside(link.clock(), link.actor()));
        model.addAttribute("answers", PartnerAnswer.about(answers.referral(link)));
        model.addAttribute("step", steps.open(link.clock(), link.actor()).orElse(null));
        if (said != null && use.thanked(link)) {
            model.addAttribute("notice", NotificationBanner.success("Thank you. We have it, and see it at once."));
        }
        return "referral/by-link";
    }

    @GetMapping("/answers/{answer}")
    String ask(@PathVariable String token, @PathVariable String answer, HttpServletRequest request, Model model) {
        var link = open(token, request);
        use.seen(link);
        var chosen = PartnerAnswer.of(answer).orElseThrow(NotFound::new);
        return page(chosen.words(), link, token, forms.blank(chosen, action(token, chosen)), model);
    }

    @PostMapping("/answers/{answer}")
    String answer(
            @PathVariable String token,
            @PathVariable String answer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var link = open(token, request);
        var chosen = PartnerAnswer.of(answer).orElseThrow(NotFound::new);
        var refused = forms.take(chosen, request, action(token, chosen), event -> answers.happened(link, event));
        return refused == null ? thanks(token) : mend(chosen.words(), link, token, refused, response, model);
    }

    @GetMapping("/step")
    String askStep(@PathVariable String token, HttpServletRequest request, Model model) {
        var link = open(token, request);
        use.seen(link);
        return page(STEP, link, token, forms.blankStep("/by-link/" + token + "/step"), model);
    }

    @PostMapping("/step")
    String step(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        var link = open(token, request);
        var refused = forms.takeStep(request, "/by-link/" + token + "/step", answer -> answers.takeOn(link, answer));
        return refused == null ? thanks(token) : mend(STEP, link, token, refused, response, model);
    }

    private PartnerLink open(String token, HttpServletRequest request) {
        var address = request.getRemoteAddr();
        var wait = pace.waitFor(address);
        if (!wait.isZero()) {
            var slower = new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
            slower.getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
            throw slower;
        }
        return links.find(token).orElseThrow(() -> {
            pace.failed(address);
            return new NotFound();
        });
    }

    private static String action(String token, PartnerAnswer answer) {
        return "/by-link/" + token + "/answers/" + answer.slug();
    }

    /** No session carries a word over; the address does. */
    private static String thanks(String token) {
        return "redirect:/by-link/" + token + "?said";
    }

    private static String mend(
            String title, PartnerLink link, String token, FormView refused, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(title, link, token, refused, model);
    }

    private static String page(String title, PartnerLink link, String token, FormView form, Model model) {
        model.addAttribute("title", title);
        model.addAttribute("reference", link.referral().value());
        model.addAttribute("back", "/by-link/" + token);
        model.addAttribute("form", form);
        model.addAttribute("errorSummary", form.errorSummary());
        return "referral/partner-answer";
    }
}
