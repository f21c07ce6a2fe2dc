package org.towpath.promise;

/**
 * Drafts a dispute for a person to send or to let be. Whoever keeps disputes implements it; called inside the
 * transaction in which the last step is taken, once.
 */
public interface DisputeDrafts {

    void draft(StepFired step);
}
