package org.towpath.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which messages to one recipient are told of together. */
class BunchesTests {

    private static final Instant START = Instant.parse("2026-11-21T09:00:00Z");

    private record One(Instant at) implements Bunches.Written {}

    private static One after(long seconds) {
        return new One(START.plusSeconds(seconds));
    }

    private static List<Integer> sizes(List<One> written, long now) {
        return Bunches.closed(written, START.plusSeconds(now)).stream()
                .map(List::size)
                .toList();
    }

    @Test
    void waitsForMoreUntilItIsQuiet() {
        assertThat(sizes(List.of(after(0), after(5)), 24)).isEmpty();
        assertThat(sizes(List.of(after(0), after(5)), 25)).containsExactly(2);
    }

    @Test
    void keepsApartWhatWasWrittenApart() {
        assertThat(sizes(List.of(after(0), after(3_600), after(3_605)), 4_000)).containsExactly(1, 2);
        assertThat(sizes(List.of(after(0), after(3_600), after(3_605)), 3_610)).containsExactly(1);
    }

    @Test
    void doesNotWaitForEverWhereMoreKeepsComing() {
        var written = new ArrayList<One>();
        for (var second = 0; second < 300; second += 10) {
            written.add(after(second));
        }
        assertThat(sizes(written, 295)).containsExactly(24);
        assertThat(sizes(written, 310)).containsExactly(24, 6);
    }

    @Test
    void findsNothingInNothing() {
        assertThat(sizes(List.of(), 0)).isEmpty();
    }
}
