package org.towpath.promise.web;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.towpath.access.AccessMatrix;
import org.towpath.access.Actor;
import org.towpath.access.CurrentActor;
import org.towpath.access.Roles;
import org.towpath.agreement.Agreements;
import org.towpath.promise.AgreementTrace;
import org.towpath.promise.HouseTrace;
import org.towpath.shared.NotFound;
import org.towpath.shared.PageRequest;

/** Clauses and model elements, both ways: of one agreement, and across the whole house. */
@Controller
class AgreementTracePage {

    private static final int ROWS = 25;

    /** Whoever may open Cockpit, where an element is seen at work. */
    private static final Set<String> WATCHERS =
            Set.of(Roles.OPERATIONAL_MANAGER, Roles.STRATEGIC_MANAGER, Roles.OPERATOR);

    private final AgreementTrace trace;
    private final HouseTrace house;
    private final Agreements agreements;
    private final AccessMatrix matrix;
    private final CurrentActor actor;

    AgreementTracePage(
            AgreementTrace trace, HouseTrace house, Agreements agreements, AccessMatrix matrix, CurrentActor actor) {
        this.trace = trace;
        this.house = house;
        this.agreements = agreements;
        this.matrix = matrix;
        this.actor = actor;
    }

    @GetMapping("/agreements/{id}/trace")
    String ofOne(@PathVariable String id, @RequestParam(required = false) @Nullable Integer version, Model model) {
        var me = actor.get();
        var found = trace.of(uuid(id), version, me);
        model.addAttribute("trace", found);
        model.addAttribute("agreement", agreements.view(found.agreement(), found.version(), me));
        model.addAttribute("watches", watches(me));
        model.addAttribute("mayMeasure", matrix.lets(me, "GET /agreements/{id}/performance"));
        return "promise/trace";
    }

    /** Without a promise, what the models wait for; with one, the agreements that back it. */
    @GetMapping("/agreements/trace")
    String ofTheHouse(
            @RequestParam(defaultValue = "") String promise,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var me = actor.get();
        var elements = house.elements();
        model.addAttribute("watches", watches(me));
        if (!elements.containsKey(promise)) {
            model.addAttribute("elements", elements);
            return "promise/house-trace";
        }
        model.addAttribute("promise", promise);
        model.addAttribute("elements", elements.get(promise));
        model.addAttribute("later", after != null);
        model.addAttribute("page", house.of(promise, me, new PageRequest(ROWS, after)));
        return "promise/house-trace-promise";
    }

    private static boolean watches(Actor me) {
        return me.holdsAnyOf(WATCHERS);
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }
}
