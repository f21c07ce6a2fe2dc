package org.towpath.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.towpath.TowpathTest;
import org.towpath.agreement.AgreementEnding;
import org.towpath.platform.SqlInstants;
import org.towpath.referral.ReferralEventType;
import org.towpath.review.PackContent.Refused;
import org.towpath.review.PackContent.Waited;
import org.towpath.review.ReviewedAgreement.Agreed;
import org.towpath.review.ReviewedAgreement.Sent;

import static org.assertj.core.api.Assertions.assertThat;

/** Each fact counts once, in its own time, and none is lost between two reviews. */
@TowpathTest
class CountedOnceTests {

    @Autowired
    ReviewedAgreement agreements;

    @Autowired
    PackFigures figures;

    @Autowired
    PackLines lines;

    @Autowired
    TriggerFactRows facts;

    @Autowired
    AgreementEnding ending;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Agreed agreed;

    @BeforeEach
    void agreed() {
        agreed = agreements.agreed();
    }

    @Test
    void whatTwoClocksOfAReferralWaitForIsWaitedForOnce() {
        var sent = agreements.sent(agreed, 100);
        agreements.happened(sent, ReferralEventType.INFORMATION_REQUESTED, 6, null);
        agreements.happened(sent, ReferralEventType.INFORMATION_SUPPLIED, 9, null);

        assertThat(between(sent.at(), clock.instant()).waited()).singleElement().satisfies(it -> {
            assertThat(it.pauses()).isEqualTo(1);
            assertThat(it.seconds()).isEqualTo(Duration.ofHours(3).toSeconds());
        });
        assertThat(between(after(sent, 7), after(sent, 8)).waited())
                .as("clipped to the time asked for")
                .extracting(Waited::seconds)
                .containsExactly(Duration.ofHours(1).toSeconds());
        assertThat(between(after(sent, 20), clock.instant()).waited()).isEmpty();
    }

    @Test
    void whatWasAskedForAfterTheDueInstantExcusesNothing() {
        var sent = agreements.sent(agreed, 100);
        agreements.happened(sent, ReferralEventType.INFORMATION_REQUESTED, 60, null);
        agreements.happened(sent, ReferralEventType.INFORMATION_SUPPLIED, 70, null);
        assertThat(between(sent.at(), clock.instant()).waited()).isEmpty();
    }

    @Test
    void theSlowestEnterTheMiddle() {
        var sent = agreements.sent(agreed, 100);
        agreements.happened(sent, ReferralEventType.ACKNOWLEDGED, 90, null);

        var later = kept(between(after(sent, 80), clock.instant()));
        assertThat(later.figures().missed()).as("it was missed before").isZero();
        assertThat(later.medianSeconds()).isEqualTo(Duration.ofHours(90).toSeconds());
        assertThat(kept(between(sent.at(), after(sent, 80))).medianSeconds()).isNull();
    }

    @Test
    void aMissStandsWhereTheClockIsCancelledAfterwards() {
        var sent = agreements.sent(agreed, 100);
        agreements.happened(sent, ReferralEventType.WITHDRAWN, 60, "OTHER");
        assertThat(jdbc.sql("select state from promise_clock where referral_reference = :it and promise = 'decide'")
                        .param("it", sent.reference().value())
                        .query(String.class)
                        .single())
                .isEqualTo("CANCELLED");

        var content = between(sent.at(), clock.instant());
        assertThat(kept(content).figures().missed()).isEqualTo(1);
        assertThat(content.late()).hasSize(2);
        assertThat(facts.of(agreed.id(), clock.instant()).missed()).isEqualTo(2);
    }

    @Test
    void anAppointmentIsAnAcceptanceEverywhere() {
        var sent = agreements.sent(agreed, 20);
        agreements.happened(sent, ReferralEventType.ATTENDED, 5, null);

        assertThat(between(sent.at(), clock.instant()).volumes().accepted()).isEqualTo(1);
        var found = facts.of(agreed.id(), clock.instant());
        assertThat(found.decided()).isEqualTo(1);
        assertThat(found.accepted()).isEqualTo(1);
    }

