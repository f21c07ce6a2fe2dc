package org.towpath.web.form;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

import org.towpath.engine.form.FormDefinition;
import org.towpath.engine.form.GivenAnswers;
import org.towpath.shared.NotFound;

/** Keeps what somebody is writing on a page; called by the page itself. */
@Controller
@RequestMapping("/page-drafts/{form}")
class PageDraftsController {

    private final PageForms forms;
    private final PageDrafts drafts;

    PageDraftsController(PageForms forms, PageDrafts drafts) {
        this.forms = forms;
        this.drafts = drafts;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(
            @PathVariable String form,
            @RequestParam(PageDraft.PAGE) String page,
            @RequestParam(PageDraft.KEY) String key,
            HttpServletRequest request) {
        var given = GivenAnswers.posted(definition(form), FormPosts.parameters(request.getParameterMap()));
        drafts.keep(drafts.posted(form, page, key), given.values());
    }

    /** Throws it away, and shows the page as it was before. */
    @PostMapping("/discard")
    String discard(
            @PathVariable String form,
            @RequestParam(PageDraft.PAGE) String page,
            @RequestParam(PageDraft.KEY) String key) {
        definition(form);
        drafts.done(drafts.posted(form, page, key));
        return "redirect:" + page;
    }

    private FormDefinition definition(String form) {
        try {
            return forms.get(form);
        } catch (IllegalArgumentException none) {
            throw new NotFound();
        }
    }
}
