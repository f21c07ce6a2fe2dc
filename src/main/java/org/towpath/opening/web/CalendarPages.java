package org.towpath.opening.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.towpath.access.CurrentActor;
import org.towpath.calendar.CalendarOwner;
import org.towpath.opening.CalendarChanges;
import org.towpath.opening.CalendarReading;
import org.towpath.promise.CalendarDecisions;
import org.towpath.shared.PageRequest;

/** When services and our sites are open, to look things up in. */
@Controller
@RequestMapping("/calendars")
class CalendarPages {

    private static final int ROWS = 25;

    private final CalendarReading reading;
    private final CalendarDecisions decisions;
    private final CurrentActor actor;

    CalendarPages(CalendarReading reading, CalendarDecisions decisions, CurrentActor actor) {
        this.reading = reading;
        this.decisions = decisions;
        this.actor = actor;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String after, Model model) {
        var page = reading.list(null, new PageRequest(ROWS, after));
        model.addAttribute("calendars", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("later", after != null);
        model.addAttribute("undecided", CalendarDecisions.mayDecide(actor.get()) ? decisions.count(actor.get()) : 0);
        return "opening/calendars";
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Model model) {
        var me = actor.get();
        var calendar = reading.view(CalendarRequests.id(id)).shownTo(me);
        model.addAttribute("calendar", calendar);
        model.addAttribute("special", SpecialDays.of(calendar));
        model.addAttribute(
                "mayChange",
                CalendarChanges.mayChange(me)
                        && (calendar.kind() != CalendarOwner.Kind.SITE || me.covers(calendar.id())));
        model.addAttribute("undecided", CalendarDecisions.mayDecide(me) ? decisions.count(me) : 0);
        return "opening/calendar";
    }
}
