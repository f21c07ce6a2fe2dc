package org.towpath.dispute;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.TowpathTest;
import org.towpath.agreement.Action;
import org.towpath.agreement.Side;
import org.towpath.fixture.CaseWork;
import org.towpath.promise.ClockFact;
import org.towpath.promise.DisputeDrafts;
import org.towpath.promise.PromiseClock;
import org.towpath.promise.PromiseClocks;
import org.towpath.promise.Promised;
import org.towpath.promise.StepFired;
import org.towpath.referral.ReferralState;
import org.towpath.shared.MovedOn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the last step drafts waits for a person, and nothing of it is sent. */
@TowpathTest
class DraftedDisputesTests {

    private static final String DECIDE = "userTask_decideOnDraft";

    @Autowired
    DisputedReferral referrals;

    @Autowired
    Disputes disputes;

    @Autowired
    DisputeDrafts drafts;

    @Autowired
    PromiseClocks clocks;

    @Autowired
    CaseWork work;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private DisputedReferral.Sent sent;
    private PromiseClock late;

    @BeforeEach
    void everyStepWasTaken() {
        sent = referrals.sent();
        late = clocks.of(sent.referral()).get(0);
        draft();
    }

    private void draft() {
        var agreed = late.promised().agreed();
        var step = new StepFired(
                late.id(),
                3,
                sent.of().episode(),
                sent.referral(),
                "acknowledge",
                agreed == null ? new Promised.Agreed(UUID.randomUUID(), 1, "C4.1") : agreed,
                Side.PARTNER,
                "HEAD_OF_SERVICE",
                null,
                clock.instant(),
                clock.instant(),
                Action.DISPUTE);
        transaction.executeWithoutResult(status -> drafts.draft(step));
    }

    private DisputeView drafted() {
        return disputes.of(sent.referral(), sent.manager()).get(0);
    }

    private List<String> told() {
        return jdbc.sql(
                        "select recipient_kind || ' ' || recipient_role from message where referral_reference = :referral")
                .param("referral", sent.referral().value())
                .query(String.class)
                .list();
    }

    @Test
    void onlyOurManagerHearsOfIt() {
        assertThat(drafted().state()).isEqualTo(DisputeState.DRAFT);
        assertThat(told()).containsExactly("STAFF operational-manager");
        assertThat(referrals.view(sent).state()).isEqualTo(ReferralState.SENT);
        assertThat(disputes.of(sent.referral(), referrals.partner(sent))).isEmpty();
    }

    @Test
    void isDraftedOnceHoweverOftenTheStepIsTaken() {
        draft();
        assertThat(disputes.of(sent.referral(), sent.manager())).hasSize(1);
        assertThat(told()).hasSize(1);
    }

    @Test
    void aManagerOpensItAtTheLevelTheyChoose() {
        referrals.as(sent.manager(), () -> disputes.takeOn(drafted().id(), sent.manager()));
        referrals.as(sent.manager(), () -> disputes.takeOn(drafted().id(), sent.manager()));
        assertThat(counts()).as("a draft counts nowhere").isFalse();
        assertThat(work.open(sent.of()).stream().filter(DECIDE::equals)).hasSize(1);
        work.complete(
                sent.of(),
                DECIDE,
                Map.of(
                        "draftOutcome", "open-the-dispute",
                        "beginOutcome", "manager",
                        "kind", "DELAY",
                        "ourPosition", "Ten working days without a word"));
        assertThat(drafted().state()).isEqualTo(DisputeState.OPEN);
        assertThat(counts()).as("from when it was opened").isTrue();
        assertThat(drafted().level()).isEqualTo(DisputeLevel.MANAGER);
        assertThat(told()).contains("PARTNER MANAGER");
        assertThat(referrals.view(sent).state()).isEqualTo(ReferralState.DISPUTED);
    }

    private boolean counts() {
        return jdbc.sql("select begun_at is not null from dispute where id = :id")
                .param("id", drafted().id())
                .query(Boolean.class)
                .single();
    }

    @Test
    void whoeverDecidesToOpenItIsAskedForWhatItSays() {
        transaction.executeWithoutResult(status -> drafts.open(late.id()));
        transaction.executeWithoutResult(status -> drafts.open(late.id()));
        assertThat(work.open(sent.of()).stream().filter(DECIDE::equals)).hasSize(1);
        assertThat(drafted().state()).isEqualTo(DisputeState.DRAFT);
    }

    @Test
    void aManagerMayAgreeADateInstead() {
        referrals.as(sent.manager(), () -> disputes.takeOn(drafted().id(), sent.manager()));
        work.complete(
                sent.of(),
                DECIDE,
                Map.of("draftOutcome", "agreed-a-date", "spokenTo", "Dr Hale", "agreedAt", "2026-12-01T10:00:00Z"));
        assertThat(drafted().state()).isEqualTo(DisputeState.DATE_AGREED);
        assertThat(told()).containsExactly("STAFF operational-manager");
        assertThatThrownBy(() -> disputes.takeOn(drafted().id(), sent.manager()))
                .isInstanceOf(MovedOn.class);
    }

    @Test
    void goesAwayWhereThePromiseWasKept() {
        referrals.as(sent.manager(), () -> disputes.takeOn(drafted().id(), sent.manager()));
        transaction.executeWithoutResult(status -> clocks.happened(
                late, ClockFact.of(ClockFact.Type.STOPPED, late.measured().startedAt(), "test:kept"), sent.manager()));
        assertThat(drafted().state()).isEqualTo(DisputeState.DROPPED);
        assertThat(work.open(sent.of())).doesNotContain(DECIDE);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> drafts.open(late.id())))
                .as("nobody is told that they opened what is no longer there")
                .isInstanceOf(MovedOn.class);
    }
}
