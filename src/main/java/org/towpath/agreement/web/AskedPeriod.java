package org.towpath.agreement.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.towpath.access.Actor;
import org.towpath.agreement.AgreementPerformance;
import org.towpath.agreement.FigurePeriod;
import org.towpath.shared.FieldError;
import org.towpath.shared.InvalidInput;
import org.towpath.web.Times;
import org.towpath.web.nhsuk.DateInput;
import org.towpath.web.nhsuk.ErrorMessage;
import org.towpath.web.nhsuk.ErrorSummary;
import org.towpath.web.nhsuk.Fieldset;
import org.towpath.web.nhsuk.Hint;
import org.towpath.web.nhsuk.Legend;

/**
 * The time somebody asks figures about.
 *
 * @param from the boxes for its first day
 * @param to the boxes for its last day
 * @param period what was asked for; everything where that cannot be read
 * @param errors what is wrong with it, with a link to the box to mend
 */
record AskedPeriod(DateInput from, DateInput to, FigurePeriod period, List<ErrorSummary.Item> errors) {

    /** From days in boxes, as the form sends them, or whole ({@code from=2026-11-21}), as links carry them. */
    static AskedPeriod of(Map<String, String> said, Actor reader) {
        var from = Day.of(said, "from");
        var to = Day.of(said, "to");
        var wrong = new ArrayList<InvalidInput>();
        var period = FigurePeriod.ALL;
        try {
            period = FigurePeriod.read(from.whole(), to.whole(), reader);
        } catch (InvalidInput strange) {
            wrong.add(strange);
        }
        var whole = !AgreementPerformance.seesSmallNumbers(reader);
        var faulty = wrong.stream().flatMap(it -> it.errors().stream()).toList();
        return new AskedPeriod(
                from.boxes(
                        "From",
                        whole
                                ? "The first day of a quarter: for example, 1 10 2026. Leave both empty for all time."
                                : "For example, 21 11 2026. Leave it empty for the beginning.",
                        message(faulty, "from")),
                to.boxes(
                        "To, this day included",
                        whole ? "The last day of the same quarter." : "Leave it empty for today.",
                        message(faulty, "to")),
                period,
                faulty.stream()
                        .map(it -> new ErrorSummary.Item(it.message(), "#" + it.field() + "-day"))
                        .toList());
    }

    private static @Nullable String message(List<FieldError> faulty, String field) {
        return faulty.stream()
                .filter(it -> it.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }

    boolean isWrong() {
        return !errors.isEmpty();
    }

    /** In words: "From 1 May 2026 to 31 May 2026"; which time it is belongs to every figure. */
    String inWords(Times times) {
        var first = period.firstDay();
        var last = period.lastDay();
        if (first.isEmpty() && last.isEmpty()) {
            return "From the beginning until now";
        }
        return (first.isEmpty() ? "From the beginning" : "From " + times.date(LocalDate.parse(first)))
                + (last.isEmpty() ? " until now" : " to " + times.date(LocalDate.parse(last)));
    }

    /** One of its days as it was typed. */
    private record Day(String name, String day, String month, String year) {

        static Day of(Map<String, String> said, String name) {
            var whole = said.getOrDefault(name, "").strip().split("-", -1);
            return whole.length == 3
                    ? new Day(name, whole[2], whole[1], whole[0])
                    : new Day(name, box(said, name, "day"), box(said, name, "month"), box(said, name, "year"));
        }

        private static String box(Map<String, String> said, String name, String part) {
            return said.getOrDefault(name + "." + part, "").strip();
        }

        /** @throws InvalidInput if it is no date */
        String whole() {
            if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
                return "";
            }
            try {
                return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                        .toString();
            } catch (DateTimeException | NumberFormatException strange) {
                throw new InvalidInput(
                        name, (name.equals("from") ? "From" : "To") + " must be a date, such as 21 11 2026");
            }
        }

        DateInput boxes(String legend, String hint, @Nullable String error) {
            return new DateInput(
                    name,
                    null,
                    Fieldset.of(Legend.of(legend, "s")),
                    Hint.of(hint),
                    ErrorMessage.of(error),
                    List.of(box("day", "Day", day, 2), box("month", "Month", month, 2), box("year", "Year", year, 4)),
                    false,
                    null);
        }

        private DateInput.Item box(String part, String label, String value, int width) {
            return new DateInput.Item(
                    name + "-" + part, name + "." + part, label, value, width, "numeric", "off", null, null);
        }
    }
}
