package org.towpath.review.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.towpath.access.CurrentActor;
import org.towpath.agreement.ReviewActions;
import org.towpath.shared.Page;
import org.towpath.shared.PageRequest;

/** What reviews asked somebody to do, over HTTP. */
@RestController
@RequestMapping("/api/v1/agreements/actions")
class ActionsApi {

    private final ReviewActions actions;
    private final CurrentActor actor;

    ActionsApi(ReviewActions actions, CurrentActor actor) {
        this.actions = actions;
        this.actor = actor;
    }

    /** Those still to be done, the first due first. */
    @GetMapping
    Page<ReviewActions.Line> open(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        return actions.open(PageRequest.of(limit, after));
    }

    @PostMapping("/{review}/{position}/done")
    ReviewActions.Line done(@PathVariable String review, @PathVariable int position) {
        return actions.done(PacksApi.uuid(review), position, actor.get());
    }
}
