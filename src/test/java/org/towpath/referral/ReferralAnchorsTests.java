package org.towpath.referral;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.towpath.access.CurrentActor;
import org.towpath.episode.EpisodeChanged;
import org.towpath.promise.ClockFold;
import org.towpath.promise.PromiseClock;
import org.towpath.promise.PromiseClocks;
import org.towpath.promise.Promised;
import org.towpath.shared.EpisodeReference;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

/** What a hearing that was called off does to what was promised before it. */
class ReferralAnchorsTests {

    private static final EpisodeReference EPISODE = new EpisodeReference("LD-2026-000001");
    private static final Instant HEARING = Instant.parse("2026-12-01T10:00:00Z");

    private final PromiseClocks clocks = mock(PromiseClocks.class);
    private final ReferralCircumstances circumstances = mock(ReferralCircumstances.class);
    private final ReferralAnchors anchors = new ReferralAnchors(clocks, circumstances, mock(CurrentActor.class));

    @Test
    void leavesNothingDueThatIsNotLateYet() {
        clock(null);

        anchors.on(new EpisodeChanged(EPISODE));

        verify(clocks).anchored(any(), any(), any());
    }

    @Test
    void doesNotUndoThatThePartnerWasLateForIt() {
        clock(HEARING.minusSeconds(3600));

        anchors.on(new EpisodeChanged(EPISODE));

        verify(clocks, never()).anchored(any(), any(), any());
    }

    @Test
    void doesNotUndoItForTheExpiryThatIsLeftEither() {
        clock(HEARING.minusSeconds(3600));
        when(circumstances.anchor(EPISODE)).thenReturn(HEARING.plusSeconds(7200));

        anchors.on(new EpisodeChanged(EPISODE));

        verify(clocks, never()).anchored(any(), any(), any());
    }

    @Test
    void missesAreCountedAnewForAnotherHearing() {
        clock(HEARING.minusSeconds(3600));
        when(circumstances.hasHearing(EPISODE)).thenReturn(true);
        when(circumstances.anchor(EPISODE)).thenReturn(HEARING.plusSeconds(86_400));

        anchors.on(new EpisodeChanged(EPISODE));

        verify(clocks).anchored(any(), any(), any());
    }

    private void clock(@Nullable Instant missedAt) {
        var promised = mock(Promised.class);
        when(promised.countsBack()).thenReturn(true);
        var measured = mock(ClockFold.class);
        when(measured.anchorAt()).thenReturn(HEARING);
        when(measured.missedAt()).thenReturn(missedAt);
        var clock = mock(PromiseClock.class);
        when(clock.isOpen()).thenReturn(true);
        when(clock.promised()).thenReturn(promised);
        when(clock.measured()).thenReturn(measured);
        when(clocks.waitingForAnAnchor(EPISODE)).thenReturn(List.of(clock));
    }
}
