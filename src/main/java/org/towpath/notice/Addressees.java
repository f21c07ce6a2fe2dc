package org.towpath.notice;

import java.time.Clock;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.towpath.agreement.KeyContact;
import org.towpath.agreement.KeyContacts;
import org.towpath.agreement.Side;
import org.towpath.promise.OfficeTime;
import org.towpath.promise.Promised;
import org.towpath.web.CodeWords;

/**
 * Whom a message about a promise is for, now. Out of hours that is whoever is on call, and where nobody is named it is
 * the mailbox of the role.
 */
@Component
class Addressees {

    private static final String NAMED_LEAD = "NAMED_LEAD";
    private static final String OUT_OF_HOURS = "OUT_OF_HOURS";
    private static final String ON_CALL = "on-call";

    private final Mailboxes mailboxes;
    private final KeyContacts contacts;
    private final CodeWords words;
    private final OfficeTime office;
    private final Clock clock;

    Addressees(Mailboxes mailboxes, KeyContacts contacts, CodeWords words, OfficeTime office, Clock clock) {
        this.mailboxes = mailboxes;
        this.contacts = contacts;
        this.words = words;
        this.office = office;
        this.clock = clock;
    }

    /** Whoever leads on one side of an agreement; null where that side has nobody who can be reached. */
    @Nullable
    KeyContact lead(Promised.Agreed agreed, Side side) {
        return contacts.whoIs(agreed.agreement(), agreed.version(), side, NAMED_LEAD, clock.instant())
                .orElse(null);
    }

    /** Who it is now: at night whoever is on call on that side, if the agreement names somebody. */
    @Nullable
    KeyContact now(Promised.Agreed agreed, Side side, @Nullable KeyContact named) {
        if (isOpen()) {
            return named;
        }
        return contacts.whoIs(agreed.agreement(), agreed.version(), side, OUT_OF_HOURS, clock.instant())
                .filter(it -> it.role().equalsIgnoreCase(OUT_OF_HOURS))
                .orElse(named);
    }

    /** By name where the agreement names somebody; else the mailbox of whoever is on call, or of the role. */
    Recipient ours(String role, @Nullable KeyContact contact) {
        if (contact != null && (contact.email() != null || contact.role().equalsIgnoreCase(OUT_OF_HOURS))) {
            return new Recipient.Staff(role, contact.name(), contact.email());
        }
        var atNight = isOpen() ? Optional.<String>empty() : mailboxes.of(ON_CALL);
        var mailbox = atNight.or(() -> mailboxes.of(role)).orElse(null);
        var name = contact == null ? words.of("role", role) : contact.name();
        return new Recipient.Staff(role, name, mailbox);
    }

    static Recipient theirs(KeyContact contact) {
        return new Recipient.Partner(contact.role(), contact.name(), contact.email());
    }

    private boolean isOpen() {
        return office.isOpen(clock.instant());
    }
}
