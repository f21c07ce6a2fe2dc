package org.towpath.referral;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Facts about an invented referral, by the hour after it was sent. */
final class Facts {

    static final Instant SENT = Instant.parse("2026-11-16T09:00:00Z");

    private Facts() {}

    static ReferralFact fact(ReferralEventType type, int hour) {
        return fact(type, hour, null);
    }

    static ReferralFact fact(ReferralEventType type, int hour, @Nullable String reason) {
        var at = SENT.plus(Duration.ofHours(hour));
        var appointment = type == ReferralEventType.APPOINTMENT_OFFERED ? at.plus(Duration.ofDays(7)) : null;
        return new ReferralFact(type, at, type + "@" + hour, reason, appointment, "partner", at);
    }

    /** One fact an hour, in this order. */
    static List<ReferralFact> hourly(ReferralEventType... types) {
        var facts = new ArrayList<ReferralFact>();
        for (var type : types) {
            facts.add(fact(type, facts.size() + 1));
        }
        return facts;
    }

    /** Every order in which we could hear of these. */
    static <T> List<List<T>> orders(List<T> of) {
        if (of.isEmpty()) {
            return List.of(List.of());
        }
        var all = new ArrayList<List<T>>();
        for (var i = 0; i < of.size(); i++) {
            var rest = new ArrayList<>(of);
            var first = rest.remove(i);
            for (var tail : orders(rest)) {
                var order = new ArrayList<T>();
                order.add(first);
                order.addAll(tail);
                all.add(order);
            }
        }
        return all;
    }
}
