package org.towpath.agreement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.towpath.TowpathTest;
import org.towpath.access.Actor;
import org.towpath.access.Actors;
import org.towpath.agreement.AgreementWork.Todo;
import org.towpath.engine.form.GivenAnswers;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.NotAllowed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the model of an agreement asks of people once its times come, done on its forms. */
@TowpathTest
class AgreementWorkTests {

    @Autowired
    AgreementWork work;

    @Autowired
    AgreementTakeover takeover;

    @Autowired
    AgreementReviews reviews;

    @Autowired
    AgreementEnding ending;

    @Autowired
    Agreements agreements;

    @Autowired
    AgreementsInForce inForce;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    ObjectMapper json;

    @Autowired
    Clock clock;

    private Actor manager;
    private Actor strategic;
    private AgreementBodies bodies;
    private UUID id;

    @BeforeEach
    void anAgreementInForce() {
        manager = actors.byAccount("operational-manager").orElseThrow();
        strategic = actors.byAccount("strategic-manager").orElseThrow();
        bodies = AgreementBodies.withAPartnerOfItsOwn(jdbc);
        id = UUID.randomUUID();
        var signed = clock.instant();
        takeover.takeOver(
                id,
                bodies.body(),
                List.of(
                        new Signature(Side.LD, "Ours", null, signed, "ON_PAPER"),
                        new Signature(Side.PARTNER, "Theirs", null, signed, "ON_PAPER")),
                manager,
                strategic);
    }

    @Test
    void theReviewComesSixtyDaysAheadAndPlansTheNext() {
        assertThat(at("event_reviewDue")).isEqualTo(Instant.parse("2027-11-01T00:00:00Z"));
        rings("event_reviewDue");
        assertThat(state()).isEqualTo(VersionState.REVIEW_DUE);
        assertThat(inForce.of(bodies.service(), clock.instant())).isPresent();

        does(
                "userTask_reviewAgreement",
                Map.of(
                        "attendees", "Both managers",
                        "whyNotWait", "Rehearsed",
                        "dataReviewed", "A year of referrals",
                        "decisions", "It works",
                        "reviewOutcome", "keep-as-it-is",
                        "nextOn", "2028-11-30",
                        "actions",
                                List.of(Map.of("what", "Send the leaflet", "owner", "Ann", "byDate", "2028-01-31"))));

        assertThat(state()).isEqualTo(VersionState.IN_FORCE);
        assertThat(at("event_reviewDue")).isEqualTo(Instant.parse("2028-10-01T00:00:00Z"));
        assertThat(reviews.of(id, manager)).singleElement().satisfies(review -> {
            assertThat(review.decisions()).isEqualTo("It works");
            assertThat(review.actions()).hasSize(1);
        });
    }

    @Test
    void aReviewMayEndTheAgreement() {
        rings("event_reviewDue");
        does(
                "userTask_reviewAgreement",
                Map.of(
                        "attendees",
                        "Both",
                        "whyNotWait",
                        "Rehearsed",
                        "dataReviewed",
                        "All",
                        "decisions",
                        "No more",
                        "reviewOutcome",
                        "end-it"));

        assertThat(state()).isEqualTo(VersionState.TERMINATED);
        assertThat(inForce.of(bodies.service(), clock.instant())).isEmpty();
    }

    @Test
    void theNextReviewLiesAhead() {
        rings("event_operationalReviewDue");

        assertThatThrownBy(() -> does(
                        "userTask_holdOperationalReview",
                        Map.of(
                                "attendees",
                                "Both",
                                "whyNotWait",
                                "Rehearsed",
                                "decisions",
                                "Go on",
                                "operationalOutcome",
                                "plan-the-next",
                                "nextOn",
                                "2020-01-01")))
                .isInstanceOf(InvalidInput.class);

        does(
                "userTask_holdOperationalReview",
                Map.of(
                        "attendees",
                        "Both",
                        "whyNotWait",
                        "Rehearsed",
                        "decisions",
                        "Go on",
                        "operationalOutcome",
                        "plan-the-next"));
        assertThat(at("event_operationalReviewDue")).isAfter(clock.instant());
    }

