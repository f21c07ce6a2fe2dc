package org.towpath.dispute;

import java.util.Map;

/** The way of a dispute through its model, in our words. Always inside the caller's transaction. */
public interface DisputeJourney {

    /** A person opened it. */
    void opened(Dispute dispute, DisputeLevel begins);

    /** The last step of a missed promise drafted it. */
    void drafted(Dispute dispute);

    /** Somebody ruled; false if the process does not stand where that can be. */
    boolean ruled(Dispute dispute, Map<String, Object> outcomes);

    /** The promise was kept after all; false if somebody has decided about the draft. */
    boolean draftWithdrawn(Dispute dispute);
}
