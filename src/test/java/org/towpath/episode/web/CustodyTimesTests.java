package org.towpath.episode.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.towpath.episode.EpisodeView.CustodyView;

import static org.assertj.core.api.Assertions.assertThat;

/** What custody told us grows old after two hours, and matters no more once the person has left. */
class CustodyTimesTests {

    private static final Instant TOLD = Instant.parse("2026-11-21T09:00:00Z");

    private static boolean stale(Duration later, @Nullable Instant releasedAt) {
        var told = new CustodyView("RV/1", TOLD, null, TOLD, TOLD, TOLD, "Sergeant Hall", TOLD, null, null, releasedAt);
        return Objects.requireNonNull(CaseView.Custody.of(told, TOLD.plus(later)))
                .stale();
    }

    @Test
    void growsOldAfterTwoHours() {
        assertThat(stale(Duration.ofHours(2), null)).isFalse();
        assertThat(stale(Duration.ofHours(2).plusSeconds(1), null)).isTrue();
    }

    @Test
    void nobodyIsToAskAgainOnceThePersonHasLeft() {
        assertThat(stale(Duration.ofDays(3), TOLD.plus(Duration.ofHours(4)))).isFalse();
    }
}
