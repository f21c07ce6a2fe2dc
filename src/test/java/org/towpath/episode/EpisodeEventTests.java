package org.towpath.episode;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.TowpathTest;
import org.towpath.access.Actor;
import org.towpath.person.Consents;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.FieldError;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.MovedOn;
import org.towpath.shared.NotAllowed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@TowpathTest
@Transactional
class EpisodeEventTests {

    @Autowired
    Casework casework;

    @Autowired
    Episodes episodes;

    @Autowired
    Consents consents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void releasedBeforeTheyWereSeenTheyAreLookedForInTheCommunity() {
        var episode = casework.inCustody();

        casework.happens(episode, EventType.RELEASED);

        assertThat(casework.open(episode)).containsExactly("userTask_tryToReach");
        assertThat(episodes.header(episode).urgent()).isFalse();
        casework.does(episode, "userTask_tryToReach", Map.of("contactOutcome", "not-reached"));
        casework.isTold(episode, "userTask_tellNotSeen");
        assertThat(episodes.header(episode).closure()).isEqualTo(ClosureReason.NOT_SEEN);
    }

    @Test
    void releasedAfterTheyWereSeenContactIsPlannedAnew() {
        var episode = casework.inCustody();
        casework.agrees(episode);

        casework.happens(episode, EventType.RELEASED);

        assertThat(casework.open(episode))
                .containsExactlyInAnyOrder("userTask_screenPerson", "userTask_replanAfterRelease");
        casework.does(
                episode,
                "userTask_replanAfterRelease",
                Map.of(
                        "contactPlan",
                        "Ring after six",
                        "safeToContact",
                        "CALL_ONLY",
                        "contactBy",
                        "practitioner",
                        "nextContactAt",
                        "2026-12-01T18:00:00Z"));
        assertThat(episodes.view(episode, casework.practitioner()).person().safeToContact())
                .isEqualTo("CALL_ONLY");
    }

