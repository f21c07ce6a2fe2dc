package org.towpath.episode;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.access.RecordScope;
import org.towpath.episode.EpisodeInsert.How;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.FieldError;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.NotFound;

/** The cases: one contact with justice each. */
@Component
public class Episodes {

    private final EpisodeRows rows;
    private final EpisodeViews views;
    private final RecordScope scope;
    private final StageKeeper stages;
    private final Registration registration;
    private final Happenings happenings;
    private final PeopleFinder finder;

    Episodes(
            EpisodeRows rows,
            EpisodeViews views,
            RecordScope scope,
            StageKeeper stages,
            Registration registration,
            Happenings happenings,
            PeopleFinder finder) {
        this.rows = rows;
        this.views = views;
        this.scope = scope;
        this.stages = stages;
        this.registration = registration;
        this.happenings = happenings;
        this.finder = finder;
    }

    /** Everything wrong with an identification, by dotted path; empty if it can become a case. */
    @Transactional(readOnly = true)
    public List<FieldError> faults(NewEpisode given, Actor actor) {
        return registration.faults(given, actor);
    }

    /** The case that an identification with this custody reference is already, if any. */
    @Transactional(readOnly = true)
    public Optional<EpisodeReference> withSameCustodyReference(NewEpisode given) {
        return IdentityKey.custodyReference(given) == null ? Optional.empty() : registration.known(given);
    }

    /**
     * Makes a case of an identification and starts its process.
     *
     * @throws InvalidInput naming every fault
     * @throws AlreadyRegistered if the custody reference is known at that site
     */
    @Transactional
    public EpisodeReference register(NewEpisode given, Actor actor) {
        return register(given, How.API, actor);
    }

    /** As {@link #register}, by somebody who filled in the page. */
    @Transactional
    public EpisodeReference registerOnPage(NewEpisode given, Actor actor) {
        return register(given, How.FORM, actor);
    }

    private EpisodeReference register(NewEpisode given, How how, Actor actor) {
        var faults = registration.faults(given, actor);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return registration.register(given, how, actor);
    }

    /** The case an identification is already, by custody reference or by everything that makes it the same. */
    @Transactional(readOnly = true)
    public Optional<EpisodeReference> known(NewEpisode given) {
        return registration.known(given);
    }

    /**
     * Makes a case of one row of a file; a row that is the same as an earlier one makes none.
     *
     * @param given an identification without faults
     * @throws AlreadyRegistered if it is a case already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public EpisodeReference registerRow(NewEpisode given, Actor actor) {
        return registration.register(given, How.IMPORT, actor);
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
     * The same, for someone who may see the case.
     *
     * @throws NotFound if there is no such case, or its site is not one they cover
     */
    @Transactional(readOnly = true)
    public EpisodeHeader visible(EpisodeReference episode, Actor actor) {
        return rows.header(episode).filter(found -> actor.covers(found.site())).orElseThrow(NotFound::new);
    }

    /**
     * A case as this person may see it.
     *
     * @throws NotFound if there is no such case, or its site is not one they cover
     */
    @Transactional(readOnly = true)
    public EpisodeView view(EpisodeReference episode, Actor actor) {
        return views.of(visible(episode, actor), actor);
    }

    /**
     * Records something that happened to the person from outside and tells the processes that wait for it. The same key
     * again changes nothing.
     *
     * @throws NotFound if there is no such case, or its site is not one they cover
     * @throws InvalidInput if it is in the future or before the case began
     * @throws org.towpath.shared.MovedOn if the case is past it: closed, not closed, not held
     */
    @Transactional
    public void happened(EpisodeReference episode, NewEvent event, Actor actor) {
        lock(episode);
        var header =
                rows.header(episode).filter(found -> actor.covers(found.site())).orElseThrow(NotFound::new);
        happenings.happened(header, event, actor);
    }

    /**
     * Which offer fits the person as they are known now, as the process of the case is told it. Asks nobody's leave:
     * for modules, not for pages.
     */
    @Transactional(readOnly = true)
    public Map<String, Object> offer(EpisodeReference episode) {
        return Map.of("offerPathOutcome", registration.offerPath(header(episode).person()));
    }

    /**
     * A case just registered, with the people already known who may be the same person: a warning for whoever
     * registered it, who may have overlooked them.
     */
    @Transactional(readOnly = true)
    public EpisodeView registered(EpisodeReference episode, NewEpisode given, Actor actor) {
        var view = view(episode, actor);
        var person = given.person();
        return person == null
                ? view
                : view.withPossiblyTheSame(finder.sameAs(person, view.person().id(), actor));
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
