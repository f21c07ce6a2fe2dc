package org.towpath.insight;

import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * How long stays were, as a sketch: how many fell into each step of two per cent. Sketches add up, in any order, and
 * give every quantile within one per cent of what it is.
 */
final class StayLengths {

    /** Each step reaches this much further than the one before; the same number stands in {@code stay_bucket}. */
    private static final double GROWTH = 1.02;

    private final Map<Integer, Long> buckets = new TreeMap<>();
    private long count;

    /** @param bucket 0 for no time at all, n for up to 1.02^(n-1) seconds */
    void add(int bucket, long times) {
        buckets.merge(bucket, times, Long::sum);
        count += times;
    }

    /**
     * The length that this part of the stays did not exceed.
     *
     * @param part from 0 to 1: 0.5 for the median
     * @return seconds; null where there were no stays
     */
    @Nullable
    Long quantile(double part) {
        if (count <= 0) {
            return null;
        }
        var rank = Math.max(1, (long) Math.ceil(part * count));
        var passed = 0L;
        for (var bucket : buckets.entrySet()) {
            passed += bucket.getValue();
            if (passed >= rank) {
                return seconds(bucket.getKey());
            }
        }
        throw new IllegalStateException("Fewer stays than were counted");
    }

    /** The length at which the error is the same to both ends of the step. */
    private static long seconds(int bucket) {
        return bucket == 0 ? 0 : Math.round(2 * Math.pow(GROWTH, bucket - 1) / (1 + GROWTH));
    }
}
