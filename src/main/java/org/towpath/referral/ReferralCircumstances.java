package org.towpath.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.agreement.AppliesIf;
import org.towpath.person.People;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.EpisodeReference;

/** What a service level may ask about a referral: how urgent, for which need, about whom, met where. */
@Component
class ReferralCircumstances {

    private static final ZoneId WHERE_BIRTHDAYS_ARE = ZoneId.of("Europe/London");

    /**
     * What a promise counts back from, in a statement about the episode {@code e}, as of an instant: the expiry counts
     * only while it lies ahead and the person is still detained, since it stays written down after a release.
     *
     * @param asOf an expression for the instant
     */
    static String anchorAt(String asOf) {
        return """
                coalesce(e.hearing_at, case when e.expires_at > %1$s
                    and (e.released_at is null or e.released_at > %1$s) then e.expires_at end)
                """.formatted(asOf);
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    ReferralCircumstances(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    AppliesIf.Facts about(Referral referral) {
        var today = LocalDate.ofInstant(clock.instant(), WHERE_BIRTHDAYS_ARE);
        return jdbc.sql("""
                        select p.sex, p.date_of_birth, p.estimated_age, p.estimated_on, e.point_of_intervention, e.site_id
                        from episode e join person p on p.id = e.person_id where e.reference = :episode
                        """)
                .param("episode", referral.episode().value())
                .query((row, n) -> new AppliesIf.Facts(
                        referral.priority(),
                        referral.need(),
                        row.getString("sex"),
                        People.age(row, today),
                        row.getString("point_of_intervention"),
                        row.getObject("site_id", UUID.class)))
                .single();
    }

    /**
     * What a promise "before the hearing" counts back from: the hearing, or the expiry custody told us while the person
     * is detained; if any. Of a hearing that was called off only the expiry is left.
     */
    @Nullable
    Instant anchor(EpisodeReference episode) {
        return jdbc.sql("select " + anchorAt(":now") + " as anchor_at from episode e where e.reference = :episode")
                .param("episode", episode.value())
                .param("now", SqlInstants.at(clock.instant()))
                .query((row, n) -> Optional.ofNullable(SqlInstants.of(row, "anchor_at")))
                .single()
                .orElse(null);
    }

    /** Whether a hearing is known; not one that was called off. */
    boolean hasHearing(EpisodeReference episode) {
        return jdbc.sql("select hearing_at is not null from episode where reference = :episode")
                .param("episode", episode.value())
                .query(Boolean.class)
                .single();
    }
}
