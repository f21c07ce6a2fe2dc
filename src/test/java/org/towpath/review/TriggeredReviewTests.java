package org.towpath.review;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.TowpathTest;
import org.towpath.access.Actor;
import org.towpath.access.CurrentActor;
import org.towpath.agreement.AgreementReviews;
import org.towpath.agreement.AgreementReviews.Kind;
import org.towpath.agreement.AgreementWork;
import org.towpath.agreement.ReviewActions;
import org.towpath.engine.form.GivenAnswers;
import org.towpath.referral.ReferralEventType;
import org.towpath.review.ReviewedAgreement.Agreed;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.MovedOn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A review is called for once, waits for the partner, and asks for actions until they are done. */
@TowpathTest
class TriggeredReviewTests {

    private static final String TASK = "userTask_holdTriggeredReview";

    @Autowired
    ReviewedAgreement agreements;

    @Autowired
    ReviewTriggers triggers;

    @Autowired
    TriggerFactRows facts;

    @Autowired
    Clock clock;

    @Autowired
    EvidencePacks packs;

    @Autowired
    AgreementWork work;

    @Autowired
    AgreementReviews reviews;

    @Autowired
    ReviewActions actions;

    @Autowired
    CurrentActor current;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ObjectMapper json;

    private Agreed agreed;
    private Actor manager;

    @BeforeEach
    void fivePromisesWereMissed() {
        agreed = agreements.agreed();
        manager = agreements.manager();
        for (var i = 0; i < 3; i++) {
            var sent = agreements.sent(agreed, 100);
            agreements.happened(sent, ReferralEventType.ACKNOWLEDGED, 50, null);
        }
    }

    @Test
    void itIsCalledForOnceAndSaysWhy() {
        assertThat(triggers.look(agreed.id(), 1)).isEqualTo(1);
        assertThat(triggers.look(agreed.id(), 1)).as("once in its quarter").isZero();

        assertThat(todos()).filteredOn(TASK::equals).hasSize(1);
        var desk = work.desk(todo(TASK), manager);
        assertThat(desk.evidence()).isNotNull().satisfies(shown -> {
            assertThat(shown.says().get(0))
                    .isEqualTo(
                            "This called for the review: 0 of 6 promises of the last quarter were kept, fewer than 80 in 100.");
            assertThat(shown.lines()).isNotEmpty();
        });
        assertThat(jdbc.sql("select body from message where template = 'review-called-for' and body like :it")
                        .param("it", "%" + agreed.service() + "%")
                        .query(String.class)
                        .single())
                .contains("0 of 6 promises");
    }

    @Test
    void twoNodesThatLookAtOnceCallOnce() throws Exception {
        var nodes = Executors.newFixedThreadPool(2);
        try {
            var one = nodes.submit(() -> triggers.look(agreed.id(), 1));
            var other = nodes.submit(() -> triggers.look(agreed.id(), 1));
            assertThat(one.get() + other.get()).isEqualTo(1);
        } finally {
            nodes.shutdown();
        }
        assertThat(todos()).filteredOn(TASK::equals).hasSize(1);
    }

    @Test
    void whatIsLookedAtIsWhatIsRecorded() {
        var accepted = agreements.sent(agreed, 20);
        agreements.happened(accepted, ReferralEventType.ACCEPTED, 2, null);
        var declined = agreements.sent(agreed, 20);
        agreements.happened(declined, ReferralEventType.DECLINED, 2, "AGE");

        var found = facts.of(agreed.id(), clock.instant());
        assertThat(found.decided()).isEqualTo(2);
        assertThat(found.accepted()).isEqualTo(1);
        assertThat(found.missed()).isEqualTo(6);
        assertThat(found.kept()).as("both promises of both").isEqualTo(4);
        assertThat(found.disputes()).isZero();
        assertThat(found.gaps()).isEmpty();
    }

    @Test
    void theReviewWaitsForThePartnerOrSaysWhyNot() {
        triggers.look(agreed.id(), 1);
        assertThatThrownBy(() -> held(Map.of("attendees", "Both", "decisions", "More staff")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.errors().get(0).field()).isEqualTo("whyNotWait"));
        assertThat(reviews.of(agreed.id(), manager)).isEmpty();

        held(Map.of("attendees", "Both", "decisions", "More staff", "whyNotWait", "A person waits"));
        assertThat(reviews.of(agreed.id(), manager))
                .singleElement()
                .satisfies(it -> assertThat(it.kind()).isEqualTo(Kind.TRIGGERED));
        assertThat(jdbc.sql("select u.why_then from agreement_pack_use u join agreement_pack p on p.id = u.pack_id "
                                + "where p.agreement_id = :id")
                        .param("id", agreed.id())
                        .query(String.class)
                        .single())
                .isEqualTo("A person waits");
        assertThat(todos()).doesNotContain(TASK);
    }

    @Test
    void withThePartnersAnswerItNeedNotSayWhy() {
        agreements.rings(agreed, "event_operationalReviewDue");
        var pack = Objects.requireNonNull(
                work.desk(todo("userTask_holdOperationalReview"), manager).evidence());
        current.as(agreed.partner(), () -> packs.answered(pack.pack(), agreed.partner()));

        complete(
                "userTask_holdOperationalReview",
                Map.of(
                        "attendees", "Both",
                        "decisions", "Go on",
                        "operationalOutcome", "plan-the-next",
                        "actions", List.of(Map.of("what", "Ring twice", "owner", "Ann", "byDate", "2026-01-31"))));
        var open = actions.of(agreed.id(), java.time.Instant.EPOCH);
        assertThat(open)
                .singleElement()
                .satisfies(it -> assertThat(it.overdue()).isTrue());

        var asked = open.get(0);
        actions.done(asked.review(), asked.position(), manager);
        assertThatThrownBy(() -> actions.done(asked.review(), asked.position(), manager))
                .isInstanceOf(MovedOn.class);
        anHourAgo(pack.pack());
        var next = agreements.drawnUp(agreed);
        assertThat(next.content().actions())
                .singleElement()
                .satisfies(it -> assertThat(it.doneAt()).isNotNull());
        assertThat(next.from())
                .as("it goes on where the last review stopped")
                .isEqualTo(packOf(pack.pack()).to());
    }

    /** As if the figures had been drawn up earlier; the product itself cannot rewrite them. */
    private void anHourAgo(java.util.UUID pack) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local role postgres").update();
            jdbc.sql("update agreement_pack set to_at = to_at - interval '1 hour' where id = :id")
                    .param("id", pack)
                    .update();
        });
    }

    private EvidencePack packOf(java.util.UUID id) {
        return packs.view(id, manager);
    }

    private void held(Map<String, Object> values) {
        complete(TASK, values);
    }

    private void complete(String element, Map<String, Object> values) {
        current.as(
                manager,
                () -> work.complete(
                        todo(element), form -> GivenAnswers.json(form, json.valueToTree(values)), null, manager));
    }

    private List<String> todos() {
        return work.of(agreed.id(), 1, manager).stream()
                .map(AgreementWork.Todo::element)
                .toList();
    }

    private String todo(String element) {
        return work.of(agreed.id(), 1, manager).stream()
                .filter(it -> it.element().equals(element))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
