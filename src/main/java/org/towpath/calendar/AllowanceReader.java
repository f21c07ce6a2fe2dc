package org.towpath.calendar;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.towpath.shared.JsonFields;

/**
 * Reads an allowance as requests write it: {@code kind} and {@code value}. Durations are {@code PTnHnMnS} in whole
 * numbers; days, weeks and months inside a duration are refused, because a day of hours is not a day of the calendar.
 */
public final class AllowanceReader {

    /** Kinds a warning lead may have. */
    public static final Set<AllowanceKind> LEAD_KINDS =
            Set.copyOf(EnumSet.of(AllowanceKind.ELAPSED, AllowanceKind.WORKING_TIME));

    /** Kinds a step of the ladder may have: all that count forward. */
    public static final Set<AllowanceKind> RUNG_KINDS =
            Set.copyOf(EnumSet.complementOf(EnumSet.of(AllowanceKind.BEFORE)));

    /** Every kind. */
    public static final Set<AllowanceKind> ALL_KINDS = Set.copyOf(EnumSet.allOf(AllowanceKind.class));

    // the digits allowed are more than the largest duration needs and fewer than overflow a long
    private static final Pattern DURATION =
            Pattern.compile("PT(?=[0-9])(?:([0-9]{1,12})H)?(?:([0-9]{1,12})M)?(?:([0-9]{1,12})S)?");
    private static final Pattern NOT_HOURS = Pattern.compile("P.*[0-9][YWD].*|P[^T]*[0-9]M.*");

    private AllowanceReader() {}

    /** The allowance, or null if anything in it was refused. */
    public static @Nullable Allowance read(JsonFields sent, Set<AllowanceKind> allowed) {
        var kind = kind(sent, allowed);
        var value = sent.required("value");
        sent.refuseUnknown();
        if (kind == null || value == null) {
            return null;
        }
        return kind.isInDays() ? inDays(sent, kind, value) : inTime(sent, kind, value);
    }

    private static @Nullable AllowanceKind kind(JsonFields sent, Set<AllowanceKind> allowed) {
        var name = sent.requiredText("kind");
        if (name == null) {
            return null;
        }
        for (var kind : allowed) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        var names = allowed.stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
        sent.refuse("kind", "Give one of " + names);
        return null;
    }

    private static @Nullable Allowance inDays(JsonFields sent, AllowanceKind kind, Object value) {
        if (value instanceof Integer || value instanceof Long) {
            var days = ((Number) value).longValue();
            if (days >= 0 && days <= Allowance.MAX_DAYS) {
                return new Allowance(kind, days);
            }
        }
        sent.refuse("value", "Give a whole number of days from 0 to " + Allowance.MAX_DAYS);
        return null;
    }

    private static @Nullable Allowance inTime(JsonFields sent, AllowanceKind kind, Object value) {
        var text = value instanceof String it ? it : "";
        var parts = DURATION.matcher(text);
        if (parts.matches()) {
            var seconds = number(parts.group(1)) * 3_600 + number(parts.group(2)) * 60 + number(parts.group(3));
            if (seconds <= Allowance.MAX_HOURS * 3_600L) {
                return new Allowance(kind, seconds);
            }
        }
        sent.refuse(
                "value",
                NOT_HOURS.matcher(text).matches()
                        ? "Days, weeks and months have no fixed length here: say hours, working days or calendar days"
                        : "Give whole hours, minutes or seconds such as PT8H or PT37H30M, at most PT"
                                + Allowance.MAX_HOURS + "H");
        return null;
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
