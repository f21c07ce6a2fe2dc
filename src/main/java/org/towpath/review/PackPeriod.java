package org.towpath.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

import org.towpath.agreement.FigurePeriod;
import org.towpath.web.Times;

/**
 * Which agreement and which time a pack is about.
 *
 * @param n the version in force
 * @param to the first instant after it
 */
record PackPeriod(UUID agreement, int n, Instant from, Instant to) {

    boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    FigurePeriod figures() {
        return new FigurePeriod(from, to);
    }

    LocalDate firstDay() {
        return LocalDate.ofInstant(from, Times.ENGLAND);
    }

    LocalDate lastDay() {
        return LocalDate.ofInstant(to.minusNanos(1), Times.ENGLAND);
    }

    Map<String, Object> parameters() {
        return Map.of(
                "agreement", agreement, "from", from.atOffset(ZoneOffset.UTC), "until", to.atOffset(ZoneOffset.UTC));
    }
}
