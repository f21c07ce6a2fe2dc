package org.towpath.platform;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.shared.EpisodeReference;
import org.towpath.shared.ReferralReference;

/**
 * Gives out the numbers people quote. Each is given once, on whatever node; one that was given to work that then failed
 * stays unused. The year is England's at the moment of giving; the count goes on over the years.
 */
@Component
public class ReferenceNumbers {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private final JdbcClient jdbc;
    private final Clock clock;

    ReferenceNumbers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public EpisodeReference nextEpisode() {
        return new EpisodeReference("LD-%d-%06d".formatted(year(), next("reference_number_ld")));
    }

    public ReferralReference nextReferral() {
        return new ReferralReference("RF-%d-%06d".formatted(year(), next("reference_number_rf")));
    }

    private int year() {
        return LocalDate.ofInstant(clock.instant(), ENGLAND).getYear();
    }

    private long next(String sequence) {
        return jdbc.sql("select nextval(:sequence::regclass)")
                .param("sequence", sequence)
                .query(Long.class)
                .single();
    }
}
