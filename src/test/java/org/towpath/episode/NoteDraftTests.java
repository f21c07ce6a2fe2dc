package org.towpath.episode;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.towpath.TowpathTest;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What custody or court is told is drafted from what the person agreed to, and kept once when it was given. */
@TowpathTest
class NoteDraftTests {

    @Autowired
    Casework casework;

    @Autowired
    NoteDrafts drafts;

    @Autowired
    CustodyNotes notes;

    @Autowired
    Timeline timeline;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    EpisodeReference episode;

    @BeforeEach
    void somebodyIsInCustody() {
        episode = casework.inCustody();
    }

    @Test
    void saysThatThePersonWasNotSeen() {
        assertThat(draft().text()).contains("We have not seen them.").contains("Our reference: " + episode);
    }

    @Test
    void saysThatThePersonChoseNotToMeetUsAndNothingMore() {
        casework.isPrepared(episode);
        casework.does(episode, "userTask_offerService", Map.of("offerOutcome", "said-no", "hasCapacity", "YES"));

        assertThat(draft().text())
                .contains("They chose not to meet us.")
                .contains("They have not been asked about sharing more.");
    }

    @Test
    void neverTellsANoAsAChoiceThatThePersonCouldNotMakeNorThatTheyCouldNot() {
        casework.isPrepared(episode);
        casework.does(episode, "userTask_offerService", Map.of("offerOutcome", "said-no", "hasCapacity", "NO"));

        assertThat(draft().text()).contains("They said no.").doesNotContain("chose not to", "could not make");
        assertThat(casework.form(episode, "userTask_decideAfterRefusal").prompts())
                .singleElement()
                .asString()
                .contains("best interests");
    }

    @Test
    void tellsOfTheMeetingThatCameLast() {
        isScreenedAfter(Map.of());
        assertThat(draft().text()).contains("We met them on ");
        jdbc.sql(
                        "insert into case_record (id, episode_reference, task_id, process_key, element_id, form, answers, refs, "
                                + "occurred_at, recorded_at, recorded_by) select gen_random_uuid(), episode_reference, task_id, "
                                + "process_key, 'userTask_offerService', 'episode.offer-service', "
                                + "'{\"offerOutcome\": \"said-no\", \"hasCapacity\": \"YES\"}', refs, "
                                + "occurred_at + interval '1 second', recorded_at, recorded_by from case_record "
                                + "where episode_reference = :episode order by occurred_at desc limit 1")
                .param("episode", episode.value())
                .update();

        assertThat(draft().text()).contains("They chose not to meet us.").doesNotContain("We met them on ");
    }

    @Test
    void tellsForSafetyThatAPersonCouldNotDecide() {
        casework.isPrepared(episode);
        casework.does(episode, "userTask_offerService", Map.of("offerOutcome", "said-no", "hasCapacity", "NO"));
        casework.happens(
                episode,
                new NewEvent(EventType.RISK_TO_LIFE, clock.instant(), null, Map.of("note", "Found on the roof.")));

        assertThat(draft().text()).contains("They said no, and could not make this decision then.");
    }

    @Test
    void saysWhyThePersonCouldNotBeSeenYetAndWhenWeTryAgain() {
        casework.isPrepared(episode);
        casework.does(
                episode,
                "userTask_offerService",
                Map.of(
                        "offerOutcome",
                        "said-no-for-now",
                        "notNowReason",
                        "asleep",
                        "nextTryAt",
                        clock.instant().plus(Duration.ofHours(6)).toString()));

        assertThat(draft().text()).contains(" and could not: they were asleep. We will try again on ");
    }

    @Test
    void tellsOfARiskToLifeFirstWhateverWasAgreed() {
        casework.happens(
                episode,
                new NewEvent(
                        EventType.RISK_TO_LIFE,
                        clock.instant(),
                        null,
                        Map.of("note", "Tied a shoelace round the neck.")));

        var draft = draft();

        assertThat(draft.risk()).isTrue();
        assertThat(draft.text().lines().filter(line -> !line.isBlank()).skip(5))
                .first()
                .asString()
                .startsWith("IMMEDIATE RISK TO LIFE, recorded ");
        assertThat(draft.text()).contains("Tied a shoelace round the neck.").contains("Do not leave them alone.");
    }

    @Test
    void sharesWhatHelpsOnlyWithWhomThePersonAgreed() {
        isScreenedAfter(Map.of("consentPolice", "GIVEN"));

        assertThat(draft().shared()).isTrue();
        assertThat(draft().text())
                .contains("We met them on ")
                .contains("We could not ask them everything.")
                .contains("- Plain words, one thing at a time");
        assertThat(draft().leftOut()).isEmpty();
    }

    @Test
    void leavesOutWhatThePersonDidNotAgreeToAndSaysSo() {
        isScreenedAfter(Map.of("consentPolice", "REFUSED"));

        assertThat(draft().shared()).isFalse();
        assertThat(draft().text()).doesNotContain("Plain words");
        assertThat(draft().leftOut()).containsExactly("what helps them take part");
    }

    @Test
    void keepsANoteThatWasGivenOnce() {
        var id = UUID.randomUUID();
        var told = new CustodyNotes.Told("Sgt Okafor", "verbal", "no-details-shared", null, "We have not seen them.");

        notes.given(episode, told, clock.instant(), id, casework.practitioner());
        notes.given(episode, told, clock.instant(), id, casework.practitioner());

        assertThat(timeline.of(episode, casework.practitioner()))
                .filteredOn(entry -> entry.kind() == TimelineEntry.Kind.NOTE)
                .singleElement()
                .satisfies(entry -> assertThat(entry.facts()).containsEntry("toldWhom", "Sgt Okafor"));
    }

    @Test
    void refusesANoteAboutWhatHasNotHappenedOrACaseThatIsNot() {
        var told = new CustodyNotes.Told("Sgt Okafor", "verbal", "no-details-shared", null, "We have not seen them.");
        var tomorrow = clock.instant().plus(Duration.ofDays(1));
        var nobody = new EpisodeReference("LD-1998-000001");

        assertThatThrownBy(() -> notes.given(episode, told, tomorrow, UUID.randomUUID(), casework.practitioner()))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> notes.given(nobody, told, clock.instant(), UUID.randomUUID(), casework.practitioner()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void tellsEverythingThatHappenedTheLatestFirst() {
        casework.agrees(episode);
        casework.happens(episode, EventType.RELEASED);

        var kinds = timeline.of(episode, casework.practitioner()).stream()
                .map(entry -> entry.kind() + " " + entry.code())
                .toList();
        assertThat(kinds).startsWith("EVENT RELEASED", "FORM episode.offer-service", "FORM episode.prepare");
        assertThat(kinds).last().isEqualTo("REGISTERED API");
    }

    private NoteDrafts.Draft draft() {
        return drafts.of(episode, "Rosa Delgado");
    }

    private void isScreenedAfter(Map<String, ?> consent) {
        casework.isPrepared(episode);
        var answers = new HashMap<String, Object>(Casework.AGREED);
        answers.putAll(consent);
        casework.does(episode, "userTask_offerService", answers);
        casework.does(
                episode,
                "userTask_screenPerson",
                Map.of(
                        "method",
                        "in-person",
                        "screeningFound",
                        "NOT_ALL_ASKED",
                        "riskFormulation",
                        "Low since arrest",
                        "adjustments",
                        List.of("PLAIN_WORDS")));
    }
}
