package org.towpath.referral;

import org.springframework.stereotype.Component;

import org.towpath.access.Actor;
import org.towpath.episode.EpisodePart;
import org.towpath.promise.ClockView;
import org.towpath.promise.PromiseClocks;
import org.towpath.shared.EpisodeReference;

/** The clocks of a case: its promises cannot be shown by their own module, which knows no case. */
@Component
class ClocksPart implements EpisodePart {

    private final PromiseClocks clocks;

    ClocksPart(PromiseClocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public String name() {
        return "clocks";
    }

    @Override
    public Object of(EpisodeReference episode, Actor actor) {
        return clocks.of(episode).stream().map(ClockView::of).toList();
    }
}
