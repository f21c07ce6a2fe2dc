package org.towpath.agreement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.towpath.calendar.Allowance;
import org.towpath.calendar.AllowanceKind;
import org.towpath.calendar.AllowanceReader;
import org.towpath.shared.JsonFields;

/**
 * Reads service levels as an agreement writes them, with the same readers of allowances and calendars as a preview of a
 * clock. Used when a version is written and again when it is read back.
 */
final class ServiceLevelReader {

    private static final int MOST_LEVELS = 100;
    private static final int MOST_RUNGS = 10;
    private static final int ALL_OF_A_HUNDRED = 100;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");
    private static final Pattern CLAUSE = Pattern.compile("C([1-9]|1[01])([.-][A-Za-z0-9.-]{1,20})?");

    private ServiceLevelReader() {}

    /** The service levels of {@code serviceLevels}; those at fault are refused and left out. */
    static List<ServiceLevel> read(JsonFields sent) {
        var levels = new ArrayList<ServiceLevel>();
        var ids = new HashSet<String>();
        var items = sent.list("serviceLevels");
        if (items.size() > MOST_LEVELS) {
            sent.refuse("serviceLevels", "Give at most " + MOST_LEVELS + " service levels");
            return List.of();
        }
        for (var i = 0; i < items.size(); i++) {
            var path = "serviceLevels[" + i + "]";
            var item = sent.nested(items.get(i), path);
            var level = item == null ? null : level(item);
            if (level != null && !ids.add(level.id())) {
                sent.refuse(path + ".id", "Another service level has this id already");
            } else if (level != null) {
                levels.add(level);
            }
        }
        return levels;
    }

    private static @Nullable ServiceLevel level(JsonFields sent) {
        var id = matching(sent, "id", ID, "Give letters, digits, dots and hyphens, at most 60");
        var clause = matching(sent, "clause", CLAUSE, "Give a clause such as C4 or C4.1");
        var owedBy = oneOf(sent, "owedBy", Owed.values());
        var starts = event(sent, "starts");
        var stops = event(sent, "stops");
        if (starts != null && stops != null && stops.compareTo(starts) <= 0) {
            sent.refuse("stops", "The event that ends the count comes after the one that begins it");
        }
        var allowance = allowance(sent.requiredObject("allowance"), AllowanceReader.ALL_KINDS);
        var calendarSent = sent.requiredObject("calendar");
        var calendar = calendarSent == null ? null : AgreedCalendar.read(calendarSent);
        var lead = allowance(sent.object("warnLead"), AllowanceReader.LEAD_KINDS);
        var appliesIf = AppliesIfReader.read(sent.object("appliesIf"));
        var target = target(sent);
        var pausable = sent.trueOrFalse("pausable");
        var rungs = rungs(sent);
        sent.refuseUnknown();
        refuseTiming(sent, allowance, calendar, lead, rungs);
        if (sent.isFaulty()) {
            return null;
        }
        return new ServiceLevel(
                Objects.requireNonNull(id),
                Objects.requireNonNull(clause),
                Objects.requireNonNull(owedBy),
                Objects.requireNonNull(starts).name(),
                Objects.requireNonNull(stops).name(),
                Objects.requireNonNull(allowance),
                Objects.requireNonNull(calendar),
                lead,
                appliesIf,
                target,
                pausable == null ? stops != AgreedEvent.ACKNOWLEDGED : pausable,
                rungs);
    }

    private static @Nullable Allowance allowance(@Nullable JsonFields sent, Set<AllowanceKind> kinds) {
        return sent == null ? null : AllowanceReader.read(sent, kinds);
    }

    private static List<Rung> rungs(JsonFields sent) {
        var rungs = new ArrayList<Rung>();
        var items = sent.list("rungs");
        if (items.size() > MOST_RUNGS) {
            sent.refuse("rungs", "Give at most " + MOST_RUNGS + " steps");
            return List.of();
        }
        for (var i = 0; i < items.size(); i++) {
            var item = sent.nested(items.get(i), "rungs[" + i + "]");
            var rung = item == null ? null : rung(item);
            if (rung != null) {
                rungs.add(rung);
            }
        }
        return rungs;
    }

    private static @Nullable Rung rung(JsonFields sent) {
        var side = oneOf(sent, "side", Side.values());
        var role = sent.requiredText("role");
        if (role != null && role.isBlank()) {
            sent.refuse("role", "Say whose role");
        }
        var action = oneOf(sent, "action", Action.values());
        // last: it also refuses what nobody asked for
        var after = AllowanceReader.read(sent, AllowanceReader.RUNG_KINDS);
        return sent.isFaulty() || side == null || role == null || action == null || after == null
                ? null
                : new Rung(after, side, role.strip(), action);
    }

    private static void refuseTiming(
            JsonFields sent,
            @Nullable Allowance allowance,
            @Nullable AgreedCalendar calendar,
            @Nullable Allowance lead,
            List<Rung> rungs) {
        if (lead != null
                && allowance != null
                && lead.kind() == allowance.kind()
                && lead.amount() >= allowance.amount()) {
            sent.refuse("warnLead.value", "The warning must come after the start: make it shorter than the allowance");
        }
        var needsOpenTime = Stream.concat(
                        Stream.of(allowance, lead).filter(Objects::nonNull),
                        rungs.stream().map(Rung::after))
                .anyMatch(it -> it.kind().needsOpenTime());
        if (needsOpenTime && calendar != null && calendar.isNeverOpen()) {
            sent.refuse("calendar.opening", "The calendar is never open, and open time is needed here");
        }
    }

    private static @Nullable Integer target(JsonFields sent) {
        var target = sent.wholeNumber("targetPercent");
        if (target != null && (target < 1 || target > ALL_OF_A_HUNDRED)) {
            sent.refuse("targetPercent", "Give a whole number from 1 to 100");
        }
        return target;
    }

    private static @Nullable AgreedEvent event(JsonFields sent, String name) {
        var text = sent.requiredText(name);
        var event = text == null ? null : find(AgreedEvent.values(), text);
        if (text != null && event == null) {
            sent.refuse(name, "Give one of " + AgreedEvent.codes());
        }
        return event;
    }

    static <E extends Enum<E>> @Nullable E oneOf(JsonFields sent, String name, E[] values) {
        var text = sent.requiredText(name);
        var found = text == null ? null : find(values, text);
        if (text != null && found == null) {
            sent.refuse(name, "Give " + Stream.of(values).map(Enum::name).collect(Collectors.joining(" or ")));
        }
        return found;
    }

    private static <E extends Enum<E>> @Nullable E find(E[] values, String name) {
        return Stream.of(values)
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String matching(JsonFields sent, String name, Pattern shape, String message) {
        var text = sent.requiredText(name);
        if (text != null && !shape.matcher(text).matches()) {
            sent.refuse(name, message);
        }
        return text;
    }
}
