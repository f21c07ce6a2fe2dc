package org.towpath.justice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.towpath.TowpathTest;
import org.towpath.episode.Episodes;
import org.towpath.episode.EventType;
import org.towpath.episode.NewEvent;
import org.towpath.fixture.CaseWork;

import static org.assertj.core.api.Assertions.assertThat;

/** Information for justice on the model that is in force. */
@TowpathTest
class JusticeModelTests {

    @Autowired
    CaseWork work;

    @Autowired
    Episodes episodes;

    @Autowired
    JusticeRequests requests;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    private CaseWork.Case asked(Instant neededBy) {
        return asked(neededBy, "information");
    }

    private CaseWork.Case asked(Instant neededBy, String what) {
        return asked(neededBy, what, "OTHER");
    }

    private CaseWork.Case asked(Instant neededBy, String what, String neededFor) {
        var person = work.invented();
        var event = new NewEvent(EventType.INFORMATION_REQUESTED, clock.instant(), null, Map.of());
        episodes.happened(person.episode(), event, person.actor());
        work.complete(
                person,
                "userTask_recordRequest",
                Map.of(
                        "askedByRole",
                        "CUSTODY",
                        "askedBy",
                        "Sergeant Hall",
                        "requestOutcome",
                        what,
                        "question",
                        "What helps him take part?",
                        "neededFor",
                        neededFor,
                        "neededByAt",
                        neededBy.toString()));
        return person;
    }

    private Instant inAnHour() {
        return clock.instant().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
    }

    @Test
    void whatIsAskedIsAgreedDraftedCheckedSentAndFollowed() {
        var person = asked(inAnHour());
        work.complete(
                person,
                "userTask_checkConsent",
                Map.of("consentOutcome", "agreed", "whatMayBeShared", "That he was seen"));
        work.complete(
                person,
                "userTask_draftInformation",
                Map.of("documentType", "CUSTODY_NOTE", "draftText", "Seen today; short words help."));
        work.complete(person, "userTask_checkQuality", Map.of("qualityOutcome", "fit-to-send"));
        work.complete(person, "userTask_sendInformation", Map.of("sentTo", "Sergeant Hall", "sentHow", "by-hand"));
        assertThat(requests.of(person.episode())).isEmpty();
        work.complete(person, "userTask_recordUse", Map.of("usedFor", "BAIL"));

        assertThat(work.runs(person)).isFalse();
    }

    @Test
    void itIsWorkedOnByWhenItIsNeededAndSomebodyLooksBefore() {
        var neededBy = inAnHour();
        var person = asked(neededBy);

        assertThat(work.due(person, "userTask_checkConsent")).isEqualTo(neededBy);
        assertThat(work.timer(person, "event_neededSoon")).isEqualTo(neededBy.minus(Duration.ofMinutes(30)));
        assertThat(requests.of(person.episode())).hasSize(1);
    }

    @Test
    void aHearingThatIsCalledOffLeavesNoTimeByWhichItIsNeeded() {
        var hearing = inAnHour();
        var person = forHearing(hearing);
        hearingChanged(person, Map.of("hearingAt", hearing));
        assertThat(work.due(person, "userTask_checkConsent")).isEqualTo(hearing);

        hearingChanged(person, Map.of("calledOff", true));

        var form = work.form(person, "userTask_checkConsent");
        assertThat(form.task().dueAt()).isNull();
        assertThat(work.timer(person, "event_neededSoon")).isAfter(hearing.plus(Duration.ofDays(365)));
        assertThat(work.timer(person, "event_newTimeNear")).isAfter(hearing.plus(Duration.ofDays(365)));
        assertThat(form.prompts()).singleElement().asString().startsWith("The hearing was called off");
    }

    @Test
    void whatIsNeededAtAnotherTimeKeepsItWhenAHearingIsCalledOff() {
        var neededBy = inAnHour();
        var person = asked(neededBy);
        hearingChanged(person, Map.of("hearingAt", neededBy.plus(Duration.ofHours(3))));

        hearingChanged(person, Map.of("calledOff", true));

        assertThat(work.due(person, "userTask_checkConsent")).isEqualTo(neededBy);
        assertThat(work.form(person, "userTask_checkConsent").prompts()).isEmpty();
    }

