package org.towpath.referral.web;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import org.towpath.access.CurrentActor;
import org.towpath.referral.ReferralView;
import org.towpath.referral.Referrals;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.NotFound;
import org.towpath.shared.ReferralReference;

/** Referrals over HTTP. */
@RestController
@RequestMapping("/api/v1")
class ReferralsApi {

    private final Referrals referrals;
    private final ReferralRequests requests;
    private final CurrentActor actor;

    ReferralsApi(Referrals referrals, ReferralRequests requests, CurrentActor actor) {
        this.referrals = referrals;
        this.requests = requests;
        this.actor = actor;
    }

    /** Refers a person for one need; sent at once unless something is missing. */
    @PostMapping("/episodes/{reference}/referrals")
    @ResponseStatus(HttpStatus.CREATED)
    ReferralView refer(@PathVariable String reference, @RequestBody Map<String, Object> body) {
        return referrals.refer(episode(reference), requests.wanted(body), actor.get());
    }

    @GetMapping("/referrals/{reference}")
    ReferralView view(@PathVariable String reference) {
        return referrals.view(referral(reference), actor.get());
    }

    /** Tells what happened to a referral; told again by the same name it is answered as the first time. */
    @PostMapping("/referrals/{reference}/events")
    Object happened(
            @PathVariable String reference,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Map<String, Object> body) {
        var name = Objects.requireNonNullElseGet(key, () -> UUID.randomUUID().toString());
        return referrals.happened(referral(reference), requests.reported(body, name), actor.get());
    }

    private static EpisodeReference episode(String reference) {
        if (!EpisodeReference.isShapeOf(reference)) {
            throw new NotFound();
        }
        return new EpisodeReference(reference);
    }

    private static ReferralReference referral(String reference) {
        if (!ReferralReference.isShapeOf(reference)) {
            throw new NotFound();
        }
        return new ReferralReference(reference);
    }
}
