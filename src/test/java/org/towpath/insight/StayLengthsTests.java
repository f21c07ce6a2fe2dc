package org.towpath.insight;

import java.util.Arrays;
import java.util.Objects;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class StayLengthsTests {

    private static final double ONE_PER_CENT = 0.01;

    @Test
    void nobodyWentNothingIsKnown() {
        assertThat(new StayLengths().quantile(0.5)).isNull();
    }

    @Test
    void everyQuantileIsWithinOnePerCent() {
        var chance = new Random(7);
        var lengths = new long[999];
        var sketch = new StayLengths();
        for (var i = 0; i < lengths.length; i++) {
            lengths[i] = Math.round(Math.exp(chance.nextDouble() * 15));
            sketch.add(bucket(lengths[i]), 1);
        }
        Arrays.sort(lengths);
        for (var part : new double[] {0.01, 0.25, 0.5, 0.9, 1}) {
            var exact = lengths[(int) Math.ceil(part * lengths.length) - 1];
            assertThat(Objects.requireNonNull(sketch.quantile(part)).doubleValue())
                    .isCloseTo(exact, within(exact * ONE_PER_CENT + 0.5));
        }
    }

    @Test
    void noTimeAtAllIsNoTime() {
        var sketch = new StayLengths();
        sketch.add(0, 3);
        sketch.add(bucket(100), 1);

        assertThat(sketch.quantile(0.5)).isZero();
        assertThat(sketch.quantile(1)).isCloseTo(100, within(1L));
    }

    @Test
    void sketchesAddUp() {
        var sketch = new StayLengths();
        sketch.add(5, 2);
        sketch.add(5, -2);
        sketch.add(9, 1);

        var one = new StayLengths();
        one.add(9, 1);
        assertThat(sketch.quantile(0.01)).isEqualTo(one.quantile(0.01));
        assertThat(sketch.quantile(1)).isEqualTo(one.quantile(1));
    }

    private static int bucket(long seconds) {
        return seconds <= 0 ? 0 : 1 + (int) Math.ceil(Math.log(seconds) / Math.log(1.02));
    }
}
