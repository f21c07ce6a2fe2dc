package org.towpath.promise;

/**
 * Tells people about missed promises. Whoever sends messages implements it; called inside the transaction in which the
 * step is taken, once for each step by the key of its row.
 */
public interface StepNotices {

    /** Tells whoever the step turns to. */
    void tell(StepFired step);

    /** Tells those who were told that there was no miss after all; called once for each miss that is withdrawn. */
    void withdrawn(MissWithdrawn miss);
}
