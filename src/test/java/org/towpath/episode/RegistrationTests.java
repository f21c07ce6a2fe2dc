package org.towpath.episode;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.TowpathTest;
import org.towpath.access.Actor;
import org.towpath.directory.Site;
import org.towpath.directory.Sites;
import org.towpath.episode.NewEpisode.Custody;
import org.towpath.person.AgeLooks;
import org.towpath.person.NewPerson;
import org.towpath.person.Sex;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@TowpathTest
@Transactional
@NullUnmarked
class RegistrationTests {

    @Autowired
    Episodes episodes;

    @Autowired
    Sites sites;

    @Autowired
    Clock clock;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    Actor practitioner;
    Instant now;

    @BeforeEach
    void signIn() {
        now = clock.instant();
        practitioner = new Actor(
                "practitioner",
                null,
                "Rosa Delgado",
                Set.of("practitioner"),
                sites.all().stream().map(Site::id).collect(Collectors.toSet()),
                null);
    }

    @Test
    void s01_anIdentificationStartsOneCaseWithWorkToDo() {
        var reference = episodes.register(SampleIdentification.inCustody(now), practitioner);

        var view = episodes.view(reference, practitioner);
        assertThat(view.stage()).isEqualTo(Stage.IDENTIFICATION);
        assertThat(view.status()).isEqualTo(Status.OPEN);
        assertThat(view.urgent()).isTrue();
        assertThat(view.person().age()).isGreaterThanOrEqualTo(33);
        assertThat(view.concerns()).containsExactly("ALCOHOL", "MENTAL_HEALTH");
        assertThat(tasksOf(reference)).containsExactly("userTask_prepare");
    }

    @Test
    void aKnownCustodyReferenceNamesTheCaseItIs() {
        var identification = SampleIdentification.inCustody(now);
        var first = episodes.register(identification, practitioner);

        assertThatThrownBy(() -> episodes.register(identification, practitioner))
                .isInstanceOfSatisfying(AlreadyRegistered.class, refused -> {
                    assertThat(refused.episode()).isEqualTo(first.value());
                    assertThat(refused.by()).isEqualTo("Rosa Delgado");
                })
                .hasMessageContaining(first.value());
    }

    @Test
    void theSameCustodyReferenceAtAnotherSiteIsAnotherCase() {
        var identification = SampleIdentification.inCustody(now);
        episodes.register(identification, practitioner);

        var elsewhere = new NewEpisode(
                "CUSTODY",
                "E1",
                now,
                "harbour road custody suite ",
                identification.person(),
                identification.concerns(),
                identification.custody(),
                null,
                null,
                null,
                null,
                null);
        assertThat(episodes.view(episodes.register(elsewhere, practitioner), practitioner)
                        .site())
                .isEqualTo("Harbour Road Custody Suite");
    }

    @Test
    void twoRegistrationsWithoutCustodyReferenceAreTwoCases() {
        var identification = SampleIdentification.atVoluntaryInterview(now);

        assertThat(episodes.register(identification, practitioner))
                .isNotEqualTo(episodes.register(identification, practitioner));
    }

    @Test
    void oneNhsNumberAndDateOfBirthIsOnePerson() {
        var first = episodes.register(withNumber("Katarzyna", "9990000018", 1990), practitioner);
        var second = episodes.register(withNumber("Kasia", "999 000 0018", 1990), practitioner);
        var other = episodes.register(withNumber("Karen", "9990000018", 1970), practitioner);

        assertThat(person(second)).isEqualTo(person(first));
        assertThat(person(other)).isNotEqualTo(person(first));
        assertThat(episodes.view(second, practitioner).earlier())
                .extracting(EpisodeView.EarlierEpisode::reference)
                .containsExactly(first.value());
    }

    @Test
    void aPersonSaidToBeKnownIsTheSamePerson() {
        var first = episodes.register(SampleIdentification.atVoluntaryInterview(now), practitioner);
        var base = SampleIdentification.inCustody(now);
        var again = new NewEpisode(
                base.pointOfIntervention(),
                "E1",
                now,
                base.site(),
                base.person(),
                base.concerns(),
                base.custody(),
                null,
                null,
                null,
                null,
                first.value());

        assertThat(person(episodes.register(again, practitioner))).isEqualTo(person(first));
    }

