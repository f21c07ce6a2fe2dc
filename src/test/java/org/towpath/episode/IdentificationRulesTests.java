package org.towpath.episode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

import org.towpath.episode.NewEpisode.Custody;
import org.towpath.person.AgeLooks;
import org.towpath.person.NewPerson;
import org.towpath.person.Sex;

import static org.assertj.core.api.Assertions.assertThat;

@NullUnmarked
class IdentificationRulesTests {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final NewEpisode GOOD = SampleIdentification.inCustody(NOW);

    @Test
    void takesAnIdentificationThatSaysAllThatIsNeeded() {
        assertThat(faults(GOOD)).isEmpty();
    }

    @Test
    void namesEverythingThatIsMissing() {
        var nothing = new NewEpisode(null, null, null, null, null, List.of(), null, null, null, null, null, null);

        assertThat(faults(nothing).keySet())
                .containsExactlyInAnyOrder(
                        "pointOfIntervention", "sourceOfReferral", "receivedAt", "site", "person", "concerns");
    }

    @Test
    void namesEverythingMissingAboutThePerson() {
        assertThat(faults(person(null, null, false, null, null, null, null, null))
                        .keySet())
                .containsExactlyInAnyOrder("person.givenName", "person.familyName", "person.dateOfBirth", "person.sex");
    }

    @Test
    void takesWhatIsNotKnownAsAnAnswer() {
        assertThat(faults(person(null, null, true, "Unknown male, cell 4", null, 30, Sex.NOT_KNOWN, null)))
                .isEmpty();
        assertThat(faults(person(null, null, false, "Unknown male, cell 4", null, 30, Sex.MALE, null)))
                .isEmpty();
    }

    @Test
    void refusesAgesNobodyHas() {
        var today = LocalDate.of(2026, 11, 21);

        assertThat(faults(person("A", "B", false, null, today, null, Sex.MALE, null)))
                .containsKey("person.dateOfBirth");
        assertThat(faults(person("A", "B", false, null, today.minusDays(1), null, Sex.MALE, null)))
                .isEmpty();
        assertThat(faults(person("A", "B", false, null, today.minusYears(131), null, Sex.MALE, null)))
                .containsKey("person.dateOfBirth");
        assertThat(faults(person("A", "B", false, null, null, 121, Sex.MALE, null)))
                .containsKey("person.estimatedAge");
        assertThat(faults(person("A", "B", false, null, null, -1, Sex.MALE, null)))
                .containsKey("person.estimatedAge");
    }

    @Test
    void takesInventedNhsNumbersInADemoOnly() {
        var person = person("A", "B", false, null, null, 30, Sex.MALE, "999 000 0018");

        assertThat(faults(person, true)).isEmpty();
        assertThat(faults(person, false).keySet()).isEqualTo(Set.of("person.nhsNumber"));
        assertThat(faults(person("A", "B", false, null, null, 30, Sex.MALE, "999 000 0019"), true))
                .containsKey("person.nhsNumber");
    }

    @Test
    void namesThePlaceOfAConcernThatDoesNotExist() {
        var given = withConcerns(List.of("MENTAL_HEALTH", "TOOTHACHE"));

        assertThat(faults(given).keySet()).isEqualTo(Set.of("concerns[1]"));
        assertThat(faults(withConcerns(List.of()))).containsKey("concerns");
    }

    @Test
    void asksForCustodyDetailsWhereThePersonIsInCustodyOnly() {
        assertThat(faults(withCustody(null)).keySet()).isEqualTo(Set.of("custody.reference", "custody.arrivedAt"));
        assertThat(faults(withCustody(new Custody(" ", null, null, null, null, null, null)))
                        .keySet())
                .isEqualTo(Set.of("custody.reference", "custody.arrivedAt"));
        assertThat(faults(SampleIdentification.atVoluntaryInterview(NOW))).isEmpty();
    }

    @Test
    void takesNotKnownForTheArrivalTheReasonAndTheAge() {
        assertThat(faults(withCustody(new Custody("X", null, true, null, null, null, null, null))))
                .isEmpty();
        assertThat(faults(concerned(List.of(), true))).isEmpty();
        assertThat(faults(looking(null, null, AgeLooks.CANNOT_TELL))).isEmpty();
    }

    @Test
    void refusesAnAnswerBesideNotKnown() {
        assertThat(faults(withCustody(new Custody("X", NOW, true, null, null, null, null, null)))
                        .keySet())
                .isEqualTo(Set.of("custody.arrivedAtNotKnown"));
        assertThat(faults(concerned(List.of("DRUGS"), true)).keySet()).isEqualTo(Set.of("concernsNotKnown"));
        assertThat(faults(looking(LocalDate.of(1990, 1, 1), null, AgeLooks.ADULT))
                        .keySet())
                .isEqualTo(Set.of("person.ageNotKnown"));
        assertThat(faults(looking(null, 17, AgeLooks.CANNOT_TELL)).keySet()).isEqualTo(Set.of("person.ageNotKnown"));
    }

    private static NewEpisode concerned(List<String> concerns, boolean notKnown) {
        return new NewEpisode(
                "CUSTODY",
                "E1",
                NOW,
                "X",
                GOOD.person(),
                concerns,
                notKnown,
                GOOD.custody(),
                null,
                null,
                null,
                null,
                null);
    }

    private static NewEpisode looking(LocalDate born, Integer age, AgeLooks looks) {
        return SampleIdentification.with(
                GOOD,
                ignored ->
                        new NewPerson("A", "B", false, null, born, age, looks, Sex.MALE, null, null, null, null, null));
    }

    @Test
    void takesATimeAMinuteAheadAndNoMore() {
        assertThat(faults(SampleIdentification.inCustody(NOW.plusSeconds(60)))).isEmpty();
        assertThat(faults(SampleIdentification.inCustody(NOW.plusSeconds(61))).keySet())
                .isEqualTo(Set.of("receivedAt", "custody.arrivedAt"));
    }

    @Test
    void detentionDoesNotExpireBeforeItWasAuthorised() {
        var custody = new Custody("X", NOW, NOW, NOW.minusSeconds(60), NOW.minusSeconds(60), null, null);

        assertThat(faults(withCustody(custody)).keySet()).isEqualTo(Set.of("custody.expiresAt", "custody.reviewDueAt"));
    }

    private static Map<String, String> faults(NewEpisode given) {
        return faults(given, true);
    }

    private static Map<String, String> faults(NewEpisode given, boolean invented) {
        var faults = new LinkedHashMap<String, String>();
        IdentificationRules.check(given, NOW, invented, faults::put);
        return faults;
    }

    private static NewEpisode person(
            String given,
            String family,
            boolean notKnown,
            String alias,
            LocalDate born,
            Integer age,
            Sex sex,
            String number) {
        return SampleIdentification.with(
                GOOD,
                ignored ->
                        new NewPerson(given, family, notKnown, alias, born, age, sex, number, null, null, null, null));
    }

    private static NewEpisode withConcerns(List<String> concerns) {
        return new NewEpisode(
                "CUSTODY", "E1", NOW, "X", GOOD.person(), concerns, GOOD.custody(), null, null, null, null, null);
    }

    private static NewEpisode withCustody(Custody custody) {
        return new NewEpisode(
                "CUSTODY", "E1", NOW, "X", GOOD.person(), GOOD.concerns(), custody, null, null, null, null, null);
    }
}
