package org.towpath.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.towpath.agreement.Action;
import org.towpath.agreement.Side;
import org.towpath.calendar.Allowance;
import org.towpath.promise.PromiseClock.NextStep;
import org.towpath.promise.RungView.State;
import org.towpath.shared.EpisodeReference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.towpath.promise.Happenings.hour;

/** Which step comes next and when; a promise of a day from Monday ten o'clock, with steps after 2 and 31 hours. */
class LadderTests {

    private static final Instant LATE = hour(60);

    private static Promised steps(boolean holds) {
        var step = new Promised.Step(Side.PARTNER, "NAMED_LEAD", Action.NOTIFY);
        var rungs = List.of(Allowance.elapsed(Duration.ofHours(2)), Allowance.elapsed(Duration.ofHours(31)));
        return new Promised(
                PromiseNames.DECIDE,
                Party.PARTNER,
                Promised.SENT,
                "ACCEPTED",
                true,
                new PromiseTerms(DefaultTerms.CALENDAR, Allowance.elapsed(Duration.ofHours(24)), null, rungs),
                List.of(step, step),
                holds,
                new Promised.Agreed(new UUID(1, 2), 1, "C4"),
                null);
    }

    private static TakenStep taken(int n, @Nullable Instant until, @Nullable Instant supersededAt) {
        return new TakenStep(
                n,
                hour(26),
                hour(26),
                true,
                steps(false).steps().get(0),
                null,
                supersededAt,
                until == null ? null : new TakenStep.Acknowledged(hour(27), "sam", "rang", "will look", until));
    }

    private static @Nullable NextStep next(Happenings facts, boolean holds, @Nullable Instant expiry, TakenStep... t) {
        return Ladder.next(facts.fold(steps(holds), LATE), List.of(t), expiry);
    }

    @Test
    void theFirstStepThenTheNextThenNone() {
        assertThat(next(new Happenings(), false, null)).isEqualTo(new NextStep(1, hour(26)));
        assertThat(next(new Happenings(), false, null, taken(1, null, null))).isEqualTo(new NextStep(2, hour(55)));
        assertThat(next(new Happenings(), false, null, taken(2, null, null))).isNull();
    }

    @Test
    void whoeverTakesAStepOnHasUntilThenButNeverLessThanTheAgreementGives() {
        assertThat(next(new Happenings(), false, null, taken(1, hour(80), null)))
                .isEqualTo(new NextStep(2, hour(80)));
        assertThat(next(new Happenings(), false, null, taken(1, hour(30), null)))
                .isEqualTo(new NextStep(2, hour(55)));
    }

    @Test
    void nothingLiesAheadOfAClockThatHasEndedOrStandsStill() {
        assertThat(next(new Happenings().stopped(30), false, null)).isNull();
        assertThat(next(new Happenings().cancelled(30), false, null)).isNull();
        assertThat(next(new Happenings().paused(3, "why", "us"), false, null)).isNull();
    }

    @Test
    void aStepOutOfHoursWaitsForTheNextOpeningIfTheAgreementSaysSo() {
        // hour 26 is Tuesday noon; hour 55 Wednesday 17:00, which is closed already
        assertThat(next(new Happenings(), true, null)).isEqualTo(new NextStep(1, hour(26)));
        assertThat(next(new Happenings(), true, null, taken(1, null, null)))
                .isEqualTo(new NextStep(2, Instant.parse("2026-11-19T09:00:00Z")));
    }

    @Test
    void inCustodyNoStepLiesLaterThanTwoHoursBeforeTheExpiryWeWereTold() {
        assertThat(next(new Happenings(), true, hour(50), taken(1, hour(80), null)))
                .isEqualTo(new NextStep(2, hour(48)));
        assertThat(next(new Happenings(), false, hour(27))).isEqualTo(new NextStep(1, hour(25)));
        // but never before the promise is missed at all
        assertThat(next(new Happenings(), false, hour(20))).isEqualTo(new NextStep(1, hour(24)));
    }

    @Test
    void aStepTakenForAMissThatWasNoneIsNotTakenAgain() {
        var again = next(new Happenings(), false, null, taken(1, hour(80), hour(28)));

        assertThat(again).isEqualTo(new NextStep(2, hour(55)));
    }

    @Test
    void whereAllWereTakenForAMissThatWasNoneTheLastActIsLeft() {
        var withdrawn = hour(58);
        assertThat(next(new Happenings(), false, null, taken(1, null, withdrawn), taken(2, null, withdrawn)))
                .isEqualTo(new NextStep(2, hour(55)));
        assertThat(next(new Happenings(), false, null, taken(1, null, withdrawn), taken(2, null, null)))
                .isNull();
    }

    @Test
    void eachStepIsShownAsItStands() {
        assertThat(views(new Happenings())).extracting(RungView::state).containsExactly(State.PENDING, State.PENDING);
        assertThat(views(new Happenings(), taken(1, null, null)))
                .extracting(RungView::state)
                .containsExactly(State.FIRED, State.PENDING);
        assertThat(views(new Happenings().stopped(30), taken(1, null, null)))
                .extracting(RungView::state)
                .containsExactly(State.FIRED, State.CANCELLED);
        assertThat(views(new Happenings().stopped(20), taken(1, null, hour(30))))
                .extracting(RungView::state)
                .containsExactly(State.SUPERSEDED, State.CANCELLED);
        assertThat(views(new Happenings().paused(3, "why", "us")))
                .extracting(RungView::dueAt)
                .containsOnlyNulls();
    }

    private static List<RungView> views(Happenings facts, TakenStep... taken) {
        var promised = steps(false);
        return new ArrayList<>(Ladder.rungs(new PromiseClock(
                new UUID(1, 1),
                new EpisodeReference("LD-2026-000001"),
                null,
                null,
                promised,
                facts.fold(promised, LATE),
                null,
                null,
                List.of(taken),
                null)));
    }
}
