package org.towpath.promise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.towpath.calendar.Allowance;
import org.towpath.calendar.AllowanceReader;
import org.towpath.calendar.BankHolidays;
import org.towpath.calendar.CalendarReader;
import org.towpath.calendar.NotOpenLongEnough;
import org.towpath.calendar.WorkingCalendar;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.JsonFields;

/**
 * A question without a clock: "if it started then, under these terms, with these pauses, when would it be due?" Read
 * from a request of {@code calendar}, {@code allowance}, {@code startedAt} and, where wanted, {@code anchorAt},
 * {@code pauses}, {@code warnLead} and {@code rungs}.
 */
public record ClockPreview(PromiseTerms terms, ClockSpan span, boolean warningAsked, boolean rungsAsked) {

    private static final String NEVER_OPEN = "The calendar is never open, and open time is needed here";

    /** @throws InvalidInput naming every property at fault by its dotted path */
    public static ClockPreview read(Map<?, ?> request) {
        var sent = JsonFields.of(request);
        var calendarSent = sent.requiredObject("calendar");
        var calendar = calendarSent == null ? null : CalendarReader.read(calendarSent);
        var allowanceSent = sent.requiredObject("allowance");
        var allowance = allowanceSent == null ? null : AllowanceReader.read(allowanceSent, AllowanceReader.ALL_KINDS);
        var startedAt = sent.requiredInstant("startedAt");
        var anchorAt = sent.instant("anchorAt");
        var pauses = pauses(sent);
        var leadSent = sent.object("warnLead");
        var lead = leadSent == null ? null : AllowanceReader.read(leadSent, AllowanceReader.LEAD_KINDS);
        var rungs = rungs(sent);
        sent.refuseUnknown();
        refuseNeverOpen(sent, calendar, allowance, lead, rungs);
        sent.refuseIfFaulty();
        // nothing was refused, so all that is required is here
        var terms = new PromiseTerms(Objects.requireNonNull(calendar), Objects.requireNonNull(allowance), lead, rungs);
        var span = new ClockSpan(Objects.requireNonNull(startedAt), anchorAt, pauses);
        return new ClockPreview(terms, span, lead != null, sent.value("rungs") != null);
    }

    /** The same question, with the bank holidays known now where its calendar observes any. */
    public ClockPreview observing(BankHolidays known) {
        var calendar = terms.calendar().observing(known);
        var other = new PromiseTerms(calendar, terms.allowance(), terms.warnLead(), terms.rungs());
        return new ClockPreview(other, span, warningAsked, rungsAsked);
    }

    private static List<Pause> pauses(JsonFields sent) {
        var pauses = new ArrayList<Pause>();
        var items = sent.list("pauses");
        for (var i = 0; i < items.size(); i++) {
            var item = sent.nested(items.get(i), "pauses[" + i + "]");
            var pause = item == null ? null : pause(item);
            if (pause != null) {
                pauses.add(pause);
            }
        }
        return pauses;
    }

    private static @Nullable Pause pause(JsonFields item) {
        var from = item.requiredInstant("from");
        var to = item.instant("to");
        item.refuseUnknown();
        if (from != null && to != null && to.isBefore(from)) {
            item.refuse("to", "A pause cannot end before it begins");
        }
        return from == null || item.isFaulty() ? null : new Pause(from, to);
    }

    private static List<Allowance> rungs(JsonFields sent) {
        var rungs = new ArrayList<Allowance>();
        var items = sent.list("rungs");
        for (var i = 0; i < items.size(); i++) {
            var item = sent.nested(items.get(i), "rungs[" + i + "]");
            var rung = item == null ? null : AllowanceReader.read(item, AllowanceReader.RUNG_KINDS);
            if (rung != null) {
                rungs.add(rung);
            }
        }
        return rungs;
    }

    private static void refuseNeverOpen(
            JsonFields sent,
            @Nullable WorkingCalendar calendar,
            @Nullable Allowance allowance,
            @Nullable Allowance lead,
            List<Allowance> rungs) {
        var needed = allowance != null && allowance.kind().needsOpenTime()
                || lead != null && lead.kind().needsOpenTime()
                || rungs.stream().anyMatch(rung -> rung.kind().needsOpenTime());
        if (needed && calendar != null && !calendar.isEverOpen()) {
            sent.refuse("calendar.opening", NEVER_OPEN);
        }
    }

    /** @throws InvalidInput naming {@code calendar.opening} if the calendar opens too rarely for what is asked */
    public ClockTimes times() {
        try {
            return ClockTimes.of(terms, span);
        } catch (NotOpenLongEnough gaveUp) {
            throw new InvalidInput("calendar.opening", String.valueOf(gaveUp.getMessage()));
        }
    }

    /**
     * What was asked and no more: {@code dueAt} always, {@code warnAt} and {@code rungsAt} where terms for them were
     * sent.
     */
    public Map<String, @Nullable Object> answer() {
        var times = times();
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("dueAt", text(times.dueAt()));
        if (warningAsked) {
            answer.put("warnAt", text(times.warnAt()));
        }
        if (rungsAsked) {
            var rungsAt = times.rungsAt();
            answer.put(
                    "rungsAt",
                    rungsAt == null
                            ? null
                            : rungsAt.stream().map(Instant::toString).toList());
        }
        return answer;
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
