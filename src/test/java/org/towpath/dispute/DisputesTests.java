package org.towpath.dispute;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.towpath.TowpathTest;
import org.towpath.access.Actor;
import org.towpath.agreement.Side;
import org.towpath.fixture.CaseWork;
import org.towpath.promise.PromiseClocks;
import org.towpath.referral.ReferralState;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.MovedOn;
import org.towpath.shared.NotAllowed;
import org.towpath.shared.NotFound;
import org.towpath.shared.PageRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Disputes on the model that is in force. */
@TowpathTest
class DisputesTests {

    private static final String PRACTITIONERS = "userTask_settleBetweenPractitioners";
    private static final String MANAGERS = "userTask_settleBetweenManagers";
    private static final String SENIORS = "userTask_settleBetweenSeniors";
    private static final String LESSONS = "userTask_recordLessons";

    @Autowired
    DisputedReferral referrals;

    @Autowired
    Disputes disputes;

    @Autowired
    PromiseClocks clocks;

    @Autowired
    CaseWork work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private DisputedReferral.Sent sent;

    @BeforeEach
    void aReferralWasSent() {
        sent = referrals.sent();
    }

    private DisputeView open(DisputeKind kind, DisputeLevel level, Actor actor) {
        var wanted = new NewDispute(kind, level, "She meets criterion 2", "Clause C3", false);
        return referrals.as(actor, () -> disputes.open(sent.referral(), wanted, actor));
    }

    private DisputeView opened() {
        return open(DisputeKind.REJECTION, DisputeLevel.PRACTITIONER, sent.practitioner());
    }

    @Test
    void itsFirstWaitIsCountedUnderThePartner() {
        opened();

        assertThat(jdbc.sql("""
                        select distinct h.partner_id from journey_event j join count_heading h on h.id = j.heading_id
                        where j.episode_reference = :episode and j.process_key = 'dispute'
                        """)
                        .param("episode", sent.of().episode().value())
                        .query(UUID.class)
                        .list())
                .containsExactly(jdbc.sql("select organisation_id from service where id = :id")
                        .param("id", sent.service())
                        .query(UUID.class)
                        .single());
    }

    private DisputeView view(DisputeView of) {
        return disputes.view(of.id(), sent.manager());
    }

    private void level(String task, String outcome) {
        var settled = outcome.equals("settled");
        work.complete(
                sent.of(),
                task,
                settled
                        ? Map.of(
                                "spokenTo", "Dr Hale",
                                "partnerPosition", "We are full",
                                "levelOutcome", "settled",
                                "ruling", "PARTLY",
                                "rulingWords", "They see her on Monday",
                                "ruledBy", "Dr Hale and Sam Reed",
                                "amendmentOutcome", "no-amendment")
                        : Map.of(
                                "spokenTo", "Dr Hale",
                                "partnerPosition", "We are full",
                                "levelOutcome", "take-it-up",
                                "whyUp", "No plan offered"));
    }

    private List<String> messages(String template) {
        return jdbc.sql(
                        "select recipient_role from message where referral_reference = :referral and template = :template")
                .param("referral", sent.referral().value())
                .param("template", template)
                .query(String.class)
                .list();
    }

    @Test
    void careGoesOnWhileBothSidesDisagree() {
        var before = work.open(sent.of());
        var dispute = opened();
        assertThat(dispute.level()).isEqualTo(DisputeLevel.PRACTITIONER);
        assertThat(dispute.levelEndsAt()).isAfter(clock.instant());
        assertThat(dispute.positions()).singleElement().satisfies(said -> {
            assertThat(said.side()).isEqualTo(Side.LD);
            assertThat(said.words()).isEqualTo("She meets criterion 2");
        });
        assertThat(work.open(sent.of())).containsAll(before).contains(PRACTITIONERS);
        assertThat(referrals.view(sent).state()).isEqualTo(ReferralState.DISPUTED);
        assertThat(referrals.view(sent).undisputed()).isEqualTo(ReferralState.SENT);
        assertThat(messages("dispute-at-level")).as("the partner hears of it").hasSize(1);
    }

