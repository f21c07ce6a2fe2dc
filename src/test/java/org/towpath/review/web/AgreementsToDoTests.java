package org.towpath.review.web;

import java.util.Objects;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.towpath.TowpathTest;
import org.towpath.access.Actors;
import org.towpath.agreement.AgreementWork;
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
        var before = work.of(manager).size();
        contactsAreDue();

        var section = todo.of(manager).orElseThrow();
        var many = before + 1;
        assertThat(section.title()).isEqualTo("Agreements: " + many + (many == 1 ? " thing to do" : " things to do"));
        assertThat(section.href()).isEqualTo("/agreements");
        assertThat(section.first()).hasSize(Math.min(many, 3));
        assertThat(section.first()).allSatisfy(item -> assertThat(item.href()).startsWith("/agreements/tasks/"));
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
