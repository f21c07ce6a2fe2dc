package org.towpath.agreement.web;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.towpath.access.CurrentActor;
import org.towpath.agreement.AgreementEnding;
import org.towpath.agreement.AgreementLifecycle;
import org.towpath.agreement.AgreementView;
import org.towpath.agreement.Agreements;
import org.towpath.agreement.Side;
import org.towpath.agreement.Signature;
import org.towpath.shared.JsonFields;

/** What can be done to a version over HTTP; each answers the agreement as it then is. */
@RestController
@RequestMapping("/api/v1/agreements/{id}/versions/{n}")
class AgreementActsApi {

    private final Agreements agreements;
    private final AgreementLifecycle lifecycle;
    private final AgreementEnding ending;
    private final CurrentActor actor;

    AgreementActsApi(Agreements agreements, AgreementLifecycle lifecycle, AgreementEnding ending, CurrentActor actor) {
        this.agreements = agreements;
        this.lifecycle = lifecycle;
        this.ending = ending;
        this.actor = actor;
    }

    @PostMapping("/submit")
    AgreementView submit(
            @PathVariable String id,
            @PathVariable int n,
            @RequestBody(required = false) @Nullable Map<String, Object> request) {
        nothingElse(request);
        lifecycle.submit(agreement(id), n, actor.get());
        return shown(id, n);
    }

    @PostMapping("/approve")
    AgreementView approve(
            @PathVariable String id,
            @PathVariable int n,
            @RequestBody(required = false) @Nullable Map<String, Object> request) {
        lifecycle.approve(agreement(id), n, text(request, "note"), actor.get());
        return shown(id, n);
    }

    @PostMapping("/sign")
    AgreementView sign(@PathVariable String id, @PathVariable int n, @RequestBody Map<String, Object> request) {
        lifecycle.sign(agreement(id), n, signature(request), actor.get());
        return shown(id, n);
    }

    @PostMapping("/suspend")
    AgreementView suspend(
            @PathVariable String id,
            @PathVariable int n,
            @RequestBody(required = false) @Nullable Map<String, Object> request) {
        ending.suspend(agreement(id), n, text(request, "reason"), actor.get());
        return shown(id, n);
    }

    @PostMapping("/terminate")
    AgreementView terminate(
            @PathVariable String id,
            @PathVariable int n,
            @RequestBody(required = false) @Nullable Map<String, Object> request) {
        ending.terminate(agreement(id), n, text(request, "reason"), actor.get());
        return shown(id, n);
    }

    /** Whoever may not see it is told that there is none, before anything else. */
    private UUID agreement(String id) {
        return agreements.view(AgreementApi.uuid(id), null, actor.get()).id();
    }

    private AgreementView shown(String id, int n) {
        return agreements.view(AgreementApi.uuid(id), n, actor.get());
    }

    private static Signature signature(Map<String, Object> request) {
        var sent = JsonFields.of(request);
        var sideText = sent.requiredText("side");
        var side = sideText == null ? null : side(sent, sideText);
        var name = sent.requiredText("name");
        var signedAt = sent.requiredInstant("signedAt");
        var role = sent.text("role");
        sent.refuseUnknown();
        sent.refuseIfFaulty();
        return new Signature(
                Objects.requireNonNull(side),
                Objects.requireNonNull(name),
                role,
                Objects.requireNonNull(signedAt),
                "ON_PAPER");
    }

    private static @Nullable Side side(JsonFields sent, String side) {
        for (var known : Side.values()) {
            if (known.name().equals(side)) {
                return known;
            }
        }
        sent.refuse("side", "Give LD or PARTNER");
        return null;
    }

    private static void nothingElse(@Nullable Map<String, Object> request) {
        var sent = JsonFields.of(request == null ? Map.of() : request);
        sent.refuseUnknown();
        sent.refuseIfFaulty();
    }

    private static @Nullable String text(@Nullable Map<String, Object> request, String name) {
        var sent = JsonFields.of(request == null ? Map.of() : request);
        var text = sent.text(name);
        sent.refuseUnknown();
        sent.refuseIfFaulty();
        return text;
    }
}
