package org.towpath.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who a role of an agreement is at an instant: asked when a step fires, never before. */
@Component
public class KeyContacts {

    private static final ZoneId WHERE_DAYS_BEGIN = ZoneId.of("Europe/London");

    private final ContactRows rows;

    KeyContacts(ContactRows rows) {
        this.rows = rows;
    }

    /**
     * Whom to turn to: the first contact of this role who is there that day and can be reached; failing that the shared
     * mailbox of the side, failing that its next contact. A promise keeps the terms of its version, not the people of
     * it: they are those of the version in force at the instant, and the version's own only where none is in force.
     *
     * @return nothing only where the side has nobody who can be reached that day
     */
    @Transactional(readOnly = true)
    public Optional<KeyContact> whoIs(UUID agreement, int version, Side side, String role, Instant at) {
        return choose(named(agreement, version, at), side, role, day(at));
    }

    /** Everybody of a side who is there that day, in the order in which they are to be tried. */
    @Transactional(readOnly = true)
    public List<KeyContact> all(UUID agreement, int version, Side side, Instant at) {
        return named(agreement, version, at).stream()
                .filter(it -> it.side() == side && it.isValidOn(day(at)))
                .toList();
    }

    /** Whether somebody still has this role that day. */
    @Transactional(readOnly = true)
    public boolean names(UUID agreement, int version, Side side, String role, String name, Instant at) {
        return all(agreement, version, side, at).stream()
                .anyMatch(it -> it.role().equalsIgnoreCase(role) && it.name().equals(name));
    }

    private List<KeyContact> named(UUID agreement, int version, Instant at) {
        var now = rows.inForce(agreement, at);
        return now.isEmpty() ? rows.of(agreement, version) : now;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, WHERE_DAYS_BEGIN);
    }

    static Optional<KeyContact> choose(List<KeyContact> contacts, Side side, String role, LocalDate day) {
        return contacts.stream()
                .filter(it -> it.side() == side && it.canBeReached() && it.isValidOn(day))
                // the order of a stable sort: within each kind, the order in which they are to be tried
                .min(Comparator.comparingInt(it -> rank(it, role)));
    }

    private static int rank(KeyContact contact, String role) {
        if (contact.role().equalsIgnoreCase(role)) {
            return 0;
        }
        return contact.role().equalsIgnoreCase(KeyContact.MAILBOX) ? 1 : 2;
    }
}
