package org.towpath.review;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.towpath.access.Actor;
import org.towpath.access.Roles;
import org.towpath.agreement.Agreements;
import org.towpath.agreement.KeyContact;
import org.towpath.agreement.KeyContacts;
import org.towpath.agreement.Side;
import org.towpath.notice.Mailboxes;
import org.towpath.notice.Notice;
import org.towpath.notice.Notices;
import org.towpath.notice.Recipient;
import org.towpath.web.CodeWords;
import org.towpath.web.Times;

/** Who hears of figures for a review: the partner's mailbox, and our manager once the partner has answered. */
@Component
class PackNotices {

    private final Notices notices;
    private final Mailboxes mailboxes;
    private final KeyContacts contacts;
    private final Agreements agreements;
    private final CodeWords words;
    private final Times times;
    private final Clock clock;

    PackNotices(
            Notices notices,
            Mailboxes mailboxes,
            KeyContacts contacts,
            Agreements agreements,
            CodeWords words,
            Times times,
            Clock clock) {
        this.notices = notices;
        this.mailboxes = mailboxes;
        this.contacts = contacts;
        this.agreements = agreements;
        this.words = words;
        this.times = times;
        this.clock = clock;
    }

    /** Whom of the partner's to tell of figures; nothing where no contact of theirs can be reached today. */
    Optional<KeyContact> partner(UUID agreement, int n) {
        return contacts.whoIs(agreement, n, Side.PARTNER, KeyContact.MAILBOX, clock.instant());
    }

    /**
     * The partner may answer. Where nobody of theirs can be reached, our manager has to ring them.
     *
     * @param partner whom to tell
     */
    void drawnUp(UUID agreement, UUID pack, Instant answerBy, @Nullable KeyContact partner) {
        var told = partner == null
                ? Notice.of("pack:" + pack, "review-figures-nobody", manager())
                : Notice.of(
                        "pack:" + pack,
                        "review-figures",
                        new Recipient.Partner(partner.role(), partner.name(), partner.email()));
        notices.send(told.with("agreement", title(agreement)).with("until", times.due(answerBy)));
    }

    /** They have said all they want to. */
    void answered(EvidencePack pack) {
        notices.send(Notice.of("pack-answered:" + pack.id(), "review-figures-answered", manager())
                .with("agreement", title(pack.agreement())));
    }

    /** Something calls for a review. */
    void called(UUID trigger, UUID agreement, String reason) {
        notices.send(Notice.of("review-called:" + trigger, "review-called-for", manager())
                .with("agreement", title(agreement))
                .with("reason", reason));
    }

    private Recipient manager() {
        return new Recipient.Staff(
                Roles.OPERATIONAL_MANAGER,
                words.of("role", Roles.OPERATIONAL_MANAGER),
                mailboxes.of(Roles.OPERATIONAL_MANAGER).orElse(null));
    }

    private String title(UUID agreement) {
        return agreements.view(agreement, null, Actor.system()).title();
    }
}
