package org.towpath.referral;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

import org.towpath.agreement.AgreementTookEffect;
import org.towpath.promise.ClockFacts;
import org.towpath.promise.ClockLists;
import org.towpath.promise.ClockState;
import org.towpath.promise.ClockView;

import static org.assertj.core.api.Assertions.assertThat;
import static org.towpath.fixture.SampleAgreement.level;
import static org.towpath.fixture.SampleAgreement.rung;

/** A partner who never answers, and what we hear late, told with the training clock. */
class PromisesOverTimeTests extends AgreedReferral {

    @Autowired
    ClockFacts facts;

    @Autowired
    ClockLists clocks;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    EscalationSubjects subjects;

    /** Elements of the escalation that were passed, in order. */
    private List<String> escalated() {
        return jdbc.sql("select element_id from journey_event where episode_reference = :episode and process_key = "
                        + "'escalation' order by entered_at, id")
                .param("episode", referral.of().episode().value())
                .query(String.class)
                .list();
    }

    private String instanceOf(String task) {
        return jdbc.sql(
                        "select instance_id from worklist_task where episode_reference = :episode and element_id = :task"
                                + " and state = 'OPEN'")
                .param("episode", referral.of().episode().value())
                .param("task", task)
                .query(String.class)
                .single();
    }

    /** Elements of every model that were passed, in order. */
    private List<String> lit() {
        return jdbc.sql(
                        "select element_id from journey_event where episode_reference = :episode order by entered_at, id")
                .param("episode", referral.of().episode().value())
                .query(String.class)
                .list();
    }

    private void tell(UUID clock, String type, Instant at, Map<String, Object> more) {
        var body = new java.util.HashMap<String, Object>(more);
        body.put("type", type);
        body.put("occurredAt", at.toString());
        facts.record(clock, body, referral.actor());
    }

    @Test
    void silenceIsChasedStepByStepToADraftedDispute() {
        assertThat(clock("acknowledge").dueAt()).isEqualTo(sentAt().plus(Duration.ofHours(24)));
        assertThat(clock("acknowledge").version()).isEqualTo(1);

        toHour(24);
        assertThat(clock("acknowledge").state()).isEqualTo(ClockState.MISSED);
        assertThat(states("acknowledge")).containsExactly("PENDING", "PENDING", "PENDING");
        toHour(26);
        var clock = clock("acknowledge").id();
        assertThat(heard.told(clock)).singleElement().satisfies(step -> {
            assertThat(step.n()).isEqualTo(1);
            assertThat(Objects.requireNonNull(step.contact()).name()).isEqualTo("Ida Marsh");
        });
        assertThat(on.open(referral)).contains("userTask_actOnStep", "userTask_recordAcknowledgement");
        assertThat(subjects.of(List.of(instanceOf("userTask_actOnStep"))).values())
                .as("what tells this step from that of another promise")
                .singleElement()
                .satisfies(about -> assertThat(about).startsWith("Acknowledge the referral: Sample service"));
        toHour(36);

        assertThat(states("acknowledge")).containsExactly("FIRED", "FIRED", "FIRED");
        assertThat(heard.told(clock)).extracting(it -> it.n()).containsExactly(1, 2);
        assertThat(heard.drafted(clock)).extracting(it -> it.n()).containsExactly(3);
        assertThat(on.open(referral)).contains("userTask_decideOnDispute").doesNotContain("userTask_actOnStep");
        assertThat(escalated())
                .containsSubsequence(
                        "startEvent_promiseMissed",
                        "event_timeForStep",
                        "serviceTask_takeStep",
                        "userTask_actOnStep",
                        "serviceTask_takeStep",
                        "userTask_actOnStep",
                        "serviceTask_takeStep",
                        "userTask_decideOnDispute");
        assertThat(escalated()).filteredOn("serviceTask_takeStep"::equals).hasSize(3);
        assertThat(lit())
                .as("what Cockpit shows, over both models")
                .containsSubsequence(
                        "userTask_recordAcknowledgement",
                        "event_acknowledgementOverdue",
                        "serviceTask_recordAcknowledgementMiss",
                        "gateway_wasItMissed",
                        "callActivity_escalation",
                        "startEvent_promiseMissed",
                        "serviceTask_takeStep",
                        "userTask_decideOnDispute");
        assertThat(lit()).filteredOn("callActivity_escalation"::equals).hasSize(1);
    }

