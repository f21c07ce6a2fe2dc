package org.towpath.dispute;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What was ruled, or agreed.
 *
 * @param words what both sides do now
 * @param by who ruled, or agreed
 * @param at when
 * @param amendAgreement whether the agreement has to change
 * @param lessons what would have spared both sides this, where that is known already
 */
public record Ruling(
        Outcome outcome,
        String words,
        String by,
        Instant at,
        List<Kept> corrections,
        boolean amendAgreement,
        @Nullable String lessons) {

    /**
     * A promise that was kept at another time than we had.
     *
     * @param clock the clock that measures it
     * @param at when it was kept, by the ruling
     */
    public record Kept(UUID clock, Instant at) {}

    public Ruling {
        corrections = List.copyOf(corrections);
    }

    @Override
    public String toString() {
        return "Ruling[" + outcome + "]";
    }
}
