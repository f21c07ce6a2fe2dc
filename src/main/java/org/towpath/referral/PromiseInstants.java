package org.towpath.referral;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.towpath.engine.Never;
import org.towpath.engine.Rings;
import org.towpath.promise.PromiseClock;
import org.towpath.promise.PromiseNames;

/**
 * What the timers of a referral wait for: a warning rings at its instant, a miss just after the due instant, because a
 * promise kept at that instant is kept.
 */
public final class PromiseInstants {

    private static final Map<String, String> STEMS = Map.of(
            PromiseNames.ACKNOWLEDGE, "acknowledge",
            PromiseNames.DECIDE, "decide",
            PromiseNames.FIRST_APPOINTMENT, "appointment",
            PromiseNames.ENGAGEMENT, "engagement");

    private PromiseInstants() {}

    public static Map<String, Instant> of(List<PromiseClock> clocks) {
        var instants = new HashMap<String, Instant>();
        for (var clock : clocks) {
            var stem = STEMS.get(clock.promised().promise());
            if (stem != null) {
                instants.put(stem + "WarnAt", Rings.at(clock.warnAt()));
                // what has ended rings no more
                instants.put(
                        stem + "DueAt",
                        clock.isOpen() ? Rings.justAfter(clock.measured().dueAt()) : Never.INSTANT);
            }
        }
        return instants;
    }

    /**
     * What the wait for another appointment rings. What was promised about the first one is kept, and says nothing when
     * its time comes; where nothing was promised its time asks for the partner to be chased, and once is enough.
     */
    static Map<String, Instant> ofRebooking(List<PromiseClock> clocks, Instant due) {
        var instants = new HashMap<String, Instant>();
        instants.put("appointmentWarnAt", Never.INSTANT);
        instants.put("appointmentDueAt", due);
        if (clocks.stream().noneMatch(it -> it.promised().promise().equals(PromiseNames.FIRST_APPOINTMENT))) {
            instants.put("rebookByAt", Never.INSTANT);
        }
        return instants;
    }

    /**
     * What the wait for word on engagement rings at once the person was seen: when the agreement says so, or four weeks
     * later where none does.
     */
    public static Map<String, Instant> ofEngagement(List<PromiseClock> clocks, @Nullable Instant seenAt) {
        var instants = new HashMap<String, Instant>();
        instants.put("engagementWarnAt", Never.INSTANT);
        instants.put("engagementDueAt", Rings.at(EngagementTime.after(seenAt)));
        instants.putAll(of(clocks.stream()
                .filter(it -> it.promised().promise().equals(PromiseNames.ENGAGEMENT))
                .toList()));
        return instants;
    }
}
