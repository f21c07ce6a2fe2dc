package org.towpath.opening.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import org.towpath.calendar.CalendarSubject;
import org.towpath.opening.CalendarReading;
import org.towpath.opening.NamedOwner;
import org.towpath.promise.CalendarDecisions;
import org.towpath.promise.CalendarDecisions.Decision;
import org.towpath.shared.FieldError;
import org.towpath.web.form.FormView;
import org.towpath.web.nhsuk.ErrorSummary;

/** What the page of touched promises shows: the promises, the changes that touch them, and a last look before all. */
@Component
class TouchedView {

    /** Name under which the page posts each promise that is ticked. */
    static final String TOUCHED = "_touched";

    /** Name under which it posts the change all of whose promises are meant. */
    static final String ALL = "_all";

    /** What travels beside the answers; other names of the page's own are made anew. */
    private static final Set<String> CHOSEN = Set.of(TOUCHED, ALL);

    private static final int MOST_COUNTED = 1_000;

    private final CalendarReading reading;

    TouchedView(CalendarReading reading) {
        this.reading = reading;
    }

    /** @param what what changed, in words */
    record Row(CalendarDecisions.Open open, String what) {}

    /** A button for all promises that one change touches. */
    record AllOf(String value, String label) {}

    /** What there is to show: the promises of this page, and what waits in all. */
    record Shown(List<CalendarDecisions.Open> open, List<CalendarDecisions.Waiting> waiting, int count) {}

    void page(Shown shown, FormView form, List<String> ticked, List<FieldError> errors, Model model) {
        var names = names(Stream.concat(
                        shown.open().stream().map(CalendarDecisions.Open::subject),
                        shown.waiting().stream().map(CalendarDecisions.Waiting::subject))
                .toList());
        model.addAttribute(
                "rows",
                shown.open().stream()
                        .map(it -> new Row(it, what(it.subject(), names)))
                        .toList());
        model.addAttribute("all", all(shown.waiting(), names));
        model.addAttribute("ticked", ticked);
        model.addAttribute("legend", legend(shown));
        model.addAttribute("form", form);
        model.addAttribute(
                "untouched",
                errors.stream()
                        .filter(it -> it.field().equals(TOUCHED))
                        .map(FieldError::message)
                        .findFirst()
                        .orElse(null));
        model.addAttribute("errorSummary", summary(form.errorSummary(), errors));
    }

    /** The last look: how many, because of what, and what becomes of them. */
    void review(WholeChange all, int count, Decision decision, String why, Model model) {
        var words = new ArrayList<String>();
        words.add(promises(count) + ": " + lower(what(all.subject(), names(List.of(all.subject())))) + ", version "
                + all.version());
        words.add(
                decision == Decision.KEEP
                        ? (count == 1 ? "It stays as it is" : "They stay as they are")
                        : (count == 1 ? "It is worked out again" : "They are worked out again"));
        if (!why.isEmpty()) {
            words.add("Why: " + why);
        }
        model.addAttribute("lines", words);
        model.addAttribute("count", count);
    }

    /** What travels with the last look, so that it can be confirmed or changed. */
    static List<Map.Entry<String, String>> hidden(Map<String, List<String>> posted) {
        var hidden = new ArrayList<Map.Entry<String, String>>();
        posted.forEach((name, values) -> {
            if (CHOSEN.contains(name) || !name.startsWith("_") && !name.equals("after")) {
                values.forEach(value -> hidden.add(Map.entry(name, value)));
            }
        });
        return hidden;
    }

    static String promises(int count) {
        return count == 1 ? "1 promise" : count + " promises";
    }

    private static String legend(Shown shown) {
        var here = shown.open().size();
        return shown.count() <= here
                ? promises(here)
                : here + " of " + (shown.count() < MOST_COUNTED ? promises(shown.count()) : "1,000 promises or more");
    }

    private static List<AllOf> all(List<CalendarDecisions.Waiting> waiting, Map<UUID, String> names) {
        return waiting.stream()
                .filter(it -> it.count() > 1)
                .map(it -> new AllOf(
                        WholeChange.of(it).write(),
                        "Decide about "
                                + (it.count() > CalendarDecisions.MOST_AT_ONCE
                                        ? "the first " + CalendarDecisions.MOST_AT_ONCE
                                        : "all " + it.count())
                                + ": " + lower(what(it.subject(), names))))
                .toList();
    }

    /** The list of promises stands outside the form's questions, and can be gone to all the same. */
    private static @Nullable ErrorSummary summary(@Nullable ErrorSummary ofForm, List<FieldError> errors) {
        if (ofForm == null || ofForm.errorList() == null) {
            return ofForm;
        }
        var aboutTicks = errors.stream()
                .filter(it -> it.field().equals(TOUCHED))
                .map(FieldError::message)
                .collect(Collectors.toSet());
        return ErrorSummary.of(ofForm.errorList().stream()
                .map(it -> it.text() != null && aboutTicks.contains(it.text())
                        ? new ErrorSummary.Item(it.text(), "#touched")
                        : it)
                .toList());
    }

    private Map<UUID, String> names(List<CalendarSubject> subjects) {
        var ids = subjects.stream().map(CalendarSubject::owner).distinct().toList();
        return reading.owners(ids).stream().collect(Collectors.toMap(NamedOwner::id, NamedOwner::name));
    }

    private static String what(CalendarSubject subject, Map<UUID, String> names) {
        return subject.isHolidays()
                ? "The bank holidays changed"
                : "The hours of " + names.getOrDefault(subject.owner(), "a service") + " changed";
    }

    private static String lower(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
