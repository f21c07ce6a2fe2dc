package org.towpath.promise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.towpath.agreement.Action;
import org.towpath.agreement.Side;
import org.towpath.calendar.Allowance;
import org.towpath.calendar.AllowanceReader;
import org.towpath.calendar.CalendarOwner;
import org.towpath.calendar.CalendarPin;
import org.towpath.calendar.WorkingCalendar;
import org.towpath.promise.Promised.Agreed;
import org.towpath.shared.JsonFields;

/** The terms of a clock as they are kept with it, so that nothing agreed or proclaimed later changes its times. */
final class PinnedTerms {

    private PinnedTerms() {}

    /** Everything but the calendar, which is kept once for many clocks. */
    static Map<String, Object> write(Promised promised) {
        var terms = promised.terms();
        var json = new LinkedHashMap<String, Object>();
        json.put("starts", promised.starts());
        json.put("stops", promised.stops());
        json.put("pausable", promised.pausable());
        json.put("allowance", write(terms.allowance()));
        var lead = terms.warnLead();
        if (lead != null) {
            json.put("warnLead", write(lead));
        }
        json.put("rungs", terms.rungs().stream().map(PinnedTerms::write).toList());
        json.put("steps", promised.steps().stream().map(PinnedTerms::write).toList());
        json.put("holdsOutOfHours", promised.holdsOutOfHours());
        var pin = promised.countedIn();
        if (pin != null) {
            json.put("countedIn", write(pin));
        }
        return json;
    }

    private static Map<String, Object> write(CalendarPin pin) {
        var json = new LinkedHashMap<String, Object>();
        var owner = pin.owner();
        if (owner != null) {
            json.put("of", owner.kind().name());
            json.put("id", owner.id().toString());
            json.put("version", pin.version());
        }
        if (pin.holidays() != null) {
            json.put("holidays", pin.holidays());
        }
        return json;
    }

    private static Map<String, Object> write(Promised.Step step) {
        return Map.of(
                "side",
                step.side().name(),
                "role",
                step.role(),
                "action",
                step.action().name());
    }

    private static Map<String, Object> write(Allowance allowance) {
        return Map.of("kind", allowance.kind().name(), "value", allowance.value());
    }

    static Promised read(
            String promise, Party owedBy, Map<String, Object> json, WorkingCalendar calendar, @Nullable Agreed agreed) {
        var kept = JsonFields.of(json);
        var allowance = Objects.requireNonNull(allowance(kept.requiredObject("allowance")));
        var lead = allowance(kept.object("warnLead"));
        var rungs = rungs(kept);
        kept.refuseIfFaulty();
        return new Promised(
                promise,
                owedBy,
                Objects.requireNonNullElse(kept.text("starts"), Promised.SENT),
                Objects.requireNonNull(kept.requiredText("stops")),
                Boolean.TRUE.equals(kept.value("pausable")),
                new PromiseTerms(calendar, allowance, lead, rungs),
                steps(kept),
                Boolean.TRUE.equals(kept.value("holdsOutOfHours")),
                agreed,
                pin(kept.object("countedIn"), calendar));
    }

    private static @Nullable CalendarPin pin(@Nullable JsonFields kept, WorkingCalendar calendar) {
        if (kept == null) {
            // pinned before lists had versions: as they shipped
            return new CalendarPin(null, 0, calendar.holidays().isPresent() ? 0 : null);
        }
        var of = kept.text("of");
        var owner = of == null
                ? null
                : new CalendarOwner(
                        CalendarOwner.Kind.valueOf(of), UUID.fromString(Objects.requireNonNull(kept.text("id"))));
        var version = kept.wholeNumber("version");
        return new CalendarPin(owner, version == null ? 0 : version, kept.wholeNumber("holidays"));
    }

    private static List<Promised.Step> steps(JsonFields kept) {
        var steps = new ArrayList<Promised.Step>();
        for (var item : kept.list("steps")) {
            var step = Objects.requireNonNull(kept.nested(item, "steps"));
            steps.add(new Promised.Step(
                    Side.valueOf(Objects.requireNonNull(step.requiredText("side"))),
                    Objects.requireNonNull(step.requiredText("role")),
                    Action.valueOf(Objects.requireNonNull(step.requiredText("action")))));
        }
        return steps;
    }

    private static @Nullable Allowance allowance(@Nullable JsonFields kept) {
        return kept == null ? null : AllowanceReader.read(kept, AllowanceReader.ALL_KINDS);
    }

    private static List<Allowance> rungs(JsonFields kept) {
        var rungs = new ArrayList<Allowance>();
        var items = kept.list("rungs");
        for (var i = 0; i < items.size(); i++) {
            var rung = allowance(kept.nested(items.get(i), "rungs[" + i + "]"));
            rungs.add(Objects.requireNonNull(rung));
        }
        return rungs;
    }

    static @Nullable Agreed agreed(
            @Nullable UUID agreement, int version, @Nullable String clause, @Nullable String level) {
        return agreement == null || clause == null ? null : new Agreed(agreement, version, clause, level);
    }
}
