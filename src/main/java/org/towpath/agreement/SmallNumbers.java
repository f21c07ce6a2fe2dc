package org.towpath.agreement;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

/** Counts so small that they could tell who is meant; they reach nobody outside the work itself. */
public final class SmallNumbers {

    /** The smallest number that is shown to commissioners; none at all is shown as well. */
    public static final int LEAST_SHOWN = 5;

    private SmallNumbers() {}

    /** A part of a number, unless it or what is left over is too small; none of a number that is hidden itself. */
    public static @Nullable Long part(@Nullable Long whole, @Nullable Long part) {
        return whole == null || part == null || shown(whole - part) == null ? null : shown(part);
    }

    /** What numbers add up to: hidden with any of them, which it would give away. */
    public static @Nullable Long sum(Collection<@Nullable Long> numbers) {
        var sum = 0L;
        for (var number : numbers) {
            if (number == null) {
                return null;
            }
            sum += number;
        }
        return sum;
    }

    /** The number if it may be shown, otherwise null. */
    public static @Nullable Long shown(@Nullable Long number) {
        return number == null || number > 0 && number < LEAST_SHOWN ? null : number;
    }
}
