package org.towpath.notice;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A message in hand: what is needed to send it. */
record Message(
        UUID id,
        String template,
        Kind kind,
        @Nullable UUID person,
        @Nullable String name,
        @Nullable String role,
        Recipient.Channel channel,
        @Nullable String address,
        @Nullable String episode,
        String subject,
        String body,
        boolean routine,
        @Nullable Instant goodUntil,
        int attempts,
        boolean possibleDuplicate,
        long n) {

    /** Whom it is for. */
    enum Kind {
        PERSON,
        STAFF,
        PARTNER
    }

    /** How far it is. */
    enum State {
        /** To be sent, or to be gathered with others. */
        WAITING,
        /** In a node's hands. */
        SENDING,
        /** Gone out, or shown on screen where nothing goes out. */
        SENT,
        /** Told of by another message together with others. */
        GATHERED,
        /** Not to be sent: it would not be safe, or there is no point any more. */
        NOT_SENT,
        /** Could not be sent. */
        FAILED
    }

    @Override
    public String toString() {
        return "Message[" + id + ", " + template + "]";
    }
}
