package org.towpath.notice;

/** Why a message did not go out. The words are those of the outbox page. */
enum WhyNot {
    DIED,
    NOT_SAFE,
    CALL_ONLY,
    NOT_ASKED,
    NOT_SAFE_BY_THIS_WAY,
    NOT_AGREED,
    UNDER_18,
    NO_ADDRESS,
    TOO_LATE,
    STOPPED_BY_HAND,
    NOT_SO_AFTER_ALL,
    LIFE_AT_RISK,
    PROVIDER_AWAY,
    REFUSED_BY_PROVIDER,
    BAD_ADDRESS,
    FAULT
}
