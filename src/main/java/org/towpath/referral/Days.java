package org.towpath.referral;

import java.time.Instant;
import java.time.ZoneId;

/** Dates as people at the desk count them. */
final class Days {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private Days() {}

    /** Whether two instants fall on one date. */
    static boolean same(Instant one, Instant other) {
        return one.atZone(ENGLAND).toLocalDate().equals(other.atZone(ENGLAND).toLocalDate());
    }
}
