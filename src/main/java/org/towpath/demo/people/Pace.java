package org.towpath.demo.people;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;

import org.jspecify.annotations.Nullable;

/** How long work waits before somebody does it: minutes in a cell, days at a partner. */
final class Pace {

    private static final Map<String, Duration> USUAL = Map.ofEntries(
            Map.entry("episode.prepare", Duration.ofMinutes(35)),
            Map.entry("episode.offer-service", Duration.ofMinutes(40)),
            Map.entry("episode.offer-to-woman", Duration.ofMinutes(30)),
            Map.entry("episode.offer-to-young-person", Duration.ofMinutes(45)),
            Map.entry("episode.try-to-reach", Duration.ofDays(2)),
            Map.entry("screening.screen-person", Duration.ofMinutes(50)),
            Map.entry("screening.decide-triage", Duration.ofMinutes(15)),
            Map.entry("screening.consider-prompt", Duration.ofMinutes(10)),
            Map.entry("assessment.assess-person", Duration.ofHours(3)),
            Map.entry("assessment.assess-as-specialist", Duration.ofDays(3)),
            Map.entry("referral.choose-service", Duration.ofHours(4)),
            Map.entry("referral.record-acknowledgement", Duration.ofHours(20)),
            Map.entry("referral.record-decision", Duration.ofDays(4)),
            Map.entry("referral.record-appointment", Duration.ofDays(2)),
            Map.entry("referral.record-engagement", Duration.ofDays(8)),
            Map.entry("referral.record-outcome", Duration.ofDays(12)),
            Map.entry("referral.decide-after-decline", Duration.ofDays(1)),
            Map.entry("referral.chase-partner", Duration.ofHours(6)),
            Map.entry("support.choose-worker", Duration.ofHours(6)),
            Map.entry("support.plan-support", Duration.ofDays(1)),
            Map.entry("support.arrange-appointment", Duration.ofHours(20)),
            Map.entry("support.review-support", Duration.ofDays(2)),
            Map.entry("support.hand-over-support", Duration.ofDays(1)),
            Map.entry("feedback.tell-referrer", Duration.ofDays(1)));

    private static final Duration OTHERWISE = Duration.ofMinutes(25);

    private final Random chance;

    Pace(Random chance) {
        this.chance = chance;
    }

    /**
     * When a task opened now will be done: some time around the usual, and where something is to happen at a time of
     * its own (an appointment, four weeks after), not before that.
     */
    Instant done(String form, Instant now, @Nullable Instant dueAt) {
        var usual = USUAL.getOrDefault(form, OTHERWISE).toSeconds();
        var drawn = now.plusSeconds((long) (usual * Math.min(4, 0.3 - Math.log(1 - chance.nextDouble()) * 0.8)));
        return waitsForItsTime(form) && dueAt != null && dueAt.isAfter(drawn) ? dueAt.plusSeconds(3600) : drawn;
    }

    private static boolean waitsForItsTime(String form) {
        return form.equals("referral.record-attendance")
                || form.equals("support.accompany-person")
                || form.startsWith("feedback.record-outcomes");
    }
}
