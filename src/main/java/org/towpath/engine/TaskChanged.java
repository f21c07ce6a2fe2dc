package org.towpath.engine;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An open task was taken, given back, given another time, or moved to another version of its model. Published inside
 * the transaction that changed it.
 *
 * @param task the engine's id
 * @param drawn the task as its model draws it now
 * @param dueAt by when, or null where nothing says so
 * @param assignee account of whoever holds it, or null
 */
public record TaskChanged(
        String task,
        DrawnTask drawn,
        @Nullable Instant dueAt,
        @Nullable String assignee) {}
