package org.towpath.episode;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.TowpathTest;
import org.towpath.person.Adjustment;
import org.towpath.person.Alert;
import org.towpath.person.Consent;
import org.towpath.person.Consents;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.InvalidInput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@TowpathTest
@Transactional
class EpisodePathTests {

    @Autowired
    Casework casework;

    @Autowired
    Episodes episodes;

    @Autowired
    Consents consents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void whatAPersonAgreesToIsKeptPurposeByPurpose() {
        var episode = casework.inCustody();

        casework.agrees(episode);

        assertThat(consents.standing(episodes.header(episode).person()))
                .contains(
                        new Consent("SCREENING", null, "GIVEN"),
                        new Consent("POLICE", null, "GIVEN"),
                        new Consent("TEXTS", null, "REFUSED"))
                .noneMatch(consent -> consent.purpose().equals("PEER"));
        assertThat(stage(episode)).isEqualTo(Stage.SCREENING);
        assertThat(casework.open(episode)).containsExactly("userTask_screenPerson");
    }

    @Test
    void noForNowIsTriedAgainAndNeitherInThePastNorInAYearMistyped() {
        var episode = casework.inCustody();
        casework.isPrepared(episode);
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);

        for (var wrong : List.of(now.minusSeconds(60), now.plus(400, ChronoUnit.DAYS))) {
            assertThatThrownBy(() -> casework.does(
                            episode,
                            "userTask_offerService",
                            Map.of(
                                    "offerOutcome",
                                    "said-no-for-now",
                                    "notNowReason",
                                    "asleep",
                                    "nextTryAt",
                                    Casework.text(wrong))))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            refused -> assertThat(refused.errors())
                                    .extracting("field")
                                    .containsExactly("nextTryAt"));
        }
        casework.does(
                episode,
                "userTask_offerService",
                Map.of(
                        "offerOutcome",
                        "said-no-for-now",
                        "notNowReason",
                        "asleep",
                        "nextTryAt",
                        Casework.text(now.plusSeconds(3600))));

        assertThat(casework.open(episode)).isEmpty();
        assertThat(stage(episode)).isEqualTo(Stage.IDENTIFICATION);
    }

    @Test
    void adjustmentsAndAlertsGoWithThePerson_s10() {
        var episode = casework.inCustody();
        casework.agrees(episode);

        casework.does(
                episode,
                "userTask_screenPerson",
                Map.of(
                        "method",
                        "in-person",
                        "screeningFound",
                        "NOTHING_FOUND",
                        "riskFormulation",
                        "Low in mood",
                        "adjustments",
                        List.of("MORE_TIME", "QUIET_PLACE"),
                        "adjustmentsText",
                        "Write it down",
                        "alerts",
                        List.of(Map.of(
                                "what",
                                "Threw a chair when two people came in at once",
                                "source",
                                "PC 118 Webb",
                                "whatHelps",
                                "One person, door open",
                                "reviewOn",
                                "2027-05-01"))));

        var view = episodes.view(episode, casework.practitioner());
        assertThat(view.adjustments())
                .containsExactlyInAnyOrder(
                        new Adjustment("MORE_TIME", null),
                        new Adjustment("QUIET_PLACE", null),
                        new Adjustment("IN_WORDS", "Write it down"));
        assertThat(view.alerts()).extracting(Alert::whatHelps).containsExactly("One person, door open");
    }

    @Test
    void aPromptRaisesAndNeverLowers() {
        var episode = casework.register(
                SampleIdentification.with(SampleIdentification.inCustody(clock.instant()), person -> person));
        casework.agrees(episode);
        casework.does(
                episode,
                "userTask_screenPerson",
                Map.of(
                        "method",
                        "in-person",
                        "screeningFound",
                        "FOUND",
                        "riskFormulation",
                        "Says he will end it",
                        "vulnerabilities",
                        List.of("SUICIDE_RISK")));
        casework.does(
                episode,
                "userTask_decideTriage",
                Map.of("triageOutcome", "advice-only", "act", "within-7-days", "reason", "He smiled"));

        assertThat(casework.open(episode)).containsExactly("userTask_considerPrompt");
        casework.does(
                episode,
                "userTask_considerPrompt",
                Map.of("triageOutcome", "assess", "act", "now", "reason", "On reflection"));
        assertThat(stage(episode)).isEqualTo(Stage.ASSESSMENT);
        assertThat(episodes.header(episode).act()).isEqualTo("now");
    }

    @Test
    void whatWasNotAskedIsNotReadAsNothingFound() {
        var episode = casework.inCustody();
        casework.agrees(episode);
        var screening = Map.of("method", "in-person", "screeningFound", "NOT_ALL_ASKED", "riskFormulation", "Slept");
        casework.does(episode, "userTask_screenPerson", screening);
        casework.does(
                episode,
                "userTask_decideTriage",
                Map.of("triageOutcome", "advice-only", "act", "today", "reason", "Nothing heard"));

        assertThat(casework.open(episode)).containsExactly("userTask_considerPrompt");
        assertThat(casework.form(episode, "userTask_considerPrompt").prompts())
                .containsExactly("The facts recorded suggest more concern: not everything was asked or answered in"
                        + " screening.");
    }

    @Test
    void whatWasFoundAndWhatWasTickedSayTheSame() {
        var episode = casework.inCustody();
        casework.agrees(episode);

        assertThatThrownBy(() -> casework.does(
                        episode,
                        "userTask_screenPerson",
                        Map.of("method", "in-person", "screeningFound", "FOUND", "riskFormulation", "Slept")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors().get(0).field()).isEqualTo("vulnerabilities"));
        assertThatThrownBy(() -> casework.does(
                        episode,
                        "userTask_screenPerson",
                        Map.of(
                                "method",
                                "in-person",
                                "screeningFound",
                                "NOTHING_FOUND",
                                "riskFormulation",
                                "Slept",
                                "vulnerabilities",
                                List.of("DRUGS"))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors().get(0).field()).isEqualTo("screeningFound"));
    }

    @Test
    void aPromptCannotLowerWhatWasDecided() {
        var episode = casework.inCustody();
        casework.agrees(episode);
        casework.does(
                episode,
                "userTask_screenPerson",
                Map.of("method", "in-person", "screeningFound", "NOT_ALL_ASKED", "riskFormulation", "Worried"));
        casework.does(
                episode,
                "userTask_decideTriage",
                Map.of("triageOutcome", "assess", "act", "now", "reason", "He is not safe"));

        assertThatThrownBy(() -> casework.does(
                        episode,
                        "userTask_considerPrompt",
                        Map.of("triageOutcome", "advice-only", "act", "today", "reason", "Calmer")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors()).extracting("field").containsExactly("triageOutcome"));
    }

    @Test
    void everyExitTellsCustodyBeforeWeLeave() {
        var episode = casework.inCustody();
        casework.agrees(episode);
        casework.isScreened(episode, "advice-only");
        casework.does(episode, "userTask_giveAdvice", Map.of("adviceGiven", "Where to get help with sleep"));

        casework.isTold(episode, "userTask_tellAdviceGiven");

        assertThat(jdbc.sql("select told_whom || ' ' || basis from custody_note where episode_reference = :reference")
                        .param("reference", episode.value())
                        .query(String.class)
                        .list())
                .containsExactly("Sergeant Hall agreement");
        var header = episodes.header(episode);
        assertThat(header.stage()).isEqualTo(Stage.CLOSED);
        assertThat(header.status()).isEqualTo(Status.CLOSED);
        assertThat(header.closure()).isEqualTo(ClosureReason.ADVICE_GIVEN);
        assertThat(header.urgent()).isFalse();
    }

    @Test
    void aRefusalIsPassedOnAndClosed() {
        var episode = casework.inCustody();
        casework.isPrepared(episode);
        casework.does(
                episode,
                "userTask_offerService",
                Map.of("offerOutcome", "said-no", "hasCapacity", "YES", "saidNoWhy", "Wants to sleep"));
        casework.does(
                episode,
                "userTask_decideAfterRefusal",
                Map.of(
                        "mustShare", "NOTHING",
                        "riskPassedOn", "NO_RISK_SEEN",
                        "offerAgainOutcome", "leave-it-there"));

        casework.isTold(episode, "userTask_tellSaidNo");

        assertThat(episodes.header(episode).closure()).isEqualTo(ClosureReason.SAID_NO);
    }

    private Stage stage(EpisodeReference episode) {
        return episodes.header(episode).stage();
    }
}