    @Test
    void aLateAnswerWithdrawsTheMissAndTellsThemOnce() {
        toHour(30);
        var clock = clock("acknowledge").id();
        assertThat(heard.told(clock)).hasSize(2);

        on.happened(referral, ReferralEventType.ACKNOWLEDGED, 120);

        var met = clock("acknowledge");
        assertThat(met.state()).isEqualTo(ClockState.MET);
        assertThat(met.missWithdrawnAt()).isNotNull();
        assertThat(states("acknowledge")).containsExactly("SUPERSEDED", "SUPERSEDED", "CANCELLED");
        assertThat(heard.withdrawn(clock))
                .singleElement()
                .satisfies(it -> assertThat(it.told()).hasSize(2));
        assertThat(escalated()).endsWith("endEvent_missWithdrawn");
        assertThat(on.open(referral)).containsExactly("userTask_recordDecision");
        // what lies ahead still rings
        toHour(50);
        assertThat(clock("decide").state()).isEqualTo(ClockState.MISSED);
        assertThat(heard.told(clock("decide").id())).hasSize(1);
        assertThat(heard.withdrawn(clock)).hasSize(1);
    }

    @Test
    void aPromiseMissedWhileTheProcessStandsElsewhereClimbsItsStepsToo() {
        toHour(52);

        var decide = clock("decide").id();
        assertThat(states("decide")).containsExactly("FIRED", "FIRED");
        assertThat(heard.told(decide)).hasSize(1);
        assertThat(heard.drafted(decide)).hasSize(1);
    }

    @Test
    void aPauseHeardOfAfterTheMissRearmsTheWait() {
        toHour(27);
        var clock = clock("acknowledge").id();
        tell(
                clock,
                "PAUSED",
                sentAt().plus(Duration.ofHours(10)),
                Map.of("reason", "AT_HOSPITAL", "side", "healthcare"));

        assertThat(clock("acknowledge").state()).isEqualTo(ClockState.PAUSED);
        assertThat(heard.withdrawn(clock)).as("it was not kept").isEmpty();
        assertThat(heard.anew(clock)).hasSize(1);
        assertThat(on.open(referral)).containsExactly("userTask_recordAcknowledgement");

        tell(
                clock,
                "RESUMED",
                sentAt().plus(Duration.ofHours(26)),
                Map.of("reason", "AT_HOSPITAL", "side", "healthcare"));
        assertThat(clock("acknowledge").dueAt()).isEqualTo(sentAt().plus(Duration.ofHours(40)));
        assertThat(on.timer(referral, "event_acknowledgementOverdue"))
                .isEqualTo(sentAt().plus(Duration.ofHours(40)).plusMillis(1));

        toHour(46);
        assertThat(clock("acknowledge").state()).isEqualTo(ClockState.MISSED);
        assertThat(states("acknowledge")).containsExactly("SUPERSEDED", "FIRED", "PENDING");
        assertThat(heard.told(clock)).extracting(it -> it.n()).containsExactly(1, 2);
    }

    @Test
    void aStartCorrectedAfterTheTimerRangRearmsTheWait() {
        toHour(27);
        var clock = clock("acknowledge").id();
        assertThat(heard.told(clock)).hasSize(1);
        tell(
                clock,
                "CORRECTED",
                sentAt().plus(Duration.ofHours(5)),
                Map.of("reason", "WRONG_TIME", "corrects", "STARTED"));

        assertThat(clock("acknowledge").state()).isEqualTo(ClockState.RUNNING);
        assertThat(heard.anew(clock)).hasSize(1);
        assertThat(escalated()).endsWith("endEvent_missWithdrawn");
        assertThat(on.timer(referral, "event_acknowledgementOverdue"))
                .isEqualTo(sentAt().plus(Duration.ofHours(29)).plusMillis(1));

        toHour(35);
        assertThat(clock("acknowledge").missedAt()).isEqualTo(sentAt().plus(Duration.ofHours(29)));
        assertThat(states("acknowledge")).containsExactly("SUPERSEDED", "FIRED", "PENDING");
        assertThat(heard.told(clock)).extracting(it -> it.n()).containsExactly(1, 2);
        assertThat(heard.withdrawn(clock)).isEmpty();
        assertThat(heard.anew(clock)).hasSize(1);
    }

    @Test
    void anAnswerCorrectedToLateIsAMissAfterAll() {
        toHour(3);
        on.happened(referral, ReferralEventType.ACKNOWLEDGED, 120);
        toHour(30);
        var clock = clock("acknowledge").id();
        tell(
                clock,
                "CORRECTED",
                sentAt().plus(Duration.ofHours(29)),
                Map.of("reason", "WRONG_TIME", "corrects", "STOPPED"));

        var late = clock("acknowledge");
        assertThat(late.state()).isEqualTo(ClockState.MISSED);
        assertThat(late.missedAt()).isEqualTo(sentAt().plus(Duration.ofHours(24)));
        assertThat(late.stoppedAt()).isEqualTo(sentAt().plus(Duration.ofHours(29)));
        toHour(40);
        assertThat(heard.told(clock)).isEmpty();
    }

