package org.towpath.episode;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.TowpathTest;
import org.towpath.fixture.CaseWork;
import org.towpath.person.NewPerson;
import org.towpath.person.Sex;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.MovedOn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A no, a stopped screening and a missed contact come back when somebody said they would. */
@TowpathTest
@Transactional
class TryingAgainTests {

    private static final String REFUSAL = "userTask_decideAfterRefusal";
    private static final Map<String, Object> NO = Map.of("offerOutcome", "said-no", "hasCapacity", "NO");
    private static final Map<String, Object> NOTHING_TO_SHARE =
            Map.of("mustShare", "NOTHING", "riskPassedOn", "NO_RISK_SEEN");

    @Autowired
    Casework casework;

    @Autowired
    Episodes episodes;

    @Autowired
    CaseWork work;

    @Autowired
    NextTries tries;

    @Autowired
    Clock clock;

    EpisodeReference episode;
    Instant later;

    @BeforeEach
    void somebodyIsInCustody() {
        episode = casework.inCustody();
        later = clock.instant().plus(Duration.ofHours(6)).truncatedTo(ChronoUnit.SECONDS);
    }

    @Test
    void aNoIsOfferedAgainWhenItWasSaidItWouldBe() {
        casework.isPrepared(episode);
        casework.does(episode, "userTask_offerService", NO);
        casework.does(episode, REFUSAL, offerAgain(later));
        casework.isTold(episode, "userTask_tellSaidNo");

        assertThat(casework.open(episode)).isEmpty();
        assertThat(episodes.header(episode).status()).isEqualTo(Status.OPEN);
        ring("event_offerAgainDue");
        assertThat(casework.form(episode, "userTask_prepare").task().dueAt()).isEqualTo(later);
        casework.agrees(episode);
        assertThat(casework.open(episode)).containsExactly("userTask_screenPerson");
    }

    @Test
    void whoeverAsksForItIsSeenBeforeTheTimeThatWasSet() {
        casework.isPrepared(episode);
        casework.does(
                episode,
                "userTask_offerService",
                Map.of(
                        "offerOutcome", "said-no-for-now",
                        "notNowReason", "asleep",
                        "nextTryAt", Casework.text(later)));
        var me = casework.practitioner();
        var waits = tries.of(episode, me);
        assertThat(waits).singleElement().satisfies(wait -> {
            assertThat(wait.name()).isEqualTo("Next try due");
            assertThat(wait.until()).isEqualTo(later);
        });

        tries.now(episode, waits.get(0).id(), me);
        assertThat(casework.open(episode)).containsExactly("userTask_offerService");
        assertThat(tries.of(episode, me)).isEmpty();
        assertThatThrownBy(() -> tries.now(episode, waits.get(0).id(), me)).isInstanceOf(MovedOn.class);
    }

    @Test
    void nobodyOffersAgainInThePast() {
        casework.isPrepared(episode);
        casework.does(episode, "userTask_offerService", NO);

        refuses(
                "offerAgainAt",
                () -> casework.does(episode, REFUSAL, offerAgain(clock.instant().minusSeconds(600))));
    }

    @Test
    void onlyTheLastNoSaysWhetherThePersonCouldDecide() {
        casework.isPrepared(episode);
        casework.does(episode, "userTask_offerService", NO);
        assertThat(casework.form(episode, REFUSAL).prompts()).hasSize(1);
        casework.does(episode, REFUSAL, offerAgain(later));
        casework.isTold(episode, "userTask_tellSaidNo");
        ring("event_offerAgainDue");
        casework.isPrepared(episode);

        casework.does(episode, "userTask_offerService", Map.of("offerOutcome", "said-no", "hasCapacity", "YES"));

        assertThat(casework.form(episode, REFUSAL).prompts()).isEmpty();
    }

    @Test
    void aScreeningThatWasStoppedGoesOnLater() {
        casework.agrees(episode);
        casework.isScreened(episode, "could-not-finish");
        tryAgain("screen-again");

        assertThat(episodes.header(episode).status()).isEqualTo(Status.OPEN);
        ring("event_screenAgainDue");
        assertThat(casework.open(episode)).containsExactly("userTask_screenPerson");
    }

    @Test
    void nobodyAssessesAgainWhatWasNeverBegun() {
        casework.agrees(episode);
        casework.isScreened(episode, "could-not-finish");

        refuses("tryAgainOutcome", () -> tryAgain("assess-again"));
        assertThat(casework.open(episode)).containsExactly("userTask_tellNotCompleted");
    }

