package org.towpath.promise;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.towpath.calendar.Allowance;
import org.towpath.promise.ClockFold.SidedPause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.towpath.promise.Happenings.hour;

/** A clock may stand still for several reasons at once. */
class SidedPausesTests {

    private static final Promised DAY = Happenings.agreed(Allowance.elapsed(Duration.ofHours(24)));

    @Test
    void twoReasonsAtOnceCountAsTheirUnion() {
        var facts = new Happenings()
                .paused(2, "INFORMATION_REQUESTED", "us")
                .paused(4, "AT_HOSPITAL", "healthcare")
                .resumed(6, "INFORMATION_REQUESTED", "us")
                .resumed(9, "AT_HOSPITAL", "healthcare");

        assertThat(facts.fold(DAY).dueAt()).isEqualTo(hour(24 + 7));
        assertThat(facts.fold(DAY).pauses())
                .containsExactly(
                        new SidedPause(hour(2), hour(6), "INFORMATION_REQUESTED", "us"),
                        new SidedPause(hour(4), hour(9), "AT_HOSPITAL", "healthcare"));
    }

    @Test
    void itStandsStillUntilTheLastReasonIsGone() {
        var facts = new Happenings()
                .paused(2, "one", "us")
                .paused(3, "two", "court")
                .resumed(5, "two", "court");

        assertThat(facts.fold(DAY).state()).isEqualTo(ClockState.PAUSED);
        assertThat(facts.fold(DAY).dueAt()).isNull();
        assertThat(facts.fold(DAY).rungsAt()).isNull();
    }

    @Test
    void theSameReasonTwiceIsOnePause() {
        var facts =
                new Happenings().paused(2, "one", "us").paused(3, "one", "us").resumed(5, "one", "us");

        assertThat(facts.fold(DAY).pauses()).hasSize(1);
        assertThat(facts.fold(DAY).dueAt()).isEqualTo(hour(27));
    }

    @Test
    void aResumeEndsThePauseOfItsReasonThenOfItsSideThenTheOnlyOne() {
        var two = new Happenings().paused(2, "one", "us").paused(3, "two", "court");
        assertThat(open(two.resumed(5, "other", "court"))).containsExactly("one");
        assertThat(open(two.resumed(6, "one", null))).isEmpty();

        assertThat(open(new Happenings().paused(2, "one", "us").resumed(5, "INFORMATION_SUPPLIED", null)))
                .isEmpty();
        assertThat(open(new Happenings()
                        .paused(2, "one", "us")
                        .paused(3, "two", "court")
                        .resumed(5, "INFORMATION_SUPPLIED", null)))
                .containsExactlyInAnyOrder("one", "two");
        assertThat(open(new Happenings().paused(2, "one", "us").resumed(5, "other", "person")))
                .containsExactly("one");
    }

    @Test
    void aResumeNeverPrecedesThePauseItEnds() {
        var facts = new Happenings().paused(5, "one", "us").resumed(5, "one", "us");

        assertThat(facts.fold(DAY).pauses()).isEmpty();
        assertThat(facts.fold(DAY).state()).isEqualTo(ClockState.MISSED);
    }

    @Test
    void whatIsPausedWhenItStopsEndsThere() {
        var facts = new Happenings()
                .paused(5, "one", "us")
                .paused(6, "two", "court")
                .stopped(100);

        assertThat(facts.fold(DAY).pauses()).extracting(SidedPause::to).containsOnly(hour(100));
        assertThat(facts.fold(DAY).state()).isEqualTo(ClockState.MET);
    }

    @Test
    void afterAMissNoPauseStopsTheLadder() {
        var facts = new Happenings().paused(25, "one", "us");

        assertThat(facts.fold(DAY).state()).isEqualTo(ClockState.MISSED);
        assertThat(facts.fold(DAY).rungsAt()).containsExactly(hour(26), hour(30));
    }

    /** Hour by hour, as one would do it on squared paper. */
    @Test
    void anyHeapOfPausesComesToWhatCountingTheHoursComesTo() {
        var random = new Random(20261122);
        for (var sample = 0; sample < 5_000; sample++) {
            var facts = new Happenings();
            var told = new ArrayList<int[]>();
            for (var reason = 0; reason < 3; reason++) {
                var at = 0;
                for (var times = random.nextInt(3); times > 0; times--) {
                    var from = at + random.nextInt(12);
                    var to = from + 1 + random.nextInt(9);
                    facts.paused(from, "reason" + reason, "us").resumed(to, "reason" + reason, "us");
                    told.add(new int[] {from, to});
                    at = to;
                }
            }
            var paused = new HashSet<Integer>();
            told.forEach(it -> {
                for (var hour = it[0]; hour < it[1]; hour++) {
                    paused.add(hour);
                }
            });
            var counted = 0;
            var hour = 0;
            while (counted < 24) {
                counted += paused.contains(hour++) ? 0 : 1;
            }
            assertThat(facts.fold(DAY).dueAt()).as("sample %s", sample).isEqualTo(hour(hour));
        }
    }

    private static List<@Nullable String> open(Happenings facts) {
        return facts.fold(DAY).pauses().stream()
                .filter(it -> it.to() == null)
                .map(SidedPause::reason)
                .toList();
    }
}
