package org.towpath.engine;

import org.jspecify.annotations.Nullable;

/**
 * A task is no longer there to do. Published inside the transaction that closed it.
 *
 * @param task the engine's id
 * @param completed true when someone did it, false when the case moved on without it
 * @param by account of whoever completed it, or null
 */
public record TaskClosed(
        String task, boolean completed, @Nullable String by) {}
