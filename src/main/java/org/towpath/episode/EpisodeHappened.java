package org.towpath.episode;

import java.util.UUID;

import org.towpath.access.Actor;
import org.towpath.shared.EpisodeReference;

/**
 * Something happened to a person from outside; published inside the transaction that recorded it, before any process is
 * told, so that listeners can write what their process will find.
 *
 * @param id of the event; for SAFEGUARDING_CONCERN the {@code concernId}, for INFORMATION_REQUESTED the
 *     {@code requestId} of the process that starts
 */
public record EpisodeHappened(UUID id, EpisodeReference episode, NewEvent event, Actor actor) {}
