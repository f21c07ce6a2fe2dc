package org.towpath.referral;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.TowpathTest;
import org.towpath.access.Actor;
import org.towpath.episode.Casework;
import org.towpath.episode.EventType;
import org.towpath.episode.NewEvent;
import org.towpath.fixture.SampleAgreement;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.PageRequest;
import org.towpath.shared.ReferralReference;

import static org.assertj.core.api.Assertions.assertThat;

/** What promises about a referral depend on, and whose turn it is. */
@TowpathTest
@Transactional
class ReferralCircumstancesTests {

    @Autowired
    Casework casework;

    @Autowired
    Referrals referrals;

    @Autowired
    ReferralWork work;

    @Autowired
    ReferralCircumstances circumstances;

    @Autowired
    SentReferrals sent;

    @Autowired
    ReferralsToPartner partners;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    SampleAgreement agreed;
    EpisodeReference episode;
    ReferralReference referral;

    @BeforeEach
    void aReferral() {
        agreed = new SampleAgreement(jdbc, clock.instant());
        episode = casework.inCustody();
        referral = referrals.make(
                episode,
                new NewReferral(null, "MENTAL_HEALTH", agreed.service, "ROUTINE", "GIVEN", null, null, false, null),
                casework.practitioner());
    }

    @Test
    void aHearingThatIsCalledOffLeavesTheExpiryCustodyTold() {
        var expires = clock.instant().plus(Duration.ofHours(20)).truncatedTo(ChronoUnit.SECONDS);
        told(Map.of("hearingAt", expires.plus(Duration.ofHours(9)), "expiresAt", expires));

        told(Map.of("calledOff", true));

        assertThat(circumstances.anchor(episode)).isEqualTo(expires);
    }

    @Test
    void anExpiryCountsNoMoreOnceItHasPassedOrThePersonIsReleased() {
        var expires = clock.instant().plus(Duration.ofHours(20)).truncatedTo(ChronoUnit.SECONDS);
        told(Map.of("expiresAt", expires));
        assertThat(circumstances.anchor(episode)).isEqualTo(expires);

        casework.happens(episode, EventType.RELEASED);
        assertThat(circumstances.anchor(episode)).isNull();
        expired(null);
        assertThat(circumstances.anchor(episode)).isNull();
        assertThat(circumstances.hasHearing(episode)).isFalse();
    }

    @Test
    void whatWasSentBeforeTheReleaseIsPlayedAgainstTheExpiryOfThen() {
        var sentAt = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        jdbc.sql("update referral set state = 'SENT', sent_at = :at where reference = :reference")
                .param("at", SqlInstants.at(sentAt))
                .param("reference", referral.value())
                .update();
        expired(sentAt.plusSeconds(60));
        assertThat(anchorPlayed(sentAt)).isNull();
        told(Map.of("expiresAt", sentAt.plusSeconds(7200)));
        assertThat(anchorPlayed(sentAt)).isEqualTo(sentAt.plusSeconds(7200));
    }

    private @Nullable Instant anchorPlayed(Instant since) {
        return sent.to(List.of(agreed.service), since).get(0).anchorAt();
    }

    /** An expiry an hour ago, and a release if there was one. */
    private void expired(@Nullable Instant releasedAt) {
        jdbc.sql("update episode set expires_at = :at, released_at = :released where reference = :episode")
                .param("at", SqlInstants.at(clock.instant().minusSeconds(3600)))
                .param("released", releasedAt == null ? null : SqlInstants.at(releasedAt))
                .param("episode", episode.value())
                .update();
    }

    @Test
    void anEstimatedAgeGrowsWithTheYears() {
        jdbc.sql("""
                        update person set date_of_birth = null, estimated_age = 17, estimated_on = :estimated
                        where id = (select person_id from episode where reference = :episode)
                        """)
                .param(
                        "estimated",
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(800))
                .param("episode", episode.value())
                .update();

        assertThat(circumstances.about(work.get(referral)).age()).isEqualTo(19);
    }

    @Test
    void aPartnerIsShownWhatWaitsForItAndNotWhatWaitsForUs() {
        var sentAt = clock.instant().minus(Duration.ofDays(9000));
        assertThat(List.of(
                        ReferralState.SENT,
                        ReferralState.INFORMATION_SUPPLIED,
                        ReferralState.ACCEPTED,
                        ReferralState.DID_NOT_ATTEND,
                        ReferralState.ATTENDED))
                .allMatch(state -> waits(state, sentAt));
        assertThat(List.of(
                        ReferralState.INFORMATION_REQUESTED,
                        ReferralState.APPOINTMENT_OFFERED,
                        ReferralState.DECLINED,
                        ReferralState.ENGAGED))
                .noneMatch(state -> waits(state, sentAt));
    }

    private boolean waits(ReferralState state, Instant sentAt) {
        jdbc.sql("update referral set state = :state, sent_at = :at where reference = :reference")
                .param("state", state.name())
                .param("at", SqlInstants.at(sentAt))
                .param("reference", referral.value())
                .update();
        var organisation = jdbc.sql("select organisation_id from service where id = :service")
                .param("service", agreed.service)
                .query(java.util.UUID.class)
                .single();
        var partner = new Actor("partner", null, "Partner", Set.of("partner"), Set.of(), organisation);
        return partners.waiting(partner, new PageRequest(PageRequest.MAX_LIMIT, null)).items().stream()
                .anyMatch(line -> line.reference().equals(referral.value()));
    }

    private void told(Map<String, Object> times) {
        casework.happens(episode, new NewEvent(EventType.HEARING_CHANGED, clock.instant(), null, times));
    }
}
