package org.towpath.agreement;

import java.util.Map;
import java.util.UUID;

/** How often the promises of an agreement were disputed: whoever keeps disputes says so. */
public interface DisputedPromises {

    /**
     * Promises that both sides disagreed about, each counted once however often it was disputed.
     *
     * @param period when the dispute was opened
     * @return by id of the service level; what nobody disputed is not in it
     */
    Map<String, Long> counts(UUID agreement, FigurePeriod period);
}
