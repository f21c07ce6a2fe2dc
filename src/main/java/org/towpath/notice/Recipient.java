package org.towpath.notice;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Whom a message is for. */
public sealed interface Recipient {

    /** How a message goes. */
    enum Channel {
        EMAIL,
        TEXT
    }

    /** Somebody we work with: sent only if that is safe, to the address they gave, looked up when it is sent. */
    record Person(UUID person, Channel by) implements Recipient {}

    /**
     * One of our own.
     *
     * @param role role id in which they get it; its mailbox is used where there is no address
     * @param email null where only the outbox on screen shows it
     */
    record Staff(String role, String name, @Nullable String email) implements Recipient {}

    /**
     * Somebody at a partner.
     *
     * @param role in which role of the agreement they get it
     * @param email null where only the outbox on screen shows it, for somebody to ring
     */
    record Partner(String role, String name, @Nullable String email) implements Recipient {}
}
