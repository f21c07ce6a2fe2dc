package org.towpath.referral;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.TowpathTest;
import org.towpath.access.Actor;
import org.towpath.access.Actors;
import org.towpath.agreement.AgreementPerformance;
import org.towpath.demo.clock.TrainingClock;
import org.towpath.engine.Processes;
import org.towpath.fixture.CaseWork;
import org.towpath.fixture.SampleAgreement;
import org.towpath.promise.ClockState;
import org.towpath.promise.ClockView;
import org.towpath.shared.InvalidInput;
import org.towpath.worklist.Tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.towpath.fixture.SampleAgreement.level;

/** What a version would have changed is what really happens to cases that run under it. */
@TowpathTest
@Import(PromisesOverTimeTests.Listening.class)
class AgreementImpactTests {

    private static final String DECIDE = level("decide", "ACCEPTED", 48);

    @Autowired
    AgreementImpact impact;

    @Autowired
    AgreementPerformance performance;

    @Autowired
    TrainingClock time;

    @Autowired
    Actors actors;

    private final ReferralFixture on;
    private final JdbcClient jdbc;

    @Autowired
    AgreementImpactTests(
            ProcessEngine engine,
            JdbcClient jdbc,
            Clock clock,
            TransactionTemplate transaction,
            Referrals referrals,
            Processes processes,
            Tasks tasks,
            ObjectMapper json) {
        var work = new CaseWork(engine, jdbc, clock, transaction, processes, tasks, json);
        this.on = new ReferralFixture(work, jdbc, clock, transaction, referrals);
        this.jdbc = jdbc;
    }

    @Test
    void aLongerTimeTakesMissesAwayAndMovesWhatRuns() {
        var agreed = agreed(24);
        var silent = sent(agreed);
        time.moveTo(sentAt(silent).plus(Duration.ofHours(30)), at -> {});
        var running = clock(silent, "acknowledge");
        assertThat(running.state()).isEqualTo(ClockState.MISSED);

        agreed.version(2, on.now(), level("acknowledge", "ACKNOWLEDGED", 72), DECIDE);
        var found = impact.of(agreed.agreement, 2, 1, manager());

        assertThat(found.replayed()).isEqualTo(2);
        assertThat(found.wouldMiss()).isZero();
        assertThat(found.wouldNoLongerMiss()).isEqualTo(1);
        assertThat(found.runningMoved()).singleElement().satisfies(moved -> {
            assertThat(moved.clock()).isEqualTo(running.id());
            assertThat(moved.from()).isEqualTo(sentAt(silent).plus(Duration.ofHours(24)));
            assertThat(moved.to()).isEqualTo(sentAt(silent).plus(Duration.ofHours(72)));
        });
        assertThat(performance.of(agreed.agreement, manager()))
                .filteredOn(line -> line.promise().equals("acknowledge"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.missed()).isEqualTo(1);
                    assertThat(line.keptPercent()).isZero();
                });
        assertThat(clock(silent, "acknowledge").dueAt())
                .as("nothing is changed")
                .isEqualTo(running.dueAt());
    }

    @Test
    void itsAnswerIsWhatHappensUnderTheDraft() {
        var now = agreed(24);
        var draft = agreed(3);
        var ours = List.of(sent(now), sent(now), sent(now));
        var theirs = List.of(sent(draft), sent(draft), sent(draft));
        time.moveTo(on.now().plus(Duration.ofHours(2)), at -> {});
        on.happened(ours.get(0), ReferralEventType.ACKNOWLEDGED);
        on.happened(theirs.get(0), ReferralEventType.ACKNOWLEDGED);
        on.happened(ours.get(1), ReferralEventType.INFORMATION_REQUESTED);
        on.happened(theirs.get(1), ReferralEventType.INFORMATION_REQUESTED);
        time.moveTo(on.now().plus(Duration.ofHours(5)), at -> {});
        on.happened(ours.get(2), ReferralEventType.ACCEPTED);
        on.happened(theirs.get(2), ReferralEventType.ACCEPTED);
        time.moveTo(on.now().plus(Duration.ofHours(3)), at -> {});

        now.version(2, on.now(), level("acknowledge", "ACKNOWLEDGED", 3), DECIDE);
        var found = impact.of(now.agreement, 2, 1, manager());

        var really = theirs.stream().mapToLong(this::missed).sum();
        var before = ours.stream().mapToLong(this::missed).sum();
        assertThat(really)
                .as("the draft is missed where the terms of now are not")
                .isGreaterThan(before);
        assertThat(before + found.wouldMiss() - found.wouldNoLongerMiss()).isEqualTo(really);
    }

    @Test
    void monthsAreFromOneToTwentyFour() {
        var agreed = agreed(24);

        assertThatThrownBy(() -> impact.of(agreed.agreement, 1, 0, manager())).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> impact.of(agreed.agreement, 1, 25, manager())).isInstanceOf(InvalidInput.class);
    }

    private SampleAgreement agreed(int hours) {
        var since = on.now().minus(Duration.ofDays(1));
        return new SampleAgreement(jdbc, since).version(1, since, level("acknowledge", "ACKNOWLEDGED", hours), DECIDE);
    }

    private ReferralFixture.Case sent(SampleAgreement agreed) {
        return on.begun(on.wanted(agreed.service, "GIVEN"));
    }

    private java.time.Instant sentAt(ReferralFixture.Case referral) {
        return Objects.requireNonNull(on.view(referral).sentAt());
    }

    private long missed(ReferralFixture.Case referral) {
        return on.view(referral).clocks().stream()
                .filter(it -> it.missedAt() != null)
                .count();
    }

    private ClockView clock(ReferralFixture.Case referral, String promise) {
        return on.view(referral).clocks().stream()
                .filter(it -> it.promise().equals(promise))
                .findFirst()
                .orElseThrow();
    }

    private Actor manager() {
        return actors.byAccount("operational-manager").orElseThrow();
    }
}
