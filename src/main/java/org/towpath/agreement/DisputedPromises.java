package org.towpath.agreement;

import java.util.UUID;

/** How often a promise of an agreement was disputed: whoever keeps disputes says so. */
public interface DisputedPromises {

    /** @param promise id of the service level */
    long count(UUID agreement, String promise);
}
