package org.towpath.episode;

import org.towpath.shared.EpisodeReference;

/**
 * Site, stage, status, urgency or "act" of a case changed; published inside the transaction that changed it, for read
 * models.
 */
public record EpisodeChanged(EpisodeReference episode) {}