    @Test
    void settledBetweenPractitionersItIsNoLongerDisputed() {
        var dispute = opened();
        level(PRACTITIONERS, "settled");
        var settled = view(dispute);
        assertThat(settled.state()).isEqualTo(DisputeState.SETTLED);
        assertThat(settled.outcome()).isEqualTo(Outcome.PARTLY);
        assertThat(settled.positions()).extracting(DisputeView.Said::side).containsExactly(Side.LD, Side.PARTNER);
        assertThat(referrals.view(sent).state()).isEqualTo(ReferralState.SENT);
        work.complete(sent.of(), LESSONS, Map.of("lessons", "Ring first"));
        assertThat(view(dispute).lessons()).isEqualTo("Ring first");
        assertThat(work.open(sent.of())).doesNotContain(LESSONS);
    }

    @Test
    void timeTakesItUpAndNothingReachesCommissionersThatNobodySent() {
        var dispute = opened();
        assertThat(work.timer(sent.of(), "event_practitionerTimeUp")).isEqualTo(dispute.levelEndsAt());
        work.ring(sent.of(), "event_practitionerTimeUp");
        assertThat(view(dispute).level()).isEqualTo(DisputeLevel.MANAGER);
        work.ring(sent.of(), "event_managerTimeUp");
        work.ring(sent.of(), "event_seniorTimeUp");
        assertThat(work.open(sent.of())).contains("userTask_decideToSend");
        assertThat(messages("dispute-to-commissioners")).isEmpty();
        work.complete(
                sent.of(), "userTask_decideToSend", Map.of("sendOutcome", "keep-it-here", "why", "One more call"));
        assertThat(work.open(sent.of())).contains(SENIORS);
        assertThat(messages("dispute-to-commissioners")).isEmpty();
        level(SENIORS, "take-it-up");
        work.complete(
                sent.of(),
                "userTask_decideToSend",
                Map.of(
                        "sendOutcome", "send-it",
                        "sentTo", "Health and Justice commissioner",
                        "sentToEmail", "hj@example.test",
                        "sentText", "We ask you to say who pays."));
        assertThat(messages("dispute-to-commissioners")).containsExactly("COMMISSIONER");
        assertThat(jdbc.sql(
                                "select body from message where referral_reference = :r and template = 'dispute-to-commissioners'")
                        .param("r", sent.referral().value())
                        .query(String.class)
                        .single())
                .startsWith("We ask you to say who pays.");
        assertThat(view(dispute).level()).isEqualTo(DisputeLevel.COMMISSIONER);
    }

    @Test
    void aRulingPutsTheClockRight() {
        var promise = clocks.of(sent.referral()).get(0);
        var dispute = opened();
        var kept = promise.measured().startedAt();
        var ruling = new Ruling(
                Outcome.NOT_UPHELD,
                "They did answer",
                "Dr Hale",
                clock.instant(),
                List.of(new Ruling.Kept(promise.id(), kept)),
                false,
                "Look in the shared mailbox");
        var ruled = referrals.as(sent.manager(), () -> disputes.rule(dispute.id(), ruling, sent.manager()));
        assertThat(ruled.state()).isEqualTo(DisputeState.SETTLED);
        var corrected = clocks.of(sent.referral()).stream()
                .filter(it -> it.id().equals(promise.id()))
                .findFirst()
                .orElseThrow();
        assertThat(corrected.measured().stoppedAt()).isEqualTo(kept);
        assertThat(ruled.history()).extracting(DisputeView.Step::type).contains("RULED", "CLOCK_CORRECTED", "SETTLED");
        assertThatThrownBy(
                        () -> referrals.as(sent.manager(), () -> disputes.rule(dispute.id(), ruling, sent.manager())))
                .isInstanceOf(MovedOn.class);
    }

    @Test
    void aRulingNamesOnlyPromisesOfItsReferralAndTimesThatCanBe() {
        var promise = clocks.of(sent.referral()).get(0);
        var dispute = opened();
        var other = referrals.sent();
        var foreign = clocks.of(other.referral()).get(0).id();
        assertThat(refused(dispute, new Ruling.Kept(foreign, clock.instant()))).isEqualTo("clock");
        assertThat(refused(
                        dispute, new Ruling.Kept(promise.id(), clock.instant().plus(Duration.ofHours(1)))))
                .isEqualTo("keptAt");
        assertThat(refused(
                        dispute, new Ruling.Kept(promise.id(), clock.instant().minus(Duration.ofDays(400)))))
                .isEqualTo("keptAt");
        assertThat(view(dispute).outcome()).isNull();
    }

