package org.towpath.agreement;

import java.util.SortedMap;
import java.util.UUID;

/** How many clocks of an agreement run. Whoever measures promises implements it. */
public interface RunningClocks {

    /** How many run now, by the version in force when they began; versions without any are left out. */
    SortedMap<Integer, Integer> byVersion(UUID agreement);
}
