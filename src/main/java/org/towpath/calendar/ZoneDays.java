package org.towpath.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which local dates of a zone lie clear of any change of its offset, and the offset there: on those, local time is
 * plain arithmetic. The few dates beside a change are answered by {@code java.time} itself.
 */
final class ZoneDays {

    /** Says that a date lies beside a change of offset, or outside the years prepared. */
    static final int UNSTEADY = Integer.MIN_VALUE;

    private static final Instant FIRST = Instant.parse("1950-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2150-01-01T00:00:00Z");

    /** There are about 600 zones and a few kilobytes each: no bound needed. */
    private static final ConcurrentHashMap<ZoneId, ZoneDays> KNOWN = new ConcurrentHashMap<>();

    private final ZoneRules rules;

    /**
     * Stretch i runs from {@code starts[i]} to {@code ends[i]} (epoch days, both inclusive) at {@code offsets[i]}
     * seconds.
     */
    private final long[] starts;

    private final long[] ends;
    private final int[] offsets;

    private ZoneDays(ZoneRules rules) {
        this.rules = rules;
        var stretches = new ArrayList<long[]>();
        var start = FIRST.getEpochSecond() / 86_400 + 2;
        var change = rules.nextTransition(FIRST);
        while (change != null && change.getInstant().isBefore(LAST)) {
            var before = change.getDateTimeBefore().toLocalDate();
            var after = change.getDateTimeAfter().toLocalDate();
            var isGap = change.isGap();
            // one more date either side: a skipped hour moves later, and may end up in the date after
            var end = (isGap ? before : after).toEpochDay() - 2;
            if (end >= start) {
                stretches.add(new long[] {start, end, change.getOffsetBefore().getTotalSeconds()});
            }
            start = Math.max(start, (isGap ? after : before).toEpochDay() + 2);
            change = rules.nextTransition(change.getInstant());
        }
        var last = LAST.getEpochSecond() / 86_400 - 2;
        stretches.add(new long[] {
            start, last, rules.getOffset(LAST.minusSeconds(172_800)).getTotalSeconds()
        });
        starts = stretches.stream().mapToLong(it -> it[0]).toArray();
        ends = stretches.stream().mapToLong(it -> it[1]).toArray();
        offsets = stretches.stream().mapToInt(it -> (int) it[2]).toArray();
    }

    static ZoneDays of(ZoneId zone) {
        return KNOWN.computeIfAbsent(zone, it -> new ZoneDays(it.getRules()));
    }

    /** The offset in seconds that holds all through this date and the hours beside it, or {@link #UNSTEADY}. */
    int steadyOffset(long epochDay) {
        var found = Arrays.binarySearch(starts, epochDay);
        var stretch = found >= 0 ? found : -found - 2;
        return stretch >= 0 && epochDay <= ends[stretch] ? offsets[stretch] : UNSTEADY;
    }

    /** The local date of an instant, as an epoch day. */
    long dayOf(long epochSecond) {
        var offset = rules.getOffset(Instant.ofEpochSecond(epochSecond)).getTotalSeconds();
        return Math.floorDiv(epochSecond + offset, 86_400L);
    }

    /**
     * The instant of a local time, as {@code java.time} resolves it: a skipped time moves later by the gap, a repeated
     * one is its first occurrence.
     *
     * @param second of the day, up to 86,400, which is the midnight that ends it
     */
    long instantOf(long epochDay, int second) {
        var offset = steadyOffset(epochDay);
        if (offset != UNSTEADY) {
            return epochDay * 86_400 + second - offset;
        }
        var day = second == 86_400 ? epochDay + 1 : epochDay;
        var local = LocalDateTime.of(LocalDate.ofEpochDay(day), LocalTime.ofSecondOfDay(second % 86_400));
        var valid = rules.getValidOffsets(local);
        if (valid.isEmpty()) {
            var gap = rules.getTransition(local);
            return local.toEpochSecond(gap.getOffsetBefore());
        }
        return local.toEpochSecond(valid.get(0));
    }
}