    @Test
    void anAssessmentThatWasBegunIsTriedAgain() {
        casework.agrees(episode);
        casework.isScreened(episode, "assess");
        casework.happens(episode, EventType.APPOINTMENT_MISSED);
        casework.does(
                episode,
                "userTask_rearrangeAssessment",
                Map.of("rearrangeOutcome", "stop-trying", "welfare", "SPOKE_NO_NEW_WORRY", "why", "Moved away"));

        tryAgain("assess-again");
        ring("event_assessAgainDue");

        assertThat(casework.open(episode)).containsExactly("userTask_assessPerson");
    }

    private void tryAgain(String how) {
        casework.does(
                episode,
                "userTask_tellNotCompleted",
                Map.of(
                        "toldWhom", "Sergeant Hall",
                        "toldHow", "verbal",
                        "shareBasis", "agreement",
                        "noteText", "Stopped for his interview",
                        "tryAgainOutcome", how,
                        "tryAgainAt", Casework.text(later)));
    }

    @Test
    void theContactPlannedAtReleaseIsDueWhenItWasPlannedAndSaysWhoseItIs() {
        casework.agrees(episode);
        casework.happens(episode, EventType.RELEASED);
        casework.does(
                episode,
                "userTask_replanAfterRelease",
                Map.of(
                        "contactPlan", "Ring after six",
                        "safeToContact", "CALL_ONLY",
                        "contactBy", "practitioner",
                        "nextContactAt", Casework.text(later)));

        var contact = casework.form(episode, "userTask_contactAfterRelease");
        assertThat(contact.task().dueAt()).isEqualTo(later);
        assertThat(contact.prompts()).singleElement().asString().endsWith(" is to make this contact.");
        var next = later.plus(Duration.ofDays(1));
        casework.does(
                episode,
                "userTask_contactAfterRelease",
                Map.of("contactMadeOutcome", "try-again", "welfare", "NOT_REACHED", "nextContactAt", next.toString()));
        assertThat(casework.form(episode, "userTask_contactAfterRelease").task().dueAt())
                .isEqualTo(next);
    }

    @Test
    void anAssessmentThatWasMovedIsDueAtItsNewTime() {
        casework.agrees(episode);
        casework.isScreened(episode, "assess");
        casework.happens(episode, EventType.APPOINTMENT_MISSED);
        casework.does(
                episode,
                "userTask_rearrangeAssessment",
                Map.of("rearrangeOutcome", "try-again", "welfare", "NOT_REACHED", "newTimeAt", Casework.text(later)));

        assertThat(casework.form(episode, "userTask_assessPerson").task().dueAt())
                .isEqualTo(later);
    }

    @Test
    void aKnownChildIsNoAdultForAnAnswer_s03() {
        var child = fifteen();
        casework.isPrepared(child);
        var answers = new HashMap<String, Object>(Casework.AGREED);
        answers.putAll(Map.of("appropriateAdult", "NOT_NEEDED", "consentGivenBy", "parent-or-carer"));

        refuses("appropriateAdult", () -> casework.does(child, "userTask_offerToYoungPerson", answers));
        answers.putAll(Map.of("appropriateAdult", "PARENT", "consentGivenBy", "self-adult"));
        refuses("consentGivenBy", () -> casework.does(child, "userTask_offerToYoungPerson", answers));
        answers.putAll(
                Map.of("consentGivenBy", "parent-or-carer", "ageFound", "DATE_OF_BIRTH", "dateOfBirth", "1990-02-01"));
        refuses("ageFound", () -> casework.does(child, "userTask_offerToYoungPerson", answers));
    }

    private void ring(String timer) {
        var header = episodes.header(episode);
        work.ring(new CaseWork.Case(episode, header.site(), casework.practitioner()), timer);
    }

    private EpisodeReference fifteen() {
        var born = LocalDate.now(clock).minusYears(15).minusDays(1);
        return casework.register(SampleIdentification.with(
                SampleIdentification.inCustody(clock.instant().minusSeconds(3600)),
                man -> new NewPerson(
                        "Sam", man.familyName(), false, null, born, null, Sex.MALE, null, null, null, null, null)));
    }

    private static Map<String, Object> offerAgain(Instant at) {
        var answers = new HashMap<>(NOTHING_TO_SHARE);
        answers.put("offerAgainOutcome", "offer-again");
        answers.put("offerAgainAt", Casework.text(at));
        return answers;
    }

    private static void refuses(String field, Runnable answer) {
        assertThatThrownBy(answer::run)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors()).extracting("field").containsExactly(field));
    }
}
