package org.towpath.promise;

import java.util.UUID;

/**
 * Drafts a dispute for a person to send or to let be. Whoever keeps disputes implements it; called inside the
 * transaction in which the last step is taken, once.
 */
public interface DisputeDrafts {

    void draft(StepFired step);

    /** A person decided to open what was drafted for a clock: they are asked for what it says. */
    default void open(UUID clock) {}
}
