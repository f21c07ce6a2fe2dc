package org.towpath.referral;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

import org.towpath.agreement.AgreementTookEffect;
import org.towpath.promise.ClockState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.towpath.fixture.SampleAgreement.level;
import static org.towpath.fixture.SampleAgreement.rung;

/** Who hears that a promise is due soon, or at another time than before. */
class PromiseNewsTests extends AgreedReferral {

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    EscalationSubjects subjects;

    private List<String> messages(UUID clock) {
        return jdbc.sql("""
                        select template || ' ' || recipient_kind || ' ' || recipient_role from message
                        where dedupe_key like '%' || :clock || '%' order by n
                        """)
                .param("clock", clock.toString())
                .query(String.class)
                .list();
    }

    private void reTimed(int version, Instant effect, String... levels) {
        agreed.version(version, effect, levels);
        again(version, effect);
    }

    private void again(int version, Instant effect) {
        transaction.executeWithoutResult(
                status -> events.publishEvent(new AgreementTookEffect(agreed.agreement, version, effect, true)));
    }

    @Test
    void aMissThatIsCountedAwayWhileThePromiseStillRunsIsNotCalledKept() {
        toHour(27);
        var clock = clock("acknowledge").id();
        assertThat(messages(clock)).containsExactly("escalation-step-partner PARTNER NAMED_LEAD");
        jdbc.sql(
                        "update message set state = 'SENT', settled_at = created_at where dedupe_key like '%' || :clock || '%'")
                .param("clock", clock.toString())
                .update();

        var effect = on.now();
        var later = level("acknowledge", "ACKNOWLEDGED", 48, rung("NOTIFY", 2), rung("DISPUTE", 12));
        reTimed(2, effect, later, DECIDE);
        again(2, effect);

        assertThat(clock("acknowledge").state()).isEqualTo(ClockState.RUNNING);
        assertThat(messages(clock))
                .as("each once")
                .containsExactly(
                        "escalation-step-partner PARTNER NAMED_LEAD", "clock-counted-anew-partner PARTNER NAMED_LEAD");
        assertThat(jdbc.sql("select body from message where template = 'clock-counted-anew-partner'"
                                + " and dedupe_key like '%' || :clock || '%'")
                        .param("clock", clock.toString())
                        .query(String.class)
                        .single())
                .contains("no longer holds", "[[link:" + clock)
                .doesNotContain("nothing more is asked");
    }

    @Test
    void whoeverOwesAPromiseHearsThatItIsDueAtAnotherTimeBeforeItIsMissed() {
        toHour(2);
        var clock = clock("acknowledge").id();
        reTimed(2, on.now(), level("acknowledge", "ACKNOWLEDGED", 30, rung("NOTIFY", 2)), DECIDE);
        assertThat(messages(clock)).containsExactly("clock-counted-anew-partner PARTNER NAMED_LEAD");
        assertThat(messages(clock("decide").id())).as("its time did not move").isEmpty();
    }

    @Test
    void theTeamAndThePartnerAreRemindedOnceWhileThereIsStillTime() {
        var warned = level("acknowledge", "ACKNOWLEDGED", 24, rung("NOTIFY", 2))
                .replace("'pausable'", "'warnLead':{'kind':'ELAPSED','value':'PT4H'},'pausable'");
        agreed.version(2, on.now(), warned, DECIDE);
        referral = sent();
        var clock = clock("acknowledge").id();
        toHour(19);
        assertThat(messages(clock)).isEmpty();
        toHour(21);
        assertThat(messages(clock))
                .containsExactly("promise-due-soon STAFF practitioner", "promise-due-soon-partner PARTNER NAMED_LEAD");
        assertThat(heard.soon(clock)).hasSize(1);
        assertThat(clock("acknowledge").state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void whoeverLeadsNowHearsOfAStepNotWhoeverLedWhenItWasSent() {
        var clock = clock("acknowledge").id();
        transaction.executeWithoutResult(status -> {
            agreed.version(2, on.now(), ACKNOWLEDGE, DECIDE);
            jdbc.sql("update agreement_contact set name = 'Sam Dale' where agreement_id = :agreement and n = 2 "
                            + "and role = 'NAMED_LEAD'")
                    .param("agreement", agreed.agreement)
                    .update();
        });
        toHour(27);
        assertThat(jdbc.sql("select recipient_name from message where dedupe_key like '%' || :clock || '%'")
                        .param("clock", clock.toString())
                        .query(String.class)
                        .list())
                .containsExactly("Sam Dale");
    }

    @Test
    void aSecondMissWithNoStepLeftComesToADraftForAPerson() {
        agreed.version(2, on.now(), level("acknowledge", "ACKNOWLEDGED", 24, rung("NOTIFY", 2)), DECIDE);
        referral = sent();
        var clock = clock("acknowledge").id();
        toHour(27);
        assertThat(heard.drafted(clock)).hasSize(1);

        reTimed(3, on.now(), level("acknowledge", "ACKNOWLEDGED", 30, rung("NOTIFY", 2)), DECIDE);
        assertThat(states("acknowledge")).containsExactly("SUPERSEDED");
        toHour(33);
        assertThat(clock("acknowledge").state()).isEqualTo(ClockState.MISSED);
        assertThat(states("acknowledge")).containsExactly("FIRED");
        assertThat(heard.drafted(clock)).hasSize(2);
        assertThat(on.open(referral)).contains("userTask_decideOnDispute");
        assertThat(jdbc.sql("select state from dispute where clock_id = :clock order by opened_at, state desc")
                        .param("clock", clock)
                        .query(String.class)
                        .list())
                .as("the draft of the miss that was none does not stand in the way")
                .containsExactly("DROPPED", "DRAFT");
    }

    @Test
    void onlyAStepIsLabelledWithThePromise() {
        toHour(24);
        var waiting = jdbc.sql("select instance_id from worklist_task where episode_reference = :episode"
                        + " and element_id = 'userTask_recordAcknowledgement' and state = 'OPEN'")
                .param("episode", referral.of().episode().value())
                .query(String.class)
                .list();
        assertThat(waiting).hasSize(1);
        assertThat(subjects.of(waiting)).isEmpty();
    }
}
