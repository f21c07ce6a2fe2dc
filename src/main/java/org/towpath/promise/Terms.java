package org.towpath.promise;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Which promises apply: those of the written agreement in force, or the default terms where there is none. */
public interface Terms {

    /**
     * What holds for a referral to a service, each promise once.
     *
     * @param service row of {@code service}
     * @param sentAt when it is sent; the agreement in force at that instant counts
     */
    List<Promised> ofReferral(UUID service, Instant sentAt);

    /** What we owe whoever referred a person: to hear what came of it. */
    Promised ofFeedback(Instant startedAt);
}