    @Test
    void whatIsNeededForAHearingMovesWithItAndSoDoesItsBell() {
        var hearing = inAnHour().plus(Duration.ofHours(4));
        var person = forHearing(hearing);
        hearingChanged(person, Map.of("hearingAt", hearing));
        var sooner = hearing.minus(Duration.ofHours(3));

        hearingChanged(person, Map.of("hearingAt", sooner));

        assertThat(work.due(person, "userTask_checkConsent")).isEqualTo(sooner);
        assertThat(work.timer(person, "event_newTimeNear")).isEqualTo(sooner.minus(Duration.ofMinutes(30)));
        hearingChanged(person, Map.of("calledOff", true));
        hearingChanged(person, Map.of("hearingAt", hearing));
        assertThat(work.due(person, "userTask_checkConsent")).isEqualTo(hearing);
        assertThat(work.timer(person, "event_newTimeNear")).isEqualTo(hearing.minus(Duration.ofMinutes(30)));
    }

    @Test
    void aWarningForATimeThatIsCalledOffGoesAndTheNextHearingRingsAgain() {
        var hearing = inAnHour();
        var person = forHearing(hearing);
        hearingChanged(person, Map.of("hearingAt", hearing));
        work.ring(person, "event_newTimeNear");
        assertThat(work.open(person)).contains("userTask_warnNeededSoon");

        hearingChanged(person, Map.of("calledOff", true));

        assertThat(work.open(person)).doesNotContain("userTask_warnNeededSoon");
        hearingChanged(person, Map.of("hearingAt", hearing.plus(Duration.ofDays(1))));
        work.ring(person, "event_newTimeNear");
        assertThat(work.open(person)).contains("userTask_warnNeededSoon");
    }

    @Test
    void nobodyIsAskedAboutTheTimeOfWhatWasSent() {
        var hearing = inAnHour();
        var person = forHearing(hearing);
        hearingChanged(person, Map.of("hearingAt", hearing));
        work.ring(person, "event_newTimeNear");
        work.complete(
                person,
                "userTask_checkConsent",
                Map.of("consentOutcome", "agreed", "whatMayBeShared", "That he was seen"));
        work.complete(
                person,
                "userTask_draftInformation",
                Map.of("documentType", "CUSTODY_NOTE", "draftText", "Seen today; short words help."));
        work.complete(person, "userTask_checkQuality", Map.of("qualityOutcome", "fit-to-send"));
        work.complete(person, "userTask_sendInformation", Map.of("sentTo", "Sergeant Hall", "sentHow", "by-hand"));
        assertThat(work.open(person)).contains("userTask_recordUse").doesNotContain("userTask_warnNeededSoon");

        hearingChanged(person, Map.of("calledOff", true));

        assertThat(work.form(person, "userTask_recordUse").prompts()).isEmpty();
    }

    private CaseWork.Case forHearing(Instant hearing) {
        return asked(hearing, "information", "HEARING");
    }

    private void hearingChanged(CaseWork.Case person, Map<String, Object> said) {
        episodes.happened(
                person.episode(), new NewEvent(EventType.HEARING_CHANGED, clock.instant(), null, said), person.actor());
    }

    @Test
    void withoutAgreementTheyAreToldThatNothingCanBeShared() {
        var person = asked(inAnHour());
        work.complete(person, "userTask_checkConsent", Map.of("consentOutcome", "refused"));
        work.complete(
                person,
                "userTask_tellNotShared",
                Map.of("toldWhom", "Sergeant Hall", "toldHow", "verbal", "noteText", "Nothing to share"));

        assertThat(requests.of(person.episode())).isEmpty();
    }

    @Test
    void whetherATreatmentRequirementSuitsIsAskedOfThePersonAndKept_s09() {
        var person = asked(inAnHour(), "mhtr-suitability");
        work.complete(
                person,
                "userTask_assessMhtr",
                Map.of(
                        "mhtrView",
                        "SUITABLE",
                        "personWilling",
                        "YES",
                        "treatmentAvailable",
                        "YES",
                        "why",
                        "He asks for it, and there is a place"));

        assertThat(work.open(person)).containsExactly("userTask_checkConsent");
        assertThat(jdbc.sql(
                                "select j.mhtr_view || ' ' || (c.answers ->> 'personWilling')"
                                        + " from justice_request j join case_record c using (episode_reference)"
                                        + " where j.episode_reference = :episode and c.form = 'justice-information.assess-mhtr'")
                        .param("episode", person.episode().value())
                        .query(String.class)
                        .list())
                .containsExactly("SUITABLE YES");
    }
}