    @Test
    void theOfferFitsThePerson() {
        assertThat(offerPath(Sex.MALE, LocalDate.of(1990, 1, 1), null)).isEqualTo("standard-offer");
        assertThat(offerPath(Sex.FEMALE, LocalDate.of(1990, 1, 1), null)).isEqualTo("womens-offer");
        assertThat(offerPath(Sex.FEMALE, null, 17)).isEqualTo("under-18-offer");
        assertThat(offerPath(Sex.NOT_KNOWN, null, 18)).isEqualTo("standard-offer");
    }

    @Test
    void whoMayBeAChildIsOfferedWhatAChildIsOffered() {
        assertThat(offerPath(Sex.MALE, AgeLooks.CANNOT_TELL)).isEqualTo("under-18-offer");
        assertThat(offerPath(Sex.FEMALE, AgeLooks.UNDER_18)).isEqualTo("under-18-offer");
        assertThat(offerPath(Sex.FEMALE, AgeLooks.ADULT)).isEqualTo("womens-offer");
    }

    @Test
    void anAgeThatBecomesKnownLaterIsLearned() {
        var first = episodes.register(looking(Sex.MALE, AgeLooks.CANNOT_TELL), practitioner);
        assertThat(episodes.view(first, practitioner).person().ageWords()).isEqualTo("Age not known");
        var base = SampleIdentification.atVoluntaryInterview(now);
        var again = new NewEpisode(
                base.pointOfIntervention(),
                "E1",
                now,
                base.site(),
                new NewPerson("A", "B", false, null, null, 41, Sex.MALE, null, null, null, null, null),
                base.concerns(),
                null,
                null,
                null,
                null,
                null,
                first.value());
        episodes.register(again, practitioner);

        var person = episodes.view(first, practitioner).person();
        assertThat(person.age()).isEqualTo(41);
        assertThat(person.under18()).isFalse();
        assertThat(person.ageLooks()).isNull();
    }

    private Object offerPath(Sex sex, AgeLooks looks) {
        return offerPath(episodes.register(looking(sex, looks), practitioner));
    }

    private NewEpisode looking(Sex sex, AgeLooks looks) {
        return SampleIdentification.with(
                SampleIdentification.atVoluntaryInterview(now),
                man -> new NewPerson("A", "B", false, null, null, null, looks, sex, null, null, null, null, null));
    }

    @Test
    void aSiteThatIsNotInTheDirectoryIsAFault() {
        var base = SampleIdentification.inCustody(now);
        var nowhere = new NewEpisode(
                "CUSTODY",
                "E1",
                now,
                "Nowhere Custody Suite",
                base.person(),
                List.of("DRUGS"),
                new Custody("X1", now, null, null, null, null, null),
                null,
                null,
                null,
                null,
                "LD-1900-000001");

        assertThatThrownBy(() -> episodes.register(nowhere, practitioner))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors())
                                .extracting("field")
                                .containsExactlyInAnyOrder("site", "samePersonAs"));
    }

    @Test
    void nobodyRegistersOrSeesACaseAtASiteTheyDoNotCover() {
        var reference = episodes.register(SampleIdentification.inCustody(now), practitioner);
        var stranger = new Actor("stranger", null, "Stranger", Set.of("practitioner"), Set.of(), null);

        assertThatThrownBy(() -> episodes.register(SampleIdentification.inCustody(now), stranger))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> episodes.view(reference, stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> episodes.view(new EpisodeReference("LD-1900-000001"), practitioner))
                .isInstanceOf(NotFound.class);
    }

    private NewEpisode withNumber(String given, String number, int year) {
        return SampleIdentification.with(
                SampleIdentification.atVoluntaryInterview(now),
                man -> new NewPerson(
                        given,
                        man.familyName(),
                        false,
                        null,
                        LocalDate.of(year, 2, 3),
                        null,
                        Sex.FEMALE,
                        number,
                        null,
                        null,
                        null,
                        null));
    }

    private Object offerPath(Sex sex, LocalDate born, Integer age) {
        var reference = episodes.register(
                SampleIdentification.with(
                        SampleIdentification.atVoluntaryInterview(now),
                        man -> new NewPerson("A", "B", false, null, born, age, sex, null, null, null, null, null)),
                practitioner);
        return offerPath(reference);
    }

    private Object offerPath(EpisodeReference reference) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .processDefinitionKey("episode")
                .singleResult();
        return runtime.getVariable(instance.getId(), "offerPathOutcome");
    }

    private Object person(EpisodeReference reference) {
        return episodes.header(reference).person();
    }

    private List<String> tasksOf(EpisodeReference reference) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference.value()).list().stream()
                .map(task -> task.getTaskDefinitionKey())
                .toList();
    }
}
