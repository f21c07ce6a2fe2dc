package org.towpath.opening.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import org.towpath.access.CurrentActor;
import org.towpath.calendar.CalendarVersion;
import org.towpath.calendar.Calendars;
import org.towpath.opening.CalendarChanges;
import org.towpath.opening.CalendarReading;
import org.towpath.opening.NamedOwner;
import org.towpath.shared.FieldError;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.NotFound;
import org.towpath.web.form.PageForms;

/** Changes when somebody is open: the hours of every week, a closure for a day, a special opening. */
@Controller
@RequestMapping("/calendars/{id}/{act}")
class ChangeHoursPages {

    private final CalendarReading reading;
    private final CalendarChanges changes;
    private final Calendars calendars;
    private final ReviewedForm reviewed;
    private final PageForms forms;
    private final HoursChanges asked;
    private final CurrentActor actor;
    private final Clock clock;

    ChangeHoursPages(
            CalendarReading reading,
            CalendarChanges changes,
            Calendars calendars,
            ReviewedForm reviewed,
            PageForms forms,
            HoursChanges asked,
            CurrentActor actor,
            Clock clock) {
        this.reading = reading;
        this.changes = changes;
        this.calendars = calendars;
        this.reviewed = reviewed;
        this.forms = forms;
        this.asked = asked;
        this.actor = actor;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String id, @PathVariable String act, Model model) {
        var named = reading.owner(CalendarRequests.id(id));
        var known = HoursAct.of(act) == HoursAct.HOURS ? known(inForce(named)) : Map.<String, Object>of();
        return reviewed.show(frame(named, act), forms.get(HoursAct.of(act).form), known, model);
    }

    @PostMapping
    String change(
            @PathVariable String id,
            @PathVariable String act,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var named = reading.owner(CalendarRequests.id(id));
        var form = forms.get(HoursAct.of(act).form);
        return reviewed.posted(frame(named, act), form, request, response, model, deed(named, HoursAct.of(act)));
    }

    private ReviewedForm.Deed deed(NamedOwner named, HoursAct act) {
        return new ReviewedForm.Deed() {
            @Override
            public ReviewedForm.Review review(Map<String, Object> answers) {
                var change = asked.of(act, answers, inForce(named).hours());
                return new ReviewedForm.Review(
                        asked.words(act, answers, change, inForce(named).hours()),
                        inOurWords(act, () -> changes.preview(named.id(), change, actor.get())));
            }

            @Override
            public String done(Map<String, Object> answers, int seen) {
                var change = asked.of(act, answers, inForce(named).hours());
                var why = String.valueOf(answers.get(act == HoursAct.HOURS ? "why" : "reason"));
                inOurWords(act, () -> changes.make(named.id(), seen, change, why, actor.get()));
                return "redirect:/calendars/" + named.id();
            }
        };
    }

    /** Names the page's own question where hours were refused. */
    private static <T> T inOurWords(HoursAct act, Supplier<T> deed) {
        try {
            return deed.get();
        } catch (InvalidInput refused) {
            throw new InvalidInput(refused.errors().stream()
                    .map(error -> error.field().equals("opening")
                            ? new FieldError(act == HoursAct.HOURS ? "monday" : "date", error.message())
                            : error)
                    .toList());
        }
    }

    private CalendarVersion inForce(NamedOwner named) {
        return calendars.inForce(named.owner(), clock.instant());
    }

    private Map<String, Object> known(CalendarVersion version) {
        var known = new HashMap<>(HoursText.known(version.hours().opening()));
        known.put("bankHolidays", version.hours().bankHolidays() ? "YES" : "NO");
        known.put(
                "validFrom",
                LocalDate.ofInstant(clock.instant(), version.hours().zone()).toString());
        return known;
    }

    private ReviewedForm.Frame frame(NamedOwner named, String act) {
        return new ReviewedForm.Frame(
                HoursAct.of(act).heading,
                named.name(),
                HoursAct.of(act).help,
                path(named.id(), act),
                "/calendars/" + named.id(),
                calendars.last(named.owner()));
    }

    private static String path(UUID id, String act) {
        return "/calendars/" + id + "/" + act;
    }

    /** What can be changed, as the path names it. */
    enum HoursAct {
        HOURS(
                "hours",
                "calendar-hours",
                "Change the opening hours",
                List.of("Days that are closed or open specially stay as they are.")),
        CLOSE("close", "calendar-closure", "Close for a day", List.of()),
        OPEN("open", "calendar-opening", "Open specially on a day", List.of());

        private final String path;
        private final String form;
        private final String heading;
        private final List<String> help;

        HoursAct(String path, String form, String heading, List<String> help) {
            this.path = path;
            this.form = form;
            this.heading = heading;
            this.help = help;
        }

        static HoursAct of(String path) {
            for (var act : values()) {
                if (act.path.equals(path)) {
                    return act;
                }
            }
            throw new NotFound();
        }
    }
}
