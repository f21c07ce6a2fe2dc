package org.towpath.promise;

/**
 * A clock was recomputed because of a fact; published inside the transaction that keeps it, so that what waits for its
 * instants moves with it.
 *
 * @param before as it stood, by what was known before
 * @param after as it stands now
 */
public record ClockMoved(PromiseClock before, PromiseClock after) {

    /** Whether a miss has turned out not to be one. */
    public boolean missWithdrawn() {
        return before.measured().missedAt() != null && after.measured().missedAt() == null;
    }

    /** Whether it has come to its end by this. */
    public boolean ended() {
        return before.isOpen() && !after.isOpen();
    }
}
