package org.towpath.engine;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.towpath.shared.EpisodeReference;

/**
 * There is a task to do. Published inside the transaction that opened it, after the engine has written it.
 *
 * @param task the engine's id
 * @param instance the engine's id of the process instance
 * @param dueAt by when, or null where nothing says so
 * @param assignee account of whoever holds it already, or null
 * @param openedAt since when
 */
public record TaskOpened(
        String task,
        String instance,
        EpisodeReference episode,
        DrawnTask drawn,
        @Nullable Instant dueAt,
        @Nullable String assignee,
        Instant openedAt) {}
