package org.towpath.promise;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.towpath.proof.Proof;
import org.towpath.shared.InvalidInput;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two implementations of one rule, asked the same made-up questions. {@code -Dtowpath.clock-cases=10000} asks more of
 * them; {@code -Dtowpath.clock-seed=…} asks others, or again the one that failed (with one case).
 */
class ClockAgreementTests {

    private static final int CASES = Integer.getInteger("towpath.clock-cases", Proof.size(2_000, 10_000));
    private static final long SEED = Long.getLong("towpath.clock-seed", 20_261_121L);

    @Test
    void bothImplementationsAnswerAlike() {
        var refused = 0;
        for (var i = 0; i < CASES; i++) {
            var seed = SEED + i;
            var request = new ClockRequests(seed).next();
            var answer = answer(request);
            assertThat(answer).as("towpath.clock-seed=%d %s", seed, request).isEqualTo(NaiveClock.answer(request));
            refused += answer == null ? 1 : 0;
        }
        // the made-up questions are meant to be answerable; a few calendars that open no more are wanted, too
        assertThat(refused).isLessThan(Math.max(2, CASES / 20));
        Proof.found(
                "Due instants, warnings and steps are what a naive second implementation finds",
                CASES + " requests from seed " + SEED + ", " + refused
                        + " of them refused by both: zones, daylight saving, open pauses, extra openings");
    }

    private static @Nullable Map<String, @Nullable Object> answer(Map<String, Object> request) {
        try {
            return ClockPreview.read(request).answer();
        } catch (InvalidInput refused) {
            assertThat(refused.errors())
                    .singleElement()
                    .satisfies(it -> assertThat(it.field()).isEqualTo("calendar.opening"));
            return null;
        }
    }
}
