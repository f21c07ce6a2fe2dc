package org.towpath.agreement;

import org.jspecify.annotations.Nullable;

/** Counts so small that they could tell who is meant; they reach nobody outside the work itself. */
public final class SmallNumbers {

    /** The smallest number that is shown to commissioners; none at all is shown as well. */
    public static final int LEAST_SHOWN = 5;

    private SmallNumbers() {}

    /** The number if it may be shown, otherwise null. */
    public static @Nullable Long shown(@Nullable Long number) {
        return number == null || number > 0 && number < LEAST_SHOWN ? null : number;
    }
}
