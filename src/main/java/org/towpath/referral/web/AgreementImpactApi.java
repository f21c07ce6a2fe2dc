package org.towpath.referral.web;

import java.util.Map;
import java.util.UUID;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import org.towpath.access.CurrentActor;
import org.towpath.referral.AgreementImpact;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.JsonFields;
import org.towpath.shared.NotFound;

/** What a version of an agreement would change, over HTTP. */
@RestController
class AgreementImpactApi {

    private final AgreementImpact impact;
    private final CurrentActor actor;

    AgreementImpactApi(AgreementImpact impact, CurrentActor actor) {
        this.impact = impact;
        this.actor = actor;
    }

    @PostMapping("/api/v1/agreements/{id}/versions/{n}/impact")
    AgreementImpact.Impact impact(
            @PathVariable String id, @PathVariable int n, @RequestBody Map<String, Object> request) {
        var sent = JsonFields.of(request);
        var months = sent.wholeNumber("months");
        if (months == null && !sent.isRefused("months")) {
            sent.refuse("months", "Give this");
        }
        sent.refuseUnknown();
        sent.refuseIfFaulty();
        if (months == null) {
            throw new InvalidInput("months", "Give this");
        }
        return impact.of(uuid(id), n, months, actor.get());
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }
}
