package org.towpath.episode;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.NotFound;

/** The cases: one contact with justice each. */
@Component
public class Episodes {

    private final EpisodeRows rows;
    private final EpisodeViews views;
    private final StageKeeper stages;

    Episodes(EpisodeRows rows, EpisodeViews views, StageKeeper stages) {
        this.rows = rows;
        this.views = views;
        this.stages = stages;
    }

    /**
     * Keeps everybody else from moving a case until the caller's transaction ends. Taken before anything of a case is
     * changed or its processes are touched, so that one writer at a time works on it.
     *
     * @throws NotFound if there is no such case
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(EpisodeReference episode) {
        if (!rows.lock(episode)) {
            throw new NotFound();
        }
    }

    /**
     * What there is to know about a case without opening it. Asks nobody's leave: for modules, not for pages.
     *
     * @throws NotFound if there is no such case
     */
    @Transactional(readOnly = true)
    public EpisodeHeader header(EpisodeReference episode) {
        return rows.header(episode).orElseThrow(NotFound::new);
    }

    /**
     * A case as this person may see it.
     *
     * @throws NotFound if there is no such case, or its site is not one they cover
     */
    @Transactional(readOnly = true)
    public EpisodeView view(EpisodeReference episode, Actor actor) {
        return views.of(episode, actor);
    }

    /**
     * Works the stage out anew, because something it hangs on may have changed: a referral was accepted, a plan ended.
     * Publishes {@link EpisodeChanged} if it did.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refresh(EpisodeReference episode) {
        stages.refresh(episode);
    }
}
