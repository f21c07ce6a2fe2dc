package org.towpath.dispute;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.towpath.calendar.Allowance;

/**
 * How long each level has, as clause C6 of an agreement says in words, one level a line: "Manager: 5 working days". A
 * level it does not name, or whose time cannot be read, has its usual time.
 */
final class LevelLimits {

    private static final Pattern LINE = Pattern.compile(
            "(practitioner|manager|senior|commissioner|contract)\\D*?(\\d{1,4})\\s*(working days?|calendar days?|days?|weeks?|hours?)",
            Pattern.CASE_INSENSITIVE);

    private static final int DAYS_A_WEEK = 7;

    private final Map<DisputeLevel, Allowance> agreed;

    private LevelLimits(Map<DisputeLevel, Allowance> agreed) {
        this.agreed = agreed;
    }

    /** @param clause what C6 holds: text, or parts of which {@code levels} is the one; null where there is none */
    static LevelLimits in(@Nullable Object clause) {
        var agreed = new EnumMap<DisputeLevel, Allowance>(DisputeLevel.class);
        text(clause).lines().forEach(line -> {
            var found = LINE.matcher(line);
            if (found.find()) {
                var level = DisputeLevel.valueOf(found.group(1).toUpperCase(Locale.ROOT));
                allowance(Integer.parseInt(found.group(2)), found.group(3).toLowerCase(Locale.ROOT))
                        .ifPresent(limit -> agreed.putIfAbsent(level, limit));
            }
        });
        return new LevelLimits(agreed);
    }

    Allowance of(DisputeLevel level) {
        return agreed.getOrDefault(level, level.limit());
    }

    private static String text(@Nullable Object clause) {
        if (clause instanceof Map<?, ?> parts) {
            return text(parts.get("levels"));
        }
        if (clause instanceof List<?> lines) {
            return lines.stream().map(String::valueOf).collect(Collectors.joining("\n"));
        }
        return clause instanceof String text ? text : "";
    }

    /** Nothing for no time at all, or more than anybody waits. */
    private static Optional<Allowance> allowance(int amount, String unit) {
        if (amount == 0) {
            return Optional.empty();
        }
        if (unit.startsWith("hour")) {
            return Optional.of(Allowance.elapsed(Duration.ofHours(amount)));
        }
        if (unit.startsWith("week")) {
            return days(amount * DAYS_A_WEEK).map(Allowance::calendarDays);
        }
        var allowed = days(amount);
        return unit.startsWith("calendar") ? allowed.map(Allowance::calendarDays) : allowed.map(Allowance::workingDays);
    }

    private static Optional<Integer> days(int amount) {
        return amount > Allowance.MAX_DAYS ? Optional.empty() : Optional.of(amount);
    }
}
