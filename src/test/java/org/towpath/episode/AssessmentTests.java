package org.towpath.episode;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.TowpathTest;
import org.towpath.engine.Choice;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.EpisodeReference;

import static org.assertj.core.api.Assertions.assertThat;

@TowpathTest
@Transactional
class AssessmentTests {

    @Autowired
    Casework casework;

    @Autowired
    Episodes episodes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void whoeverPreparesReadsHowSoonToSeeThePersonAndWhy() {
        var episode = casework.inCustody();

        assertThat(casework.form(episode, "userTask_prepare").prompts())
                .singleElement()
                .asString()
                .startsWith("See this person ");
    }

    @Test
    void noAssessmentEndsWithoutASafetyPlanAndItsOwner_s04() {
        var episode = casework.inCustody();
        casework.agrees(episode);
        casework.isScreened(episode, "assess");

        casework.isAssessed(episode);

        assertThat(jdbc.sql("select owner || ' ' || act from safety_plan where episode_reference = :reference")
                        .param("reference", episode.value())
                        .query(String.class)
                        .list())
                .containsExactly("practitioner before-release");
        assertThat(casework.open(episode)).containsExactly("userTask_agreeNeeds");
    }

    @Test
    void screeningTriageAndAssessmentAreThreeStepsEachAtItsTime_s05() {
        var episode = casework.inCustody();
        casework.agrees(episode);
        var screened = clock.instant().truncatedTo(ChronoUnit.SECONDS).minusSeconds(1800);
        var decided = screened.plusSeconds(600);
        var assessed = screened.plusSeconds(1200);

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
                        "occurredAt",
                        Casework.text(screened)));
        casework.does(
                episode,
                "userTask_decideTriage",
                Map.of(
                        "triageOutcome",
                        "assess",
                        "act",
                        "today",
                        "reason",
                        "As found",
                        "occurredAt",
                        Casework.text(decided)));
        casework.does(
                episode,
                "userTask_assessPerson",
                Map.of(
                        "method",
                        "in-person",
                        "account",
                        "Lost his home in spring",
                        "depthOutcome",
                        "core-is-enough",
                        "suitableForVolunteer",
                        "NOT_DECIDED",
                        "occurredAt",
                        Casework.text(assessed)));

        var steps = new LinkedHashMap<String, Instant>();
        jdbc.sql("select form, occurred_at from case_record where episode_reference = :reference"
                        + " and occurred_at <= :assessed order by occurred_at")
                .param("reference", episode.value())
                .param("assessed", SqlInstants.at(assessed))
                .query(row -> {
                    steps.put(row.getString("form"), SqlInstants.always(row, "occurred_at"));
                });
        assertThat(steps)
                .containsExactly(
                        Map.entry("screening.screen-person", screened),
                        Map.entry("screening.decide-triage", decided),
                        Map.entry("assessment.assess-person", assessed));
    }

    @Test
    void needsAgreedAreKeptWithWhatIsDoneAboutThem() {
        var episode = casework.inCustody();
        casework.agrees(episode);
        casework.isScreened(episode, "assess");
        casework.isAssessed(episode);

        casework.does(
                episode,
                "userTask_agreeNeeds",
                Map.of(
                        "needsOutcome",
                        "needs-agreed",
                        "needs",
                        List.of(need("DEBT_AND_BENEFITS", "ADVICE"), need("HOUSING", "SIGNPOST"))));

        assertThat(jdbc.sql(
                                "select category || ' ' || action from need where episode_reference = :reference order by 1")
                        .param("reference", episode.value())
                        .query(String.class)
                        .list())
                .containsExactly("DEBT_AND_BENEFITS ADVICE", "HOUSING SIGNPOST");
        casework.does(
                episode, "userTask_decideSupport", Map.of("supportOutcome", "no-support", "why", "Gets there himself"));
        assertThat(casework.open(episode)).containsExactly("userTask_tellCustodyOrCourt");
    }

    @Test
    void thePageSaysWhyItProposesSupportAndAPersonDecides_s30() {
        var episode = casework.inCustody();
        casework.agrees(episode);
        casework.isScreened(episode, "assess");
        casework.isAssessed(episode, Map.of("mayNeedHelpToGetThere", List.of("MISSED_BEFORE", "NO_PHONE")));
        casework.does(
                episode,
                "userTask_agreeNeeds",
                Map.of("needsOutcome", "needs-agreed", "needs", List.of(need("HOUSING", "SIGNPOST"))));

        assertThat(casework.form(episode, "userTask_decideSupport").prompts())
                .containsExactly(
                        "The facts recorded suggest offering support: missed appointments before, no phone.",
                        "You and the person decide.");
        casework.does(
                episode, "userTask_decideSupport", Map.of("supportOutcome", "no-support", "why", "Gets there himself"));
        assertThat(casework.open(episode)).containsExactly("userTask_tellCustodyOrCourt");
    }

    @Test
    void noSupportWorkerAnswersForASafetyPlan_s31() {
        var episode = casework.inCustody();
        casework.agrees(episode);
        casework.isScreened(episode, "assess");
        casework.does(
                episode,
                "userTask_assessPerson",
                Map.of(
                        "method",
                        "in-person",
                        "account",
                        "Lost his home in spring",
                        "depthOutcome",
                        "core-is-enough",
                        "suitableForVolunteer",
                        "NOT_DECIDED"));

        assertThat(casework.form(episode, "userTask_agreeSafetyPlan").choices().get("workers"))
                .extracting(Choice::value)
                .contains("practitioner")
                .doesNotContain("str-worker", "peer-supporter", "volunteer");
    }

    @Test
    void equalityAnswersAreKeptWithThePersonApartFromTheAccount_s19() {
        var episode = casework.inCustody();
        casework.agrees(episode);
        casework.isScreened(episode, "assess");
        var answers = new HashMap<String, Object>(Map.of(
                "method",
                "in-person",
                "account",
                "Served two tours",
                "depthOutcome",
                "core-is-enough",
                "suitableForVolunteer",
                "NOT_DECIDED"));
        answers.put("veteran", "02");
        answers.put("ethnicity", "C_ROMA");
        answers.put("disability", List.of("04", "09"));

        casework.does(episode, "userTask_assessPerson", answers);

        assertThat(jdbc.sql("select item || '=' || code from person_equality where person_id = :person order by 1")
                        .param("person", episodes.header(episode).person())
                        .query(String.class)
                        .list())
                .containsExactly("disability=04", "disability=09", "ethnicity=C_ROMA", "veteran=02");
    }

    @Test
    void anAppointmentMissedTwiceEndsTheAssessmentUnfinished() {
        var episode = casework.inCustody();
        casework.agrees(episode);
        casework.isScreened(episode, "assess");

        casework.happens(episode, EventType.APPOINTMENT_MISSED);
        casework.does(
                episode,
                "userTask_rearrangeAssessment",
                Map.of("rearrangeOutcome", "stop-trying", "welfare", "SPOKE_NO_NEW_WORRY", "why", "Moved away"));

        assertThat(casework.open(episode)).containsExactly("userTask_tellNotCompleted");
        casework.does(
                episode,
                "userTask_tellNotCompleted",
                Map.of(
                        "toldWhom", "Sergeant Hall",
                        "toldHow", "verbal",
                        "shareBasis", "agreement",
                        "noteText", "Not completed",
                        "tryAgainOutcome", "leave-it-there"));
        assertThat(episodes.header(episode).closure()).isEqualTo(ClosureReason.NOT_COMPLETED);
    }

    private Stage stage(EpisodeReference episode) {
        return episodes.header(episode).stage();
    }

    private static Map<String, Object> need(String category, String action) {
        return Map.of("category", category, "action", action, "priority", "ROUTINE");
    }
}
