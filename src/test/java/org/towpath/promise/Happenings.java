package org.towpath.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.towpath.calendar.Allowance;
import org.towpath.promise.ClockFact.Type;
import org.towpath.promise.Promised.Agreed;

import static org.assertj.core.api.Assertions.assertThat;

/** The facts of one clock that starts on a Monday at ten, told hour by hour, numbered as they are recorded. */
final class Happenings {

    static final Instant START = Instant.parse("2026-11-16T10:00:00Z");

    private final List<ClockFact> facts = new ArrayList<>();

    Happenings() {
        add(ClockFact.of(Type.STARTED, START, "started"));
    }

    static Instant hour(int hour) {
        return START.plus(Duration.ofHours(hour));
    }

    static Promised agreed(Allowance allowance) {
        return agreed(allowance, 1);
    }

    static Promised agreed(Allowance allowance, int version) {
        var rungs = List.of(Allowance.elapsed(Duration.ofHours(2)), Allowance.elapsed(Duration.ofHours(6)));
        var terms = new PromiseTerms(DefaultTerms.CALENDAR, allowance, null, rungs);
        return new Promised(
                PromiseNames.DECIDE, Party.PARTNER, "ACCEPTED", true, terms, new Agreed(new UUID(1, 2), version, "C4"));
    }

    Happenings stopped(int hour) {
        return add(ClockFact.of(Type.STOPPED, hour(hour), "stopped@" + hour));
    }

    Happenings cancelled(int hour) {
        return add(ClockFact.of(Type.CANCELLED, hour(hour), "cancelled@" + hour));
    }

    Happenings paused(int hour, String reason, String side) {
        return add(new ClockFact(Type.PAUSED, hour(hour), "paused@" + hour + reason + side, reason, side));
    }

    Happenings resumed(int hour, @Nullable String reason, @Nullable String side) {
        return add(new ClockFact(Type.RESUMED, hour(hour), "resumed@" + hour + reason + side, reason, side));
    }

    Happenings corrected(String fact, int hour) {
        return corrected(fact, hour, "WRONG_TIME");
    }

    Happenings corrected(String fact, int hour, String why) {
        return add(ClockFact.correcting(fact, hour(hour), "corrected" + facts.size(), why, null));
    }

    Happenings amended(int hour, Promised terms) {
        return add(ClockFact.amending(terms, hour(hour), "amended@" + hour));
    }

    Happenings add(ClockFact fact) {
        facts.add(fact.recordedAs(facts.size() + 1L));
        return this;
    }

    /** As recorded. */
    List<ClockFact> all() {
        return List.copyOf(facts);
    }

    /** The key of the correction recorded last. */
    String last() {
        return facts.get(facts.size() - 1).key();
    }

    /** What they come to long after; whatever order we read them in. */
    ClockFold fold(Promised promised) {
        return fold(promised, hour(24 * 60));
    }

    ClockFold fold(Promised promised, Instant now) {
        var told = ClockFold.of(promised, facts, now);
        for (var seed = 0; seed < 10; seed++) {
            var shuffled = new ArrayList<>(facts);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(ClockFold.of(promised, shuffled, now)).isEqualTo(told);
        }
        return told;
    }
}
