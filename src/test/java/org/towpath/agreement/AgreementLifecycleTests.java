package org.towpath.agreement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.towpath.TowpathTest;
import org.towpath.access.Actor;
import org.towpath.access.Actors;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.MovedOn;
import org.towpath.shared.NotAllowed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A version goes from draft to force through two managers and two signatures, and never two count at once. */
@TowpathTest
class AgreementLifecycleTests {

    @Autowired
    AgreementDrafting drafting;

    @Autowired
    AgreementLifecycle lifecycle;

    @Autowired
    AgreementEnding ending;

    @Autowired
    AgreementsInForce inForce;

    @Autowired
    Agreements agreements;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Actor drafter;
    private Actor approver;
    private AgreementBodies bodies;

    @BeforeEach
    void somebodyToAgreeWith() {
        drafter = actors.byAccount("operational-manager").orElseThrow();
        approver = actors.byAccount("strategic-manager").orElseThrow();
        bodies = AgreementBodies.withAPartnerOfItsOwn(jdbc);
    }

    @Test
    void draftedApprovedAndSignedByBothItCountsAtOnce() {
        var id = drafting.agreement(bodies.body(), drafter).agreement();
        assertThat(state(id, 1)).isEqualTo(VersionState.DRAFT);

        lifecycle.submit(id, 1, drafter);
        assertThat(state(id, 1)).isEqualTo(VersionState.IN_CONSULTATION);

        lifecycle.approve(id, 1, null, approver);
        sign(id, 1, Side.LD);
        assertThat(state(id, 1)).isEqualTo(VersionState.APPROVED);
        assertThat(inForce.of(bodies.service(), clock.instant())).isEmpty();

        sign(id, 1, Side.PARTNER);
        assertThat(state(id, 1)).isEqualTo(VersionState.IN_FORCE);
        assertThat(inForce.of(bodies.service(), clock.instant()))
                .hasValueSatisfying(agreed -> assertThat(agreed.agreement()).isEqualTo(id));
    }

    @Test
    void whoeverDraftedItCannotApproveIt() {
        var id = drafting.agreement(bodies.body(), approver).agreement();
        lifecycle.submit(id, 1, approver);

        assertThatThrownBy(() -> lifecycle.approve(id, 1, null, approver)).isInstanceOf(NotAllowed.class);
        assertThat(state(id, 1)).isEqualTo(VersionState.IN_CONSULTATION);
    }

