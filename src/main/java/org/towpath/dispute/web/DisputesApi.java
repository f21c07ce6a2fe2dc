package org.towpath.dispute.web;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import org.towpath.access.CurrentActor;
import org.towpath.dispute.DisputeState;
import org.towpath.dispute.DisputeView;
import org.towpath.dispute.Disputes;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.NotFound;
import org.towpath.shared.Page;
import org.towpath.shared.PageRequest;
import org.towpath.shared.ReferralReference;

/** Disputes over HTTP. */
@RestController
@RequestMapping("/api/v1")
class DisputesApi {

    private final Disputes disputes;
    private final DisputeRequests requests;
    private final CurrentActor actor;

    DisputesApi(Disputes disputes, DisputeRequests requests, CurrentActor actor) {
        this.disputes = disputes;
        this.requests = requests;
        this.actor = actor;
    }

    /** Opens a dispute about a referral; the person's care goes on meanwhile. */
    @PostMapping("/referrals/{reference}/disputes")
    @ResponseStatus(HttpStatus.CREATED)
    DisputeView open(@PathVariable String reference, @RequestBody Map<String, Object> body) {
        if (!ReferralReference.isShapeOf(reference)) {
            throw new NotFound();
        }
        return disputes.open(new ReferralReference(reference), requests.opening(body), actor.get());
    }

    /** The latest first. */
    @GetMapping("/disputes")
    Page<DisputeView> list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        return disputes.list(state(state), actor.get(), PageRequest.of(limit, after));
    }

    @GetMapping("/disputes/{id}")
    DisputeView view(@PathVariable String id) {
        return disputes.view(uuid(id), actor.get());
    }

    /** Adds what one side says. */
    @PostMapping("/disputes/{id}/positions")
    @ResponseStatus(HttpStatus.CREATED)
    DisputeView say(@PathVariable String id, @RequestBody Map<String, Object> body) {
        return disputes.say(uuid(id), requests.position(body, actor.get()), actor.get());
    }

    /** Rules, at whichever level has it. */
    @PostMapping("/disputes/{id}/rulings")
    @ResponseStatus(HttpStatus.CREATED)
    DisputeView rule(@PathVariable String id, @RequestBody Map<String, Object> body) {
        return disputes.rule(uuid(id), requests.ruling(body), actor.get());
    }

    private static @Nullable DisputeState state(@Nullable String name) {
        try {
            return name == null ? null : DisputeState.valueOf(name);
        } catch (IllegalArgumentException strange) {
            throw new InvalidInput("state", "Give one of DRAFT, OPEN, SETTLED, DATE_AGREED, DROPPED");
        }
    }

    static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound();
        }
    }
}
