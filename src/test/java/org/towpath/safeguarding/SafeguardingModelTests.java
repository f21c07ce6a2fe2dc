package org.towpath.safeguarding;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.towpath.TowpathTest;
import org.towpath.episode.Episodes;
import org.towpath.episode.EventType;
import org.towpath.episode.NewEvent;
import org.towpath.fixture.CaseWork;
import org.towpath.platform.SqlInstants;

import static org.assertj.core.api.Assertions.assertThat;

/** Safeguarding on the model that is in force. */
@TowpathTest
class SafeguardingModelTests {

    @Autowired
    CaseWork work;

    @Autowired
    Episodes episodes;

    @Autowired
    SafeguardingConcerns concerns;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private CaseWork.Case person = new CaseWork.Case(
            new org.towpath.shared.EpisodeReference("LD-1999-000000"),
            new java.util.UUID(0, 0),
            org.towpath.access.Actor.system());

    @BeforeEach
    void somebodyIsWorried() {
        person = work.invented();
        var worry = new NewEvent(EventType.SAFEGUARDING_CONCERN, clock.instant(), null, Map.of());
        episodes.happened(person.episode(), worry, person.actor());
    }

    private void referred(String about) {
        work.complete(
                person,
                "userTask_ringNow",
                Map.of("rangWhom", "CHILDRENS_SERVICES", "nameSpokenTo", "Duty desk", "adviceGiven", "Send it"));
        work.complete(
                person,
                "userTask_recordConcern",
                Map.of("concernOutcome", about, "whatHappened", "Bruises", "safeNow", "Until tomorrow"));
        var told = about.equals("child")
                ? Map.of("significantHarm", "NO", "parentTold", "YES")
                : Map.of("personTold", "YES");
        var answers = new java.util.HashMap<String, Object>(told);
        answers.putAll(Map.of("authority", "Westmoor Council", "referredHow", "PHONE"));
        work.complete(person, about.equals("child") ? "userTask_referChild" : "userTask_referAdult", answers);
    }

    private void decided(String outcome) {
        work.complete(
                person,
                "userTask_recordAuthorityDecision",
                Map.of("authorityOutcome", outcome, "decidedBy", "Team manager", "authorityWords", "As said"));
    }

    private void concluded() {
        work.complete(
                person, "userTask_recordSafeguardingOutcome", Map.of("result", "PLAN_IN_PLACE", "personSafer", "YES"));
    }

    @Test
    void aConcernBeginsWithACallAndIsOpenUntilItHasAnOutcome() {
        assertThat(work.open(person)).containsExactly("userTask_ringNow");
        referred("child");
        decided("accepted");
        assertThat(concerns.of(person.episode())).containsExactly("A safeguarding concern has no outcome yet");
        concluded();

        assertThat(concerns.of(person.episode())).isEmpty();
        assertThat(work.runs(person)).isFalse();
    }

    @Test
    void theAuthorityIsChasedOnceItsTimeHasPassedAndNoLongerOnceItDecides() {
        referred("adult");
        var due = Objects.requireNonNull(work.due(person, "userTask_recordAuthorityDecision"));
        assertThat(work.timer(person, "event_authorityDecisionOverdue")).isEqualTo(due);

        work.ring(person, "event_authorityDecisionOverdue");
        assertThat(work.open(person)).contains("userTask_chaseAuthority");
        work.complete(
                person,
                "userTask_chaseAuthority",
                Map.of(
                        "chasedHow", "PHONE",
                        "nameSpokenTo", "Duty manager",
                        "namedAction", "They ring back",
                        "newTimeAt", due.plusSeconds(7200).toString()));
        work.ring(person, "event_newTimePassed");
        assertThat(work.open(person)).contains("userTask_chaseAuthority");
        decided("accepted");
        assertThat(work.open(person)).containsExactly("userTask_recordSafeguardingOutcome");
    }

    @Test
    void theTeamIsRemindedBeforeTheAuthorityIsLate() {
        referred("child");
        work.ring(person, "event_authorityDecisionDueSoon");
        assertThat(jdbc.sql("select template || ' ' || recipient_role from message where episode_reference = :episode")
                        .param("episode", person.episode().value())
                        .query(String.class)
                        .list())
                .containsExactly("promise-due-soon practitioner");
    }

    @Test
    void aDecisionWeDoNotAcceptIsChallengedAndAwaitedAnew() {
        referred("child");
        decided("no-further-action");
        work.complete(
                person, "userTask_considerDecision", Map.of("challengeOutcome", "challenge", "why", "Still bruised"));
        work.complete(
                person,
                "userTask_challengeDecision",
                Map.of(
                        "nameSpokenTo",
                        "Manager",
                        "challengedHow",
                        "PHONE",
                        "ourView",
                        "Look again",
                        "safeNow",
                        "Aunt"));

        assertThat(work.open(person)).containsExactly("userTask_recordAuthorityDecision");
        var challenges = jdbc.sql("select challenges from safeguarding_concern where episode_reference = :episode")
                .param("episode", person.episode().value())
                .query(Integer.class)
                .single();
        assertThat(challenges).isEqualTo(1);
        var due = jdbc.sql("select authority_due_at from safeguarding_concern where episode_reference = :episode")
                .param("episode", person.episode().value())
                .query((row, n) -> SqlInstants.always(row, "authority_due_at"))
                .single();
        assertThat(work.due(person, "userTask_recordAuthorityDecision")).isEqualTo(due.plusMillis(1));
    }
}
