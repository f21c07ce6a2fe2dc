package org.towpath.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.agreement.AppliesIf;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.EpisodeReference;

/** What a service level may ask about a referral: how urgent, for which need, about whom, met where. */
@Component
class ReferralCircumstances {

    private static final ZoneId WHERE_BIRTHDAYS_ARE = ZoneId.of("Europe/London");

    private final JdbcClient jdbc;
    private final Clock clock;

    ReferralCircumstances(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    AppliesIf.Facts about(Referral referral) {
        var today = LocalDate.ofInstant(clock.instant(), WHERE_BIRTHDAYS_ARE);
        return jdbc.sql("""
                        select p.sex, p.date_of_birth, p.estimated_age, e.point_of_intervention, e.site_id
                        from episode e join person p on p.id = e.person_id where e.reference = :episode
                        """)
                .param("episode", referral.episode().value())
                .query((row, n) -> new AppliesIf.Facts(
                        referral.priority(),
                        referral.need(),
                        row.getString("sex"),
                        age(
                                row.getObject("date_of_birth", LocalDate.class),
                                row.getObject("estimated_age", Integer.class),
                                today),
                        row.getString("point_of_intervention"),
                        row.getObject("site_id", UUID.class)))
                .single();
    }

    private static @Nullable Integer age(@Nullable LocalDate born, @Nullable Integer estimated, LocalDate today) {
        return born == null
                ? estimated
                : Integer.valueOf(Period.between(born, today).getYears());
    }

    /**
     * What a promise "before the hearing" counts back from: the hearing, or the expiry custody told us; if any. A
     * hearing that was called off leaves nothing to count back from.
     */
    @Nullable
    Instant anchor(EpisodeReference episode) {
        return jdbc.sql("""
                        select case when hearing_called_off_at is null then coalesce(hearing_at, expires_at) end as anchor_at
                        from episode where reference = :episode
                        """)
                .param("episode", episode.value())
                .query((row, n) -> Optional.ofNullable(SqlInstants.of(row, "anchor_at")))
                .single()
                .orElse(null);
    }
}