    private String refused(DisputeView dispute, Ruling.Kept kept) {
        var ruling = new Ruling(Outcome.UPHELD, "So", "Us", clock.instant(), List.of(kept), false, null);
        try {
            referrals.as(sent.manager(), () -> disputes.rule(dispute.id(), ruling, sent.manager()));
            return "nothing";
        } catch (InvalidInput refused) {
            return refused.errors().get(0).field();
        }
    }

    @Test
    void aRulingMayAskForAnAmendment() {
        var dispute = opened();
        var ruling =
                new Ruling(Outcome.AGREEMENT_AMENDED, "Say it clearer", "Both", clock.instant(), List.of(), true, null);
        referrals.as(sent.manager(), () -> disputes.rule(dispute.id(), ruling, sent.manager()));
        work.complete(
                sent.of(),
                "userTask_draftAmendment",
                Map.of("amendment", "C3: criterion 2 in plain words", "version", 2));
        assertThat(view(dispute).amendmentVersion()).isEqualTo(2);
        assertThat(work.open(sent.of())).contains(LESSONS);
    }

    @Test
    void eachLevelIsRuledByWhoeverHasItOrThoseAbove() {
        var dispute = open(DisputeKind.DELAY, DisputeLevel.MANAGER, sent.manager());
        var ruling = new Ruling(Outcome.UPHELD, "So", "Us", clock.instant(), List.of(), false, null);
        assertThatThrownBy(() -> disputes.rule(dispute.id(), ruling, sent.practitioner()))
                .isInstanceOf(NotAllowed.class);
        assertThat(referrals
                        .as(sent.senior(), () -> disputes.rule(dispute.id(), ruling, sent.senior()))
                        .outcome())
                .isEqualTo(Outcome.UPHELD);
    }

    @Test
    void beginsHigherOnlyWithAManagerOrWhereAChildIsAtRisk() {
        assertThatThrownBy(() -> open(DisputeKind.DELAY, DisputeLevel.MANAGER, sent.practitioner()))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> open(DisputeKind.DELAY, DisputeLevel.COMMISSIONER, sent.senior()))
                .isInstanceOf(InvalidInput.class);
        var child = new NewDispute(DisputeKind.SAFEGUARDING, DisputeLevel.SENIOR, "Now", null, true);
        var dispute =
                referrals.as(sent.practitioner(), () -> disputes.open(sent.referral(), child, sent.practitioner()));
        assertThat(dispute.level()).isEqualTo(DisputeLevel.SENIOR);
        assertThat(work.open(sent.of())).contains(SENIORS);
    }

    @Test
    void oneAtATimeAboutOneReferral() {
        opened();
        assertThatThrownBy(this::opened).isInstanceOf(MovedOn.class);
    }

    @Test
    void thePartnerSeesBothPositionsAndNothingWeKeptToOurselves() {
        var dispute = opened();
        var partner = referrals.partner(sent);
        var theirs = new Position(Side.PARTNER, "We never got it", null, "Dr Hale", clock.instant());
        referrals.as(partner, () -> disputes.say(dispute.id(), theirs, partner));
        level(PRACTITIONERS, "take-it-up");
        level(MANAGERS, "settled");
        work.complete(sent.of(), LESSONS, Map.of("lessons", "Only ours"));
        var seen = disputes.view(dispute.id(), partner);
        assertThat(seen.positions()).extracting(DisputeView.Said::words).contains("We never got it");
        assertThat(seen.episode()).isNull();
        assertThat(seen.lessons()).isNull();
        assertThat(seen.tasks()).isEmpty();
        assertThat(seen.history()).extracting(DisputeView.Step::type).doesNotContain("TAKEN_UP");
        assertThat(disputes.list(null, partner, PageRequest.of(200, null)).items())
                .extracting(DisputeView::id)
                .contains(dispute.id());
        var ours = new Position(Side.LD, "As if from us", null, null, clock.instant());
        assertThatThrownBy(() -> disputes.say(dispute.id(), ours, partner)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void outOfReachItIsNotThere() {
        var dispute = opened();
        var elsewhere = referrals.sent();
        assertThatThrownBy(() -> disputes.view(dispute.id(), elsewhere.manager()))
                .isInstanceOf(NotFound.class);
        assertThat(disputes.list(DisputeState.OPEN, elsewhere.manager(), PageRequest.of(200, null))
                        .items())
                .isEmpty();
        assertThat(disputes.list(DisputeState.OPEN, sent.manager(), PageRequest.of(1, null))
                        .items())
                .extracting(it -> Objects.requireNonNull(it.episode()))
                .containsExactly(sent.of().episode().value());
    }
}