    @Test
    void whoeverTakesAStepOnSilencesTheNextUntilThen() {
        toHour(26);
        var until = sentAt().plus(Duration.ofHours(33));
        on.complete(
                referral,
                "userTask_actOnStep",
                Map.of(
                        "contactHow", "PHONE",
                        "contactResult", "WILL_ACT",
                        "namedAction", "Ida looks for the letter",
                        "newTimeAt", until.toString()));
        toHour(32);
        var clock = clock("acknowledge").id();
        assertThat(heard.told(clock)).hasSize(1);
        toHour(33);
        assertThat(heard.told(clock)).hasSize(2);
        assertThat(on.open(referral)).contains("userTask_actOnStep");
    }

    @Test
    void anAnswerLateStopsTheSteps() {
        toHour(26);
        on.happened(referral, ReferralEventType.ACKNOWLEDGED);
        assertThat(clock("acknowledge").state()).isEqualTo(ClockState.MISSED);
        assertThat(states("acknowledge")).containsExactly("FIRED", "CANCELLED", "CANCELLED");
        assertThat(escalated()).endsWith("endEvent_promiseKept");
        assertThat(on.open(referral)).containsExactly("userTask_recordDecision");
    }

    @Test
    void aWithdrawnReferralEndsEverything() {
        toHour(50);
        on.happened(referral, ReferralEventType.WITHDRAWN);

        assertThat(on.view(referral).clocks()).extracting(ClockView::state).containsOnly(ClockState.CANCELLED);
        assertThat(on.runs(referral)).isFalse();
    }

    @Test
    void wordOnEngagementIsPromisedFromWhenThePersonWasSeen() {
        var seenFirst = level("feedback", "ENGAGED", 72, rung("NOTIFY", 2), rung("DISPUTE", 4))
                .replace("'starts':'SENT'", "'starts':'ATTENDED'");
        agreed.version(2, on.now(), ACKNOWLEDGE, DECIDE, seenFirst);
        referral = sent();
        on.happened(referral, ReferralEventType.ATTENDED, 0);

        var engagement = clock("engagement");
        assertThat(engagement.dueAt()).isEqualTo(sentAt().plus(Duration.ofHours(72)));
        assertThat(on.timer(referral, "event_engagementOverdue"))
                .isEqualTo(sentAt().plus(Duration.ofHours(72)).plusMillis(1));
        toHour(75);
        assertThat(clock("engagement").state()).isEqualTo(ClockState.MISSED);
        assertThat(states("engagement")).containsExactly("FIRED", "PENDING");
        on.happened(referral, ReferralEventType.COMPLETED);
        assertThat(states("engagement")).containsExactly("FIRED", "CANCELLED");
        assertThat(on.runs(referral)).isFalse();
    }

    @Test
    void aNewVersionHoldsForWhatIsSentAfterItAndReTimesWhatRunsWhereItSaysSo() {
        toHour(1);
        var effect = on.now();
        agreed.version(
                2, effect, level("acknowledge", "ACKNOWLEDGED", 48, rung("NOTIFY", 1), rung("DISPUTE", 3)), DECIDE);
        assertThat(clock("acknowledge").version()).isEqualTo(1);
        toHour(2);
        var before = referral;
        referral = sent();
        assertThat(clock("acknowledge").version()).isEqualTo(2);
        assertThat(clock("acknowledge").dueAt()).isEqualTo(sentAt().plus(Duration.ofHours(48)));

        referral = before;
        assertThat(clock("acknowledge").dueAt()).isEqualTo(sentAt().plus(Duration.ofHours(24)));
        transaction.executeWithoutResult(
                status -> events.publishEvent(new AgreementTookEffect(agreed.agreement, 2, effect, true)));

        assertThat(clock("acknowledge").version()).isEqualTo(2);
        assertThat(clock("acknowledge").dueAt()).isEqualTo(sentAt().plus(Duration.ofHours(48)));
        assertThat(on.timer(referral, "event_acknowledgementOverdue"))
                .isEqualTo(sentAt().plus(Duration.ofHours(48)).plusMillis(1));
        assertThat(states("acknowledge")).hasSize(2);
        var reTimed = Objects.requireNonNull(
                clocks.story(clock("acknowledge").id(), referral.actor()).reTimed());
        assertThat(reTimed.began()).isEqualTo(1);
        assertThat(reTimed.now()).isEqualTo(2);
        assertThat(reTimed.dueBefore()).isEqualTo(sentAt().plus(Duration.ofHours(24)));
        assertThat(reTimed.dueNow()).isEqualTo(sentAt().plus(Duration.ofHours(48)));
        assertThat(clocks.story(clock("decide").id(), before.actor()).reTimed())
                .as("its own version changed too, and its time did not")
                .isNotNull();
    }
}
