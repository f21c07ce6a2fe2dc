package org.towpath.episode;

import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.audit.Audit;
import org.towpath.audit.AuditEntry;
import org.towpath.engine.SetTimes;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.MovedOn;
import org.towpath.shared.NotFound;

/** When we try again with somebody who could not or would not be seen; sooner, if they ask for it. */
@Component
public class NextTries {

    private static final String PROCESS = "episode";

    private final Episodes episodes;
    private final SetTimes times;
    private final Audit audit;

    NextTries(Episodes episodes, SetTimes times, Audit audit) {
        this.episodes = episodes;
        this.times = times;
        this.audit = audit;
    }

    /**
     * What a case waits for until a time somebody set.
     *
     * @throws NotFound if there is no such case, or its site is not one they cover
     */
    @Transactional(readOnly = true)
    public List<SetTimes.Wait> of(EpisodeReference episode, Actor actor) {
        episodes.visible(episode, actor);
        return times.of(PROCESS, episode);
    }

    /**
     * Tries again at once: what was to be done then is there to do now.
     *
     * @throws NotFound if there is no such case, or its site is not one they cover
     * @throws MovedOn if it waits there no longer
     */
    @Transactional
    public void now(EpisodeReference episode, String wait, Actor actor) {
        episodes.visible(episode, actor);
        episodes.lock(episode);
        if (!times.end(PROCESS, episode, wait)) {
            throw new MovedOn("This case does not wait for that time any more", null, null);
        }
        audit.record(AuditEntry.about(episode, "episode.tried-sooner"));
    }
}