    @Test
    void otherWordsUnderTheSameNameAreNotLostAsARepeat() {
        var episode = casework.inCustody();
        var at = clock.instant();
        var first = new NewEvent(EventType.RISK_TO_LIFE, at, "page-1", Map.of("note", "Tied a lace"));
        casework.happens(episode, first);
        casework.happens(episode, first);

        assertThatThrownBy(() -> casework.happens(
                        episode, new NewEvent(EventType.RISK_TO_LIFE, at, "page-1", Map.of("note", "Took tablets"))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void anyoneMayRaiseAConcernAndOnlyACaseworkerARelease_s21() {
        var episode = casework.inCustody();
        var sites = casework.practitioner().siteIds();
        var volunteer = new Actor("volunteer", null, "Sunita Rao", Set.of("volunteer"), sites, null);

        episodes.happened(
                episode,
                new NewEvent(EventType.SAFEGUARDING_CONCERN, clock.instant(), null, Map.of("about", "CHILD")),
                volunteer);

        assertThat(casework.open(episode)).containsExactlyInAnyOrder("userTask_prepare", "userTask_ringNow");
        assertThatThrownBy(() -> episodes.happened(
                        episode, new NewEvent(EventType.RELEASED, clock.instant(), null, Map.of()), volunteer))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void whatWasAgreedStopsStandingAtOnceWhenItIsWithdrawn() {
        var episode = casework.inCustody();
        casework.agrees(episode);
        var person = episodes.header(episode).person();

        casework.happens(
                episode,
                new NewEvent(
                        EventType.CONSENT_WITHDRAWN, clock.instant(), null, Map.of("purposes", List.of("POLICE"))));

        assertThat(consents.isGiven(person, "POLICE")).isFalse();
        assertThat(consents.isGiven(person, "COURT")).isTrue();
        assertThat(casework.open(episode)).contains("userTask_decideAfterWithdrawal");
        casework.does(
                episode, "userTask_decideAfterWithdrawal", Map.of("withdrawnPurposes", List.of("COURT", "REFERRALS")));
        assertThat(consents.isGiven(person, "COURT")).isFalse();
    }

    @Test
    void onlySomeAgreementsAreNotWithdrawnUntilTheyAreNamed() {
        var episode = casework.inCustody();
        casework.agrees(episode);
        var person = episodes.header(episode).person();

        assertThatThrownBy(() -> casework.happens(
                        episode,
                        new NewEvent(
                                EventType.CONSENT_WITHDRAWN, clock.instant(), null, Map.of("withdrawn", "ONLY_SOME"))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::field)
                                .containsExactly("purposes"));
        assertThat(consents.isGiven(person, "POLICE")).isTrue();

        casework.happens(
                episode,
                new NewEvent(EventType.CONSENT_WITHDRAWN, clock.instant(), null, Map.of("withdrawn", "EVERYTHING")));
        assertThat(consents.isGiven(person, "POLICE")).isFalse();
        assertThat(consents.isGiven(person, "COURT")).isFalse();
    }

    @Test
    void aTransferIsHandedOverOrKept() {
        var episode = casework.inCustody();
        casework.happens(episode, EventType.TRANSFERRED);
        casework.does(
                episode,
                "userTask_handOver",
                Map.of(
                        "transferOutcome",
                        "handed-over",
                        "transferredTo",
                        "PRISON",
                        "handedTo",
                        "Prison healthcare",
                        "handOverNote",
                        "As agreed"));
        casework.isTold(episode, "userTask_tellHandedOver");

        assertThat(episodes.header(episode).closure()).isEqualTo(ClosureReason.TRANSFERRED);
    }

    @Test
    void aHearingThatMovesIsPlannedForAnew() {
        var episode = casework.inCustody();
        var hearing = clock.instant().plusSeconds(7200);

        casework.happens(
                episode, new NewEvent(EventType.HEARING_CHANGED, clock.instant(), null, Map.of("hearingAt", hearing)));

        assertThat(casework.open(episode)).containsExactlyInAnyOrder("userTask_prepare", "userTask_replanForHearing");
    }

    @Test
    void aHearingThatIsCalledOffIsSaidToBeAndComesBackWithANewTime() {
        var episode = casework.inCustody();
        var hearing = clock.instant().plusSeconds(7200);
        hearingChanged(episode, Map.of("hearingAt", hearing));

        hearingChanged(episode, Map.of("calledOff", true));
        var off = custody(episode);
        assertThat(off.hearingAt()).isNull();
        assertThat(off.hearingCalledOffAt()).isNotNull();

        hearingChanged(episode, Map.of("toldBy", "Usher"));
        assertThat(custody(episode).hearingCalledOffAt())
                .as("blank means unchanged")
                .isNotNull();

        hearingChanged(episode, Map.of("hearingAt", hearing));
        var on = custody(episode);
        assertThat(on.hearingAt()).isNotNull();
        assertThat(on.hearingCalledOffAt()).isNull();
    }

    @Test
    void aHearingIsNotCalledOffAndMovedAtOnce() {
        var episode = casework.inCustody();
        var both = Map.<String, Object>of(
                "calledOff", true, "hearingAt", clock.instant().plusSeconds(7200));

        assertThatThrownBy(() -> hearingChanged(episode, both))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::field)
                                .containsExactly("calledOff"));
    }

    private EpisodeView.CustodyView custody(EpisodeReference episode) {
        return Objects.requireNonNull(
                episodes.view(episode, casework.practitioner()).custody());
    }

    private void hearingChanged(EpisodeReference episode, Map<String, Object> said) {
        casework.happens(episode, new NewEvent(EventType.HEARING_CHANGED, clock.instant(), null, said));
    }

    @Test
    void aClosedCaseIsReopenedUnderItsNumberWithin28Days() {
        var episode = closed();

        casework.happens(episode, EventType.REOPENED);

        assertThat(episodes.header(episode).status()).isEqualTo(Status.OPEN);
        assertThat(episodes.header(episode).closure()).isNull();
        assertThat(casework.open(episode)).containsExactly("userTask_planReopenedCase");
        casework.does(
                episode,
                "userTask_planReopenedCase",
                Map.of("reopenOutcome", "screening", "agreementChecked", "SAME", "why", "He rang us"));
        assertThat(casework.open(episode)).containsExactly("userTask_screenPerson");
    }

    @Test
    void supportWantedWhenACaseIsReopenedIsGiven() {
        var episode = closed();
        casework.happens(episode, EventType.REOPENED);

        casework.does(
                episode,
                "userTask_planReopenedCase",
                Map.of(
                        "reopenOutcome", "referral-and-support",
                        "agreementChecked", "SAME",
                        "supportOutcome", "support-wanted",
                        "why", "He rang us"));

        assertThat(casework.open(episode)).contains("userTask_chooseWorker");
    }

    @Test
    void aCaseClosedLongerAgoOrStillOpenIsNotReopened() {
        var closed = closed();
        jdbc.sql("update episode set closed_at = :at where reference = :reference")
                .param(
                        "at",
                        SqlInstants.at(
                                clock.instant().minus(Duration.ofDays(28)).minusSeconds(60)))
                .param("reference", closed.value())
                .update();

        assertThatThrownBy(() -> casework.happens(closed, EventType.REOPENED)).isInstanceOf(MovedOn.class);
        var open = casework.inCustody();
        assertThatThrownBy(() -> casework.happens(open, EventType.REOPENED)).isInstanceOf(MovedOn.class);
    }

    @Test
    void aClosedCaseHearsNoMoreOfReleasesButStillOfConcerns() {
        var episode = closed();

        assertThatThrownBy(() -> casework.happens(episode, EventType.RELEASED)).isInstanceOf(MovedOn.class);
        casework.happens(episode, EventType.SAFEGUARDING_CONCERN);
        assertThat(casework.open(episode)).containsExactly("userTask_ringNow");
    }

    @Test
    void theSameKeyAgainChangesNothing() {
        var episode = casework.inCustody();
        var event = new NewEvent(EventType.SAFEGUARDING_CONCERN, clock.instant(), "sender-1", Map.of());

        casework.happens(episode, event);
        casework.happens(episode, event);

        assertThat(jdbc.sql("select count(*) from episode_event where episode_reference = :reference")
                        .param("reference", episode.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nothingHappensInTheFutureOrBeforeTheCaseBegan() {
        var episode = casework.inCustody();
        var now = clock.instant();
        var begun = episodes.header(episode).receivedAt();

        for (var at : List.of(now.plusSeconds(120), begun.minusSeconds(3600))) {
            assertThatThrownBy(() -> casework.happens(episode, new NewEvent(EventType.RELEASED, at, null, Map.of())))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            refused -> assertThat(refused.errors())
                                    .extracting("field")
                                    .containsExactly("occurredAt"));
        }
    }

    @Test
    void aCourtAsksForInformation_s08() {
        var episode = casework.inCustody();

        casework.happens(episode, EventType.INFORMATION_REQUESTED);

        assertThat(casework.open(episode)).contains("userTask_recordRequest");
    }

    private EpisodeReference closed() {
        var episode = casework.inCustody();
        casework.agrees(episode);
        casework.isScreened(episode, "advice-only");
        casework.does(episode, "userTask_giveAdvice", Map.of("adviceGiven", "Where to get help with sleep"));
        casework.isTold(episode, "userTask_tellAdviceGiven");
        return episode;
    }
}