    @Test
    void aReferralIsRefusedOnceAndByWhatWasCheckedBeforeItWasSent() {
        var sent = agreements.sent(agreed, 100);
        agreements.happened(sent, ReferralEventType.DECLINED, 5, "CAPACITY_FULL");
        jdbc.sql("""
                        insert into referral_event (referral_reference, event_key, type, occurred_at, recorded_at, recorded_by,
                            reason, details)
                        select referral_reference, 'again', type, occurred_at + interval '1 hour', recorded_at, recorded_by,
                            'AGE', details
                        from referral_event where referral_reference = :it and type = 'DECLINED'
                        """).param("it", sent.reference().value()).update();
        checked(sent, 0, "MET");
        checked(sent, 2, "NOT_MET");

        assertThat(between(sent.at(), clock.instant()).refusals())
                .containsExactly(new Refused("CAPACITY_FULL", 1L, 1L));
    }

    private void checked(Sent sent, int hours, String verdict) {
        jdbc.sql("""
                        insert into referral_check (id, referral_reference, service_id, criteria, missing, checked_at, checked_by)
                        values (gen_random_uuid(), :it, :service, jsonb_build_array(jsonb_build_object('verdict', :verdict)),
                            '[]', :at, 'test')
                        """)
                .param("it", sent.reference().value())
                .param("service", agreed.service())
                .param("verdict", verdict)
                .param("at", SqlInstants.at(after(sent, hours)))
                .update();
    }

    @Test
    void whatIsWrittenDownTooLateForOneReviewIsSaidInTheNext() {
        var sent = agreements.sent(agreed, 100);
        agreements.happened(sent, ReferralEventType.ACKNOWLEDGED, 50, null);
        agreements.happened(sent, ReferralEventType.ACCEPTED, 60, null);

        var later = Objects.requireNonNull(
                between(after(sent, 99), clock.instant().plusSeconds(5)).knownLater());
        assertThat(later.referrals()).isEqualTo(1);
        assertThat(later.promises()).isEqualTo(2);
        assertThat(lines.of(between(after(sent, 99), clock.instant().plusSeconds(5))))
                .anyMatch(it -> it.key().equals("volumes.later") && it.figure().equals("1 referral"));
    }

    @Test
    void everyDisputeIsCountedAndOneThatWasDraftedBeforeCountsFromWhenItWasOpened() {
        var sent = agreements.sent(agreed, 100);
        jdbc.sql("""
                        insert into dispute (id, referral_reference, episode_reference, agreement_id, agreement_version, kind,
                            state, opened_at, opened_by, begun_at, outcome)
                        select gen_random_uuid(), r.reference, r.episode_reference, :agreement, 1, 'DELAY', 'SETTLED',
                            r.sent_at, 'system', r.sent_at + interval '80 hours', 'UPHELD'
                        from referral r, generate_series(1, 201) where r.reference = :it
                        """)
                .param("agreement", agreed.id())
                .param("it", sent.reference().value())
                .update();

        assertThat(between(after(sent, 70), clock.instant()).disputeCount()).isEqualTo(201);
        assertThat(between(sent.at(), after(sent, 70)).disputeCount()).isZero();
        assertThat(facts.of(agreed.id(), clock.instant()).disputes()).isEqualTo(201);
    }

    @Test
    void nothingIsMissingBeforeTheAgreementFirstCounted() {
        var content = between(clock.instant().minus(Duration.ofDays(400)), clock.instant());
        assertThat(content.uncovered().spans()).isEmpty();
        assertThat(content.uncovered().referrals()).isZero();
        assertThat(content.contactGaps()).isEmpty();
    }

    @Test
    void aGapInTheAgreementNamesTheService() {
        var manager = agreements.manager();
        ending.suspend(agreed.id(), 1, "No staff", manager);
        ending.afterSuspension(agreed.id(), 1, true, "They are back", manager);

        assertThat(lines.of(between(clock.instant().minus(Duration.ofDays(1)), clock.instant())))
                .anyMatch(it -> it.what().equals("No agreement in force for Reviewed service " + agreed.service()));
    }

    private PackContent between(Instant from, Instant to) {
        return figures.of(new PackPeriod(agreed.id(), 1, from.truncatedTo(ChronoUnit.SECONDS), to), List.of());
    }

    private static Instant after(Sent sent, int hours) {
        return sent.at().plus(Duration.ofHours(hours));
    }

    private static PackContent.Kept kept(PackContent content) {
        return content.promises().stream()
                .filter(it -> it.figures().promise().equals("acknowledge"))
                .findFirst()
                .orElseThrow();
    }
}
