package org.towpath.opening.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import org.towpath.access.CurrentActor;
import org.towpath.calendar.HolidayLists;
import org.towpath.opening.HolidayChanges;
import org.towpath.promise.CalendarDecisions;
import org.towpath.web.Times;
import org.towpath.web.form.PageForms;

/** The bank holidays, and writing down one that was proclaimed. */
@Controller
@RequestMapping("/calendars/bank-holidays")
class BankHolidayPages {

    private static final String FORM = "bank-holiday";
    private static final String HERE = "/calendars/bank-holidays";

    private final HolidayLists lists;
    private final HolidayChanges changes;
    private final ReviewedForm reviewed;
    private final PageForms forms;
    private final Times times;
    private final CurrentActor actor;

    BankHolidayPages(
            HolidayLists lists,
            HolidayChanges changes,
            ReviewedForm reviewed,
            PageForms forms,
            Times times,
            CurrentActor actor) {
        this.lists = lists;
        this.changes = changes;
        this.reviewed = reviewed;
        this.forms = forms;
        this.times = times;
        this.actor = actor;
    }

    @GetMapping
    String show(Model model) {
        var list = lists.newest();
        model.addAttribute("list", list);
        model.addAttribute("coming", list.holidays().published().tailMap(times.today()));
        model.addAttribute("changes", HolidayChanges.shown(lists.changes(), actor.get()));
        model.addAttribute("mayChange", CalendarDecisions.mayDecide(actor.get()));
        return "opening/bank-holidays";
    }

    @GetMapping("/change")
    String ask(Model model) {
        return reviewed.show(frame(), forms.get(FORM), Map.of(), model);
    }

    @PostMapping("/change")
    String change(HttpServletRequest request, HttpServletResponse response, Model model) {
        return reviewed.posted(frame(), forms.get(FORM), request, response, model, new ReviewedForm.Deed() {
            @Override
            public ReviewedForm.Review review(Map<String, Object> answers) {
                var day = day(answers);
                var name = name(answers);
                var words = name == null
                        ? times.day(day) + " is no longer a bank holiday"
                        : times.day(day) + " is a bank holiday: " + name;
                return new ReviewedForm.Review(List.of(words), changes.preview(day, name, actor.get()));
            }

            @Override
            public String done(Map<String, Object> answers, int seen) {
                changes.make(seen, day(answers), name(answers), String.valueOf(answers.get("why")), actor.get());
                return "redirect:" + HERE;
            }
        });
    }

    /** The form asks for one: it is there. */
    private static LocalDate day(Map<String, Object> answers) {
        return Objects.requireNonNull(HoursChanges.day(answers, "date"));
    }

    private static @Nullable String name(Map<String, Object> answers) {
        return "ADDED".equals(answers.get("what")) ? String.valueOf(answers.get("name")) : null;
    }

    private ReviewedForm.Frame frame() {
        return new ReviewedForm.Frame(
                "Write down a bank holiday",
                "England and Wales",
                List.of("For holidays proclaimed or moved since the list was published."),
                HERE + "/change",
                HERE,
                lists.newest().n());
    }
}
