package org.towpath.engine;

import java.time.Instant;
import java.util.Optional;

/**
 * Work that falls due by rows of a module's own and not by a job of the engine. The module that keeps the rows gives
 * it; whoever moves the product's time stops at its instants and runs it, as the module's own rounds do otherwise.
 */
public interface DueWork {

    /** The earliest instant up to then at which something is due. */
    Optional<Instant> nextDue(Instant upTo);

    /** Runs what is due now; answers how much that was. */
    int run();
}