    @Test
    void theDatabaseHoldsTheDraftersApprovalBackToo() {
        var id = drafting.agreement(bodies.body(), drafter).agreement();

        assertThatThrownBy(
                        () -> jdbc.sql("update agreement_version set approved_by = drafted_by where agreement_id = :id")
                                .param("id", id)
                                .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aLaterVersionTakesThePlaceOfTheOneInForce() {
        var id = inForce();
        var before = clock.instant();

        drafting.version(id, bodies.with("serviceLevels", List.of(bodies.level("decide", 10))), drafter);
        assertThat(inForce.of(bodies.service(), clock.instant()))
                .hasValueSatisfying(agreed -> assertThat(agreed.version()).isEqualTo(1));
        agree(id, 2);

        assertThat(state(id, 1)).isEqualTo(VersionState.SUPERSEDED);
        assertThat(state(id, 2)).isEqualTo(VersionState.IN_FORCE);
        assertThat(inForce.of(bodies.service(), clock.instant()))
                .hasValueSatisfying(agreed -> assertThat(agreed.version()).isEqualTo(2));
        assertThat(inForce.of(bodies.service(), before))
                .as("what was sent before keeps the old terms")
                .hasValueSatisfying(agreed -> assertThat(agreed.version()).isEqualTo(1));
    }

    @Test
    void aVersionForLaterWaitsForItsDayAndTheOldOneCountsUntilThen() {
        var id = inForce();
        var day = clock.instant().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS);
        drafting.version(id, bodies.with("effectiveFrom", day.toString()), drafter);
        agree(id, 2);

        assertThat(state(id, 1)).isEqualTo(VersionState.IN_FORCE);
        assertThat(state(id, 2)).isEqualTo(VersionState.SIGNED);
        assertThat(versionAt(day.minusSeconds(1))).isEqualTo(1);
        assertThat(versionAt(day)).isEqualTo(2);

        ending.terminate(id, 2, "Not needed after all", drafter);
        assertThat(versionAt(day)).as("the one before goes on as it was").isEqualTo(1);
    }

    @Test
    void twoAgreementsForOneServiceAtOneInstantAreRefused() {
        inForce();
        var second = drafting.agreement(bodies.with("title", "A second one"), drafter)
                .agreement();
        lifecycle.submit(second, 1, drafter);
        lifecycle.approve(second, 1, null, approver);
        sign(second, 1, Side.LD);

        assertThatThrownBy(() -> sign(second, 1, Side.PARTNER))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.field()).isEqualTo("services[0]")));
    }

    @Test
    void evenPastTheCodeTheDatabaseLetsNoTwoVersionsCountAtOnce() {
        var id = inForce();

        assertThatThrownBy(() -> jdbc.sql("insert into agreement_in_force (agreement_id, n, service_id, during) "
                                + "values (:id, 1, :service, tstzrange(:now, null))")
                        .param("id", id)
                        .param("service", bodies.service())
                        .param("now", SqlInstants.at(clock.instant()))
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void suspendedItDoesNotCountUntilItIsTakenUpAgain() {
        var id = inForce();

        ending.suspend(id, 1, "The service has no staff", drafter);
        assertThat(state(id, 1)).isEqualTo(VersionState.SUSPENDED);
        assertThat(inForce.of(bodies.service(), clock.instant())).isEmpty();

        ending.afterSuspension(id, 1, true, "They are back", drafter);
        assertThat(state(id, 1)).isEqualTo(VersionState.IN_FORCE);
        assertThat(inForce.of(bodies.service(), clock.instant())).isPresent();
    }

    @Test
    void suspendedItMayEnd() {
        var id = inForce();
        ending.suspend(id, 1, null, drafter);

        ending.afterSuspension(id, 1, false, "They have closed", drafter);

        assertThat(state(id, 1)).isEqualTo(VersionState.TERMINATED);
        assertThat(inForce.of(bodies.service(), clock.instant())).isEmpty();
    }

    @Test
    void whatHasMovedOnIsNotMovedTwice() {
        var id = inForce();

        assertThatThrownBy(() -> lifecycle.submit(id, 1, drafter)).isInstanceOf(MovedOn.class);
        assertThatThrownBy(() -> sign(id, 1, Side.LD)).isInstanceOf(MovedOn.class);
        ending.terminate(id, 1, null, drafter);
        assertThatThrownBy(() -> ending.terminate(id, 1, null, drafter)).isInstanceOf(MovedOn.class);
    }

    @Test
    void onlyOneVersionIsDraftedAtATime() {
        var id = drafting.agreement(bodies.body(), drafter).agreement();

        assertThatThrownBy(() -> drafting.version(id, bodies.body(), drafter)).isInstanceOf(MovedOn.class);
    }

    @Test
    void aSignatureInTheFutureIsRefused() {
        var id = approved();
        var ahead = clock.instant().plus(Duration.ofHours(1));

        assertThatThrownBy(() -> lifecycle.sign(id, 1, new Signature(Side.LD, "Ann", null, ahead, "ON_PAPER"), drafter))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors()).extracting("field").containsExactly("signedAt"));
    }

    private UUID approved() {
        var id = drafting.agreement(bodies.body(), drafter).agreement();
        lifecycle.submit(id, 1, drafter);
        lifecycle.approve(id, 1, "Both sides agree", approver);
        return id;
    }

    private UUID inForce() {
        var id = approved();
        sign(id, 1, Side.LD);
        sign(id, 1, Side.PARTNER);
        return id;
    }

    private void agree(UUID id, int n) {
        lifecycle.submit(id, n, drafter);
        lifecycle.approve(id, n, null, approver);
        sign(id, n, Side.LD);
        sign(id, n, Side.PARTNER);
    }

    private void sign(UUID id, int n, Side side) {
        lifecycle.sign(id, n, new Signature(side, "Somebody of " + side, null, clock.instant(), "ON_PAPER"), drafter);
    }

    private int versionAt(Instant at) {
        return inForce.of(bodies.service(), at).orElseThrow().version();
    }

    private VersionState state(UUID id, int n) {
        return agreements.view(id, n, drafter).state();
    }
}
