package org.towpath.review.web;

import java.util.Objects;
import java.util.UUID;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.towpath.TowpathTest;
import org.towpath.access.Actors;
import org.towpath.agreement.AgreementWork;
import org.towpath.agreement.ReviewActions;
import org.towpath.review.ReviewedAgreement;

import static org.assertj.core.api.Assertions.assertThat;

/** My work leads whoever looks after agreements to what there is to do about them. */
@TowpathTest
class AgreementsToDoTests {

    @Autowired
    AgreementsToDo todo;

    @Autowired
    AgreementWork work;

    @Autowired
    ReviewActions actions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ReviewedAgreement agreements;

    @Autowired
    Actors actors;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Test
    void aManagerSeesHowMuchThereIsAndTheFirstOfIt() {
        var manager = agreements.manager();
        var before = work.of(manager).size() + actions.overdue();
        contactsAreDue();

        var section = todo.of(manager).orElseThrow();
        var many = before + 1;
        assertThat(section.title()).isEqualTo("Agreements: " + many + (many == 1 ? " thing to do" : " things to do"));
        assertThat(section.href()).isEqualTo("/agreements");
        assertThat(section.first()).isNotEmpty().hasSizeLessThanOrEqualTo(3);
        assertThat(section.first())
                .allSatisfy(item -> assertThat(item.href()).matches("/agreements/(tasks/.*|actions)"));
    }

    @Test
    void whatAReviewAskedForAndNobodyDidComesFirst() {
        var agreed = agreements.agreed();
        var review = UUID.randomUUID();
        jdbc.sql("""
                        insert into agreement_review (id, agreement_id, n, kind, held_at, held_by, attendees, decisions, outcome)
                        select :id, agreement_id, n, 'OPERATIONAL', drafted_at, 'test', 'Both', 'Go on', 'plan-the-next'
                        from agreement_version where agreement_id = :agreement
                        """).param("id", review).param("agreement", agreed.id()).update();
        jdbc.sql("insert into agreement_action (review_id, position, what, owner, by_date) "
                        + "values (:id, 1, 'Ring', 'Ann', date '1999-12-31')")
                .param("id", review)
                .update();

        var first = todo.of(agreements.manager()).orElseThrow().first().get(0);
        assertThat(first.name()).contains("overdue");
        assertThat(first.href()).isEqualTo("/agreements/actions");
        actions.done(review, 1, agreements.manager());
    }

    @Test
    void nobodyElseIsToldOfThem() {
        contactsAreDue();
        assertThat(todo.of(actors.byAccount("practitioner").orElseThrow())).isEmpty();
        assertThat(todo.of(actors.byAccount("partner").orElseThrow())).isEmpty();
    }

    private void contactsAreDue() {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(agreements.agreed().id().toString())
                .singleResult();
        var job = management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId("event_contactsDue")
                .singleResult();
        management.executeJob(Objects.requireNonNull(job).getId());
    }
}
