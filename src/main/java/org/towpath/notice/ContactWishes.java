package org.towpath.notice;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.access.RecordScope;
import org.towpath.audit.Audit;
import org.towpath.audit.AuditEntry;
import org.towpath.episode.Episodes;
import org.towpath.person.SafeContact;
import org.towpath.person.SafeContacts;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.NotFound;

/** How the person of a case wants to be reached, for whoever may see the case. */
@Component
public class ContactWishes {

    private final Episodes episodes;
    private final SafeContacts contacts;
    private final RecordScope scope;
    private final Audit audit;

    ContactWishes(Episodes episodes, SafeContacts contacts, RecordScope scope, Audit audit) {
        this.episodes = episodes;
        this.contacts = contacts;
        this.scope = scope;
        this.audit = audit;
    }

    /** @throws NotFound if there is no such case, or none they may see */
    @Transactional(readOnly = true)
    public SafeContact of(EpisodeReference episode, Actor actor) {
        scope.require(episode, actor);
        return contacts.of(episodes.header(episode).person());
    }

    /**
     * Writes down what the person says is safe.
     *
     * @throws NotFound if there is no such case, or none they may see
     * @throws InvalidInput naming {@code email} if it is none
     */
    @Transactional
    public void said(EpisodeReference episode, SafeContacts.Said said, Actor actor) {
        scope.require(episode, actor);
        contacts.said(episodes.header(episode).person(), said, actor.account());
        audit.record(AuditEntry.about(episode, "person.safe-contact-said").with("safe", said.safe()));
    }
}