    @Test
    void contactsAreConfirmedAndAskedForAgain() {
        assertThat(at("event_contactsDue"))
                .as("90 days after they were last confirmed")
                .isBetween(
                        clock.instant().plus(Duration.ofDays(89)),
                        clock.instant().plus(Duration.ofDays(90)));
        rings("event_contactsDue");
        does("userTask_confirmKeyContacts", Map.of("contactsOutcome", "confirmed", "spokenTo", "Ann"));

        assertThat(agreements.view(id, 1, manager).contacts())
                .allSatisfy(contact -> assertThat(contact.lastConfirmed()).isNotNull());
        assertThat(at("event_contactsDue")).isAfter(clock.instant());
    }

    @Test
    void itExpiresOnItsOwnAfterSomebodyHasThoughtOfIt() {
        assertThat(at("event_expiringSoon"))
                .as("30 days before it ends")
                .isEqualTo(Instant.parse("2028-12-02T00:00:00Z"));
        rings("event_expiringSoon");
        assertThat(state()).isEqualTo(VersionState.EXPIRING);
        does("userTask_decideBeforeExpiry", Map.of("decision", "LET_EXPIRE", "note", "The partner knows"));

        rings("event_lastDayOver");

        assertThat(state()).isEqualTo(VersionState.EXPIRED);
        assertThat(inForce.of(bodies.service(), Instant.parse("2029-01-01T00:00:00Z")))
                .isEmpty();
    }

    @Test
    void withNothingLeftToWatchItExpiresOnItsLastDayAllTheSame() {
        rings("event_reviewDue");
        does("userTask_reviewAgreement", held("let-it-expire"));
        rings("event_operationalReviewDue");
        does(
                "userTask_holdOperationalReview",
                Map.of(
                        "attendees", "Both",
                        "whyNotWait", "Rehearsed",
                        "decisions", "Go on",
                        "operationalOutcome", "no-more-needed"));
        rings("event_contactsDue");
        does("userTask_confirmKeyContacts", Map.of("contactsOutcome", "no-more-needed", "spokenTo", "Ann"));
        rings("event_expiringSoon");
        does("userTask_decideBeforeExpiry", Map.of("decision", "LET_EXPIRE", "note", "The partner knows"));
        assertThat(state()).isEqualTo(VersionState.EXPIRING);

        rings("event_lastDayAwaited");

        assertThat(state()).isEqualTo(VersionState.EXPIRED);
    }

    @Test
    void thatItEndsSoonIsNotForgottenOverAReview() {
        rings("event_expiringSoon");
        rings("event_reviewDue");
        assertThat(state()).isEqualTo(VersionState.EXPIRING);
        does("userTask_reviewAgreement", held("keep-as-it-is"));
        assertThat(state()).isEqualTo(VersionState.EXPIRING);
    }

    @Test
    void takenUpAgainItDoesNotCatchUpWithWhatWasDueMeanwhile() {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .singleResult();
        runtime.setVariable(
                instance.getId(),
                "operationalReviewAt",
                java.util.Date.from(clock.instant().minus(Duration.ofDays(3))));
        ending.suspend(id, 1, "No staff", manager);
        ending.afterSuspension(id, 1, true, "They are back", manager);

        assertThat(at("event_operationalReviewDue")).isAfter(clock.instant().plus(Duration.ofDays(80)));
    }

    private static Map<String, Object> held(String outcome) {
        return Map.of(
                "attendees", "Both",
                "whyNotWait", "Rehearsed",
                "dataReviewed", "All",
                "decisions", "Go on",
                "reviewOutcome", outcome);
    }

    @Test
    void aTaskIsForTheRolesItsModelNames() {
        rings("event_reviewDue");
        var administrator = actors.byAccount("senior-administrator").orElseThrow();
        var review = todo("userTask_reviewAgreement");

        assertThat(work.of(id, 1, administrator)).isEmpty();
        assertThatThrownBy(() -> work.desk(review.id(), administrator)).isInstanceOf(NotAllowed.class);
    }

    private VersionState state() {
        return agreements.view(id, 1, manager).state();
    }

    private Todo todo(String element) {
        return work.of(id, 1, manager).stream()
                .filter(it -> it.element().equals(element))
                .findFirst()
                .orElseThrow();
    }

    private void does(String element, Map<String, ?> values) {
        work.complete(todo(element).id(), form -> GivenAnswers.json(form, json.valueToTree(values)), null, manager);
    }

    private void rings(String event) {
        management.executeJob(job(event).getId());
    }

    private Instant at(String event) {
        return job(event).getDuedate().toInstant();
    }

    private Job job(String event) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .singleResult();
        return management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(event)
                .singleResult();
    }
}
