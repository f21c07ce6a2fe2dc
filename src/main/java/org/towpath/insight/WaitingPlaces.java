package org.towpath.insight;

import java.util.Set;

/** Cases pass gateways, events and calls; they wait where somebody has to do something. */
public final class WaitingPlaces {

    static final Set<String> KINDS = Set.of("userTask", "receiveTask", "intermediateCatchEvent", "eventBasedGateway");

    private WaitingPlaces() {}

    /** Whether cases wait at this element, rather than pass it. */
    public static boolean holds(Bottleneck place) {
        return KINDS.contains(place.kind());
    }
}
