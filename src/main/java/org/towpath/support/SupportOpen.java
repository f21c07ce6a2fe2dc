package org.towpath.support;

import java.util.List;

import org.springframework.stereotype.Component;

import org.towpath.episode.StillOpen;
import org.towpath.shared.EpisodeReference;

/** Support of a case that is still running. */
@Component
class SupportOpen implements StillOpen {

    private final SupportStageFacts facts;

    SupportOpen(SupportStageFacts facts) {
        this.facts = facts;
    }

    @Override
    public List<String> of(EpisodeReference episode) {
        return facts.hasSupport(episode) ? List.of("Support of the person is still running") : List.of();
    }
}
