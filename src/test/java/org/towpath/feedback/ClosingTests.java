package org.towpath.feedback;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.TowpathTest;
import org.towpath.episode.Episodes;
import org.towpath.episode.EventType;
import org.towpath.episode.NewEvent;
import org.towpath.fixture.CaseWork;
import org.towpath.referral.NewReferral;
import org.towpath.referral.Referrals;
import org.towpath.shared.InvalidInput;
import org.towpath.support.SupportPlans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** A case closes once nothing is open, and says in plain words what is. */
@TowpathTest
class ClosingTests {

    private static final Map<String, String> TOLD = Map.of("feedbackGiven", "waived", "waivedReason", "not-wanted");

    @Autowired
    CaseWork work;

    @Autowired
    Closing closing;

    @Autowired
    Episodes episodes;

    @Autowired
    Referrals referrals;

    @Autowired
    SupportPlans plans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private CaseWork.Case person = new CaseWork.Case(
            new org.towpath.shared.EpisodeReference("LD-1999-000000"),
            new UUID(0, 0),
            org.towpath.access.Actor.system());

    @BeforeEach
    void feedbackIsDue() {
        person = work.invented();
        work.start(person, "feedback", Map.of());
    }

    private List<String> open() {
        return closing.inTheWay(person.episode());
    }

    private void tellReferrer() {
        work.complete(person, "userTask_tellReferrer", TOLD);
    }

    private String refer(boolean noService) {
        var service = jdbc.sql("select id from service where name = 'Adult community mental health'")
                .query(UUID.class)
                .single();
        var wanted = new NewReferral(
                null, "MENTAL_HEALTH", noService ? null : service, "ROUTINE", "GIVEN", null, null, noService, null);
        var reference = Objects.requireNonNull(
                transaction.execute(status -> referrals.make(person.episode(), wanted, person.actor())));
        work.start(person, "referral", Map.of("referralReference", reference.value()));
        return reference.value();
    }

    private void checkClosure() {
        var weeks = Map.of(
                "source", "NOBODY",
                "workingWithServices", "NOT_KNOWN",
                "needsMet", "NOT_KNOWN",
                "health", "NOT_KNOWN",
                "justiceResult", "NOT_KNOWN",
                "arrestedAgain", "NOT_KNOWN");
        work.complete(person, "userTask_recordOutcomesAtFourWeeks", weeks);
        work.complete(person, "userTask_recordOutcomesAtTwelveWeeks", weeks);
        work.complete(person, "userTask_checkClosure", Map.of("closureOutcome", "ready-to-close"));
    }

    @Test
    void theReferrerHearsFirst() {
        assertThat(open()).containsExactly("The referrer has not been told, and it does not say why");
        assertThat(work.due(person, "userTask_tellReferrer")).isNotNull();
        tellReferrer();
        assertThat(open()).isEmpty();
    }

    @Test
    void aReferralIsOpenUntilItHasEnded() {
        tellReferrer();
        var reference = refer(false);
        assertThat(open()).containsExactly("A referral has no decision yet");

        work.complete(person, "userTask_recordAcknowledgement", Map.of("acknowledgedBy", "Duty desk"));
        work.complete(person, "userTask_recordDecision", Map.of("decisionOutcome", "accepted"));
        assertThat(open()).containsExactly("Referral " + reference + " is still being followed");
    }

    @Test
    void anUnmetNeedIsWrittenDownFirst() {
        tellReferrer();
        var reference = refer(true);
        assertThat(open()).containsExactly("The unmet need of referral " + reference + " is not written down");

        work.complete(person, "userTask_recordUnmetNeed", Map.of("unmetReason", "NO_SERVICE"));
        assertThat(open()).isEmpty();
    }

    @Test
    void supportAndSafeguardingAreOpenUntilTheyEnd() {
        tellReferrer();
        var plan = Objects.requireNonNull(
                transaction.execute(status -> plans.plan(person.episode(), "str-worker", person.actor())));
        work.start(person, "support", Map.of("planId", plan.toString()));
        episodes.happened(
                person.episode(),
                new NewEvent(EventType.SAFEGUARDING_CONCERN, clock.instant(), null, Map.of()),
                person.actor());

        assertThat(open())
                .containsExactlyInAnyOrder(
                        "Support of the person is still running", "A safeguarding concern has no outcome yet");
    }

    @Test
    void readyToCloseIsRefusedNamingWhatIsOpen() {
        tellReferrer();
        var reference = refer(true);

        assertThatThrownBy(this::checkClosure).isInstanceOfSatisfying(InvalidInput.class, refused -> {
            assertThat(refused.errors().get(0).field()).isEqualTo("closureOutcome");
            assertThat(refused.errors().get(0).message()).contains(reference);
        });
        work.complete(person, "userTask_recordUnmetNeed", Map.of("unmetReason", "NO_SERVICE"));
        work.complete(person, "userTask_checkClosure", Map.of("closureOutcome", "ready-to-close"));
        assertThat(work.runs(person)).isFalse();
    }

    @Test
    void healthAndJusticeAreLookedAtAfterFourAndAfterTwelveWeeks_s18() {
        var begun = clock.instant();
        tellReferrer();
        assertThat(work.due(person, "userTask_recordOutcomesAtFourWeeks"))
                .isCloseTo(begun.plus(Duration.ofDays(28)), within(5, ChronoUnit.MINUTES));
        outcomes("userTask_recordOutcomesAtFourWeeks", "BETTER", "COMMUNITY_ORDER");
        assertThat(work.due(person, "userTask_recordOutcomesAtTwelveWeeks"))
                .isCloseTo(begun.plus(Duration.ofDays(84)), within(5, ChronoUnit.MINUTES));
        outcomes("userTask_recordOutcomesAtTwelveWeeks", "SAME", "NFA");

        assertThat(jdbc.sql("select weeks || ' ' || health || ' ' || justice_result || ' ' || arrested_again"
                                + " from follow_up where episode_reference = :episode order by weeks")
                        .param("episode", person.episode().value())
                        .query(String.class)
                        .list())
                .containsExactly("4 BETTER COMMUNITY_ORDER NO", "12 SAME NFA NO");
    }

    @Test
    void whoeverChecksSeesWhatIsStillOpen() {
        tellReferrer();
        var reference = refer(true);
        outcomes("userTask_recordOutcomesAtFourWeeks", "SAME", "NFA");
        outcomes("userTask_recordOutcomesAtTwelveWeeks", "SAME", "NFA");

        assertThat(work.form(person, "userTask_checkClosure").prompts())
                .containsExactly("Still open: The unmet need of referral " + reference + " is not written down.");
    }

    private void outcomes(String task, String health, String justice) {
        work.complete(
                person,
                task,
                Map.of(
                        "source", "PERSON",
                        "workingWithServices", "ALL",
                        "needsMet", "PART",
                        "health", health,
                        "justiceResult", justice,
                        "arrestedAgain", "NO"));
    }
}
