package org.towpath.episode;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.TowpathTest;
import org.towpath.access.Actor;
import org.towpath.person.Alert;
import org.towpath.person.Consents;
import org.towpath.person.PersonFacts;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.EpisodeReference;
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
    PersonFacts people;

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
    void aRiskToLifePinsAnAlertAndHoldsOrdinaryWork() {
        var episode = casework.inCustody();

        casework.happens(
                episode,
                new NewEvent(
                        EventType.RISK_TO_LIFE, clock.instant(), null, Map.of("note", "Tied a shirt round his neck")));

        var view = episodes.view(episode, casework.practitioner());
        assertThat(view.status()).isEqualTo(Status.HELD);
        assertThat(view.alerts()).first().matches(Alert::pinned);
        assertThat(casework.open(episode)).containsExactlyInAnyOrder("userTask_prepare", "userTask_respondToRisk");
        assertThatThrownBy(() -> casework.isPrepared(episode)).isInstanceOf(MovedOn.class);
    }

    @Test
    void aRiskIsLookedAtAgainUntilItIsOver() {
        var episode = casework.inCustody();
        casework.happens(episode, EventType.RISK_TO_LIFE);
        casework.does(
                episode,
                "userTask_respondToRisk",
                Map.of(
                        "actionsTaken",
                        List.of("TOLD_CUSTODY_SERGEANT"),
                        "nameSpokenTo",
                        "Sergeant Hall",
                        "formulation",
                        "Fears the hearing",
                        "planText",
                        "Constant watch"));
        assertThat(dueIn(episode, "userTask_reviewRisk")).isBetween(Duration.ofMinutes(239), Duration.ofMinutes(241));

        var answers = Map.of("formulation", "Still fears it", "planText", "Go on");
        casework.does(episode, "userTask_reviewRisk", with(answers, "riskOutcome", "still-at-risk"));
        assertThat(episodes.header(episode).status()).isEqualTo(Status.HELD);
        casework.does(episode, "userTask_reviewRisk", with(answers, "riskOutcome", "risk-over"));

        assertThat(episodes.header(episode).status()).isEqualTo(Status.OPEN);
        assertThat(episodes.view(episode, casework.practitioner()).alerts()).noneMatch(Alert::pinned);
    }

    @Test
    void aRiskThatIsResolvedNeedsNoReview() {
        var episode = casework.inCustody();
        assertThatThrownBy(() -> casework.happens(episode, EventType.RISK_RESOLVED))
                .isInstanceOf(MovedOn.class);
        casework.happens(episode, EventType.RISK_TO_LIFE);

        casework.happens(episode, EventType.RISK_RESOLVED);

        assertThat(episodes.header(episode).status()).isEqualTo(Status.OPEN);
        casework.isPrepared(episode);
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
    void aDeathIsConfirmedInTwoSteps() {
        var episode = casework.inCustody();
        var person = episodes.header(episode).person();

        casework.happens(episode, EventType.DIED);
        assertThat(people.mayBeContacted(person)).isFalse();
        assertThat(episodes.view(episode, casework.practitioner()).person().died())
                .isFalse();

        casework.does(
                episode,
                "userTask_confirmDeath",
                Map.of("deathOutcome", "confirmed", "deathSource", "CORONER", "sourceName", "Coroner's officer"));
        assertThat(casework.open(episode)).containsExactly("userTask_tellPartnersOfDeath");
        casework.does(
                episode,
                "userTask_tellPartnersOfDeath",
                Map.of("toldWhom", "Nobody yet", "toldHow", "verbal", "noteText", "Died in hospital"));

        assertThat(episodes.header(episode).closure()).isEqualTo(ClosureReason.DIED);
        assertThat(episodes.view(episode, casework.practitioner()).person().died())
                .isTrue();
        assertThat(jdbc.sql("select legal_hold from person where id = :id")
                        .param("id", person)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        casework.happens(episode, EventType.REOPENED);
        assertThat(people.mayBeContacted(person)).isTrue();
    }

    @Test
    void aDeathThatWasNotSoChangesNothing() {
        var episode = casework.inCustody();
        casework.happens(episode, EventType.DIED);

        casework.does(episode, "userTask_confirmDeath", Map.of("deathOutcome", "not-confirmed"));

        assertThat(people.mayBeContacted(episodes.header(episode).person())).isTrue();
        assertThat(casework.open(episode)).containsExactly("userTask_prepare");
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

    private Duration dueIn(EpisodeReference episode, String task) {
        var due = jdbc.sql("""
                        select due_at from worklist_task
                        where episode_reference = :episode and element_id = :task and state = 'OPEN'
                        """)
                .param("episode", episode.value())
                .param("task", task)
                .query((row, n) -> SqlInstants.always(row, "due_at"))
                .single();
        return Duration.between(clock.instant(), due);
    }

    private static Map<String, Object> with(Map<String, ?> answers, String key, String answer) {
        var all = new java.util.HashMap<String, Object>(answers);
        all.put(key, answer);
        return all;
    }
}
