package org.towpath.referral.web;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.towpath.access.CurrentActor;
import org.towpath.directory.NeedCategory;
import org.towpath.referral.UnmetNeeds;
import org.towpath.referral.UnmetNeeds.UnmetNeed;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.Page;
import org.towpath.shared.PageRequest;

/** Needs without a service over HTTP. */
@RestController
@RequestMapping("/api/v1/unmet-needs")
class UnmetNeedsApi {

    private static final List<String> NEEDS =
            Arrays.stream(NeedCategory.values()).map(Enum::name).toList();
    private static final List<String> REASONS = List.of(
            "NO_SERVICE", "NO_CAPACITY", "INELIGIBLE_GAP", "FUNDING", "GEOGRAPHY", "LANGUAGE_OR_ADJUSTMENT", "HOURS");
    private static final List<String> STATUSES = List.of("OPEN", "ACKNOWLEDGED", "COMMISSIONED", "DECLINED", "CLOSED");

    private final UnmetNeeds unmet;
    private final CurrentActor actor;

    UnmetNeedsApi(UnmetNeeds unmet, CurrentActor actor) {
        this.unmet = unmet;
        this.actor = actor;
    }

    @GetMapping
    Page<UnmetNeed> list(
            @RequestParam(required = false) @Nullable String need,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        var filter = new UnmetNeeds.Filter(
                known("need", need, NEEDS), known("reason", reason, REASONS), known("status", status, STATUSES));
        return unmet.list(filter, actor.get(), PageRequest.of(limit, after));
    }

    private static @Nullable String known(String name, @Nullable String value, List<String> allowed) {
        if (value != null && !allowed.contains(value)) {
            throw new InvalidInput(name, "Give one of " + String.join(", ", allowed));
        }
        return value;
    }
}
