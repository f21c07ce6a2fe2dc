package org.towpath.dispute;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.towpath.TowpathTest;
import org.towpath.access.Actor;
import org.towpath.access.Roles;
import org.towpath.agreement.AgreementPerformance;
import org.towpath.agreement.Figure;
import org.towpath.agreement.FigurePeriod;
import org.towpath.promise.FigureClocks;
import org.towpath.promise.PromiseClock;
import org.towpath.promise.PromiseClocks;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.NotFound;
import org.towpath.shared.PageRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Figures about an agreement count what was disputed, and lead to what they were counted from (S-24). */
@TowpathTest
class PromisesDisputedTests {

    @Autowired
    DisputedReferral referrals;

    @Autowired
    Disputes disputes;

    @Autowired
    PromiseClocks clocks;

    @Autowired
    AgreementPerformance performance;

    @Autowired
    FigureClocks figures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private DisputedReferral.Sent sent;
    private UUID agreement;

    @BeforeEach
    void aReferralWasSentUnderAnAgreement() {
        sent = referrals.sent();
        agreement =
                Objects.requireNonNull(clock("acknowledge").promised().agreed()).agreement();
    }

    @Test
    void aDelayIsAboutWhatIsNotKeptAndARefusalAboutTheDecision() {
        var acknowledged = disputed("acknowledge");
        var decided = disputed("decide");
        open(DisputeKind.DELAY);
        assertThat(disputed("acknowledge")).isEqualTo(acknowledged + 1);
        assertThat(disputed("decide")).isEqualTo(decided + 1);

        sent = referrals.sent();
        open(DisputeKind.REJECTION);
        assertThat(disputed("acknowledge")).as("nobody disputes its arrival").isEqualTo(acknowledged + 1);
        assertThat(disputed("decide")).isEqualTo(decided + 2);
    }

    @Test
    void whatARulingPutsRightWasDisputedOnce() {
        var before = disputed("acknowledge");
        var dispute = open(DisputeKind.REJECTION);
        var kept = new Ruling.Kept(
                clock("acknowledge").id(), clock("acknowledge").measured().startedAt());
        var ruling = new Ruling(
                Outcome.NOT_UPHELD, "They did answer", "Dr Hale", clock.instant(), List.of(kept), false, null);
        referrals.as(sent.manager(), () -> disputes.rule(dispute.id(), ruling, sent.manager()));
        assertThat(disputed("acknowledge")).isEqualTo(before + 1);
    }

    @Test
    void aPeriodCountsTheDisputesOpenedInIt() {
        open(DisputeKind.DELAY);
        var now = clock.instant();
        var past = new FigurePeriod(null, now.minus(Duration.ofDays(1)));
        assertThat(line("acknowledge", past).disputed()).isZero();
        assertThat(line("acknowledge", new FigurePeriod(now.minus(Duration.ofDays(1)), null))
                        .disputed())
                .isPositive();
        assertThatThrownBy(() -> FigurePeriod.read("2026-02-02", "2026-02-01")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> FigurePeriod.read("soon", null)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aFigureLeadsToItsReferralsAndCountsThoseOutOfReach() {
        open(DisputeKind.DELAY);
        var asked = new FigureClocks.Asked(agreement, "acknowledge", Figure.DISPUTED, FigurePeriod.ALL);
        var seen = figures.list(asked, sent.manager(), PageRequest.of(50, null));
        assertThat(seen.items())
                .extracting(it -> it.referral())
                .containsExactly(sent.referral().value());
        var elsewhere = referrals.sent();
        var unseen = figures.list(asked, elsewhere.manager(), PageRequest.of(50, null));
        assertThat(unseen.items()).isEmpty();
        assertThat(unseen.others()).isEqualTo(seen.others() + 1);
        var running = new FigureClocks.Asked(agreement, "acknowledge", Figure.RUNNING, FigurePeriod.ALL);
        assertThat(figures.list(running, sent.manager(), PageRequest.of(50, null))
                        .items())
                .hasSize(1);
        var partner = new Actor("stranger", null, "Stranger", Set.of(Roles.PARTNER), Set.of(), UUID.randomUUID());
        assertThatThrownBy(() -> figures.list(asked, partner, PageRequest.of(50, null)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aMissThatWasNoneCountsAsKept() {
        var met = Objects.requireNonNull(line("acknowledge", FigurePeriod.ALL).met());
        var missed =
                Objects.requireNonNull(line("acknowledge", FigurePeriod.ALL).missed());
        var late = clock("acknowledge").id();
        state(late, "MISSED");
        assertThat(line("acknowledge", FigurePeriod.ALL).missed()).isEqualTo(missed + 1);
        state(late, "MET");
        assertThat(line("acknowledge", FigurePeriod.ALL).missed()).isEqualTo(missed);
        assertThat(line("acknowledge", FigurePeriod.ALL).met()).isEqualTo(met + 1);
    }

    @Test
    void commissionersSeeNoNumberUnderFive() {
        var commissioner = new Actor("co", null, "Co", Set.of(Roles.COMMISSIONER), Set.of(), null);
        open(DisputeKind.FEEDBACK);
        for (var line : performance.of(agreement, commissioner)) {
            for (var number : new Long[] {line.met(), line.missed(), line.disputed(), line.running()}) {
                assertThat(number == null || number == 0 || number >= 5).isTrue();
            }
        }
        assertThat(performance.of(agreement, sent.manager()))
                .allSatisfy(line -> assertThat(line.disputed()).isNotNull());
    }

    /** What the fold of its facts would write. */
    private void state(UUID id, String state) {
        jdbc.sql("""
                        update promise_clock set state = :state, stopped_at = :now,
                            missed_at = case when :state = 'MISSED' then started_at end,
                            miss_withdrawn_at = case when :state = 'MET' then started_at end
                        where id = :id
                        """)
                .param("state", state)
                .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private DisputeView open(DisputeKind kind) {
        var wanted = new NewDispute(kind, null, "We see it otherwise", null, false);
        return referrals.as(sent.practitioner(), () -> disputes.open(sent.referral(), wanted, sent.practitioner()));
    }

    private long disputed(String promise) {
        return Objects.requireNonNull(line(promise, FigurePeriod.ALL).disputed());
    }

    private AgreementPerformance.Line line(String promise, FigurePeriod period) {
        return performance.of(agreement, period, sent.manager()).stream()
                .filter(it -> it.promise().equals(promise))
                .findFirst()
                .orElseThrow();
    }

    private PromiseClock clock(String promise) {
        return clocks.of(sent.referral()).stream()
                .filter(it -> it.promised().promise().equals(promise))
                .findFirst()
                .orElseThrow();
    }
}
