package org.towpath.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.towpath.agreement.Action;
import org.towpath.agreement.KeyContact;
import org.towpath.agreement.Side;
import org.towpath.calendar.Allowance;
import org.towpath.shared.EpisodeReference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.towpath.promise.Happenings.hour;

/** What became of a clock, in plain English, after the days and hours that counted. */
class ClockExplanationTests {

    private static final Promised DAY = Happenings.agreed(Allowance.elapsed(Duration.ofHours(24)));

    private static List<String> lines(Happenings facts, Instant now, TakenStep... taken) {
        var measured = facts.fold(DAY, now);
        var clock = new PromiseClock(
                new UUID(1, 1),
                new EpisodeReference("LD-2026-000001"),
                null,
                null,
                DAY,
                measured,
                null,
                measured.missedAt() == null && taken.length > 0 ? now : null,
                List.of(taken),
                null);
        return ClockExplanation.of(clock, List.of());
    }

    @Test
    void eachPauseSaysWhomItWaitedForAndWhy() {
        var facts = new Happenings().paused(2, "AT_HOSPITAL", "healthcare").resumed(4, "AT_HOSPITAL", "healthcare");

        assertThat(lines(facts.paused(5, "HEARING", "court"), hour(6)))
                .contains(
                        "paused: Mon 16 Nov 12:00–14:00, waiting for healthcare (at hospital)",
                        "paused: since Mon 16 Nov 2026 15:00, waiting for the court (hearing)");
    }

    @Test
    void aMissAndItsStepsAreTold() {
        var contact = new KeyContact(Side.PARTNER, "NAMED_LEAD", "Ida Marsh", null, "01632 960901", null, null, null);
        var step = new Promised.Step(Side.PARTNER, "NAMED_LEAD", Action.NOTIFY);
        var taken = new TakenStep(1, hour(26), hour(26), true, step, contact, null, null);
        var passed = new TakenStep(2, hour(30), hour(30), false, step, null, null, null);

        assertThat(lines(new Happenings(), hour(31), taken, passed))
                .contains(
                        "missed: Tue 17 Nov 2026 10:00",
                        "step 1 taken: Tue 17 Nov 2026 12:00, Ida Marsh told",
                        "step 2 taken: Tue 17 Nov 2026 16:00, passed, because a later step was due already");
    }

    @Test
    void aNewVersionThatMovesItIntoThePastSaysSo() {
        var shorter = Happenings.agreed(Allowance.elapsed(Duration.ofHours(4)), 2);

        assertThat(lines(new Happenings().amended(10, shorter), hour(11)))
                .contains(
                        "version 2 of the agreement holds since it took effect; version 1 held when the count began",
                        "counted under the new version: due: Mon 16 Nov 2026 14:00",
                        "due: Mon 16 Nov 2026 20:00, when the new version took effect",
                        "step 1: Mon 16 Nov 2026 22:00");
    }
}
