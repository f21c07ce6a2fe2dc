package org.towpath.episode;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.TowpathTest;
import org.towpath.person.Alert;
import org.towpath.person.PersonFacts;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.MovedOn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@TowpathTest
@Transactional
class RiskAndDeathTests {

    private static final Map<String, Object> RESPONDED = Map.of(
            "actionsTaken",
            List.of("TOLD_CUSTODY_SERGEANT"),
            "nameSpokenTo",
            "Sergeant Hall",
            "formulation",
            "Fears the hearing",
            "planText",
            "Constant watch");

    @Autowired
    Casework casework;

    @Autowired
    Episodes episodes;

    @Autowired
    PersonFacts people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void aRiskToLifePinsAnAlertAndHoldsOrdinaryWork() {
        var episode = casework.inCustody();

        casework.happens(
                episode,
                new NewEvent(
                        EventType.RISK_TO_LIFE, clock.instant(), null, Map.of("note", "Tied a shirt round his neck")));

        var view = episodes.view(episode, casework.practitioner());
        assertThat(view.status()).isEqualTo(Status.HELD);
        assertThat(view.alerts()).first().matches(Alert::pinned);
        assertThat(casework.open(episode)).containsExactlyInAnyOrder("userTask_prepare", "userTask_respondToRisk");
        assertThat(dueIn(episode, "userTask_respondToRisk").compareTo(Duration.ofMinutes(1)))
                .as("due at once, so that it stands first")
                .isNegative();
        assertThatThrownBy(() -> casework.isPrepared(episode)).isInstanceOf(MovedOn.class);
    }

    @Test
    void aRiskIsLookedAtAgainUntilItIsOver() {
        var episode = casework.inCustody();
        casework.happens(episode, EventType.RISK_TO_LIFE);
        casework.does(episode, "userTask_respondToRisk", RESPONDED);
        assertThat(dueIn(episode, "userTask_reviewRisk")).isBetween(Duration.ofMinutes(239), Duration.ofMinutes(241));

        var answers = Map.of("formulation", "Still fears it", "planText", "Go on");
        casework.does(episode, "userTask_reviewRisk", with(answers, "riskOutcome", "still-at-risk"));
        assertThat(episodes.header(episode).status()).isEqualTo(Status.HELD);
        casework.does(episode, "userTask_reviewRisk", with(answers, "riskOutcome", "risk-over"));

        assertThat(episodes.header(episode).status()).isEqualTo(Status.OPEN);
        assertThat(episodes.view(episode, casework.practitioner()).alerts()).noneMatch(Alert::pinned);
    }

    @Test
    void aRiskThatIsResolvedNeedsNoReview() {
        var episode = casework.inCustody();
        assertThatThrownBy(() -> casework.happens(episode, EventType.RISK_RESOLVED))
                .isInstanceOf(MovedOn.class);
        casework.happens(episode, EventType.RISK_TO_LIFE);

        casework.happens(episode, EventType.RISK_RESOLVED);

        assertThat(episodes.header(episode).status()).isEqualTo(Status.OPEN);
        casework.isPrepared(episode);
        casework.does(episode, "userTask_respondToRisk", RESPONDED);
        assertThat(casework.open(episode)).containsExactly("userTask_offerService");
    }

    @Test
    void aDeathIsConfirmedInTwoSteps() {
        var episode = casework.inCustody();
        var person = episodes.header(episode).person();

        casework.happens(episode, EventType.DIED);
        assertThat(people.mayBeContacted(person)).isFalse();
        assertThat(episodes.view(episode, casework.practitioner()).person().died())
                .isFalse();

        casework.does(
                episode,
                "userTask_confirmDeath",
                Map.of("deathOutcome", "confirmed", "deathSource", "CORONER", "sourceName", "Coroner's officer"));
        assertThat(casework.open(episode)).containsExactly("userTask_tellPartnersOfDeath");
        casework.does(
                episode,
                "userTask_tellPartnersOfDeath",
                Map.of("toldWhom", "Nobody yet", "toldHow", "verbal", "noteText", "Died in hospital"));

        assertThat(episodes.header(episode).closure()).isEqualTo(ClosureReason.DIED);
        assertThat(episodes.view(episode, casework.practitioner()).person().died())
                .isTrue();
        assertThat(jdbc.sql("select legal_hold from person where id = :id")
                        .param("id", person)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        casework.happens(episode, EventType.REOPENED);
        assertThat(people.mayBeContacted(person)).isTrue();
    }

    @Test
    void aDeathThatWasNotSoChangesNothing() {
        var episode = casework.inCustody();
        casework.happens(episode, EventType.DIED);

        casework.does(episode, "userTask_confirmDeath", Map.of("deathOutcome", "not-confirmed"));

        assertThat(people.mayBeContacted(episodes.header(episode).person())).isTrue();
        assertThat(casework.open(episode)).containsExactly("userTask_prepare");
    }

    private Duration dueIn(EpisodeReference episode, String task) {
        var due = jdbc.sql("""
                        select due_at from worklist_task
                        where episode_reference = :episode and element_id = :task and state = 'OPEN'
                        """)
                .param("episode", episode.value())
                .param("task", task)
                .query((row, n) -> SqlInstants.always(row, "due_at"))
                .single();
        return Duration.between(clock.instant(), due);
    }

    private static Map<String, Object> with(Map<String, ?> answers, String key, String answer) {
        var all = new java.util.HashMap<String, Object>(answers);
        all.put(key, answer);
        return all;
    }
}
