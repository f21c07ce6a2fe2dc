package org.towpath.episode;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.TowpathTest;
import org.towpath.access.Actor;
import org.towpath.person.NewPerson;
import org.towpath.person.PersonMatch.Reason;
import org.towpath.person.PersonSearch;
import org.towpath.person.Sex;
import org.towpath.shared.EpisodeReference;

import static org.assertj.core.api.Assertions.assertThat;

@TowpathTest
@Transactional
@NullUnmarked
class PeopleFinderTests {

    private static final LocalDate BORN = LocalDate.of(1971, 3, 2);

    @Autowired
    PeopleFinder finder;

    @Autowired
    Casework casework;

    @Autowired
    Episodes episodes;

    @Autowired
    Clock clock;

    @Test
    void findsByNumberNamePhoneAndCustodyReference() {
        var episode = registered("Bartholomew", "Quillfeather", "9990000026", "07700 900731");
        var custody = episodes.view(episode, casework.practitioner()).custody().reference();

        assertThat(found(null, new PersonSearch("9990000026", null, null, null, null)))
                .containsExactly(Reason.NHS_NUMBER + " " + episode);
        assertThat(found(null, new PersonSearch(null, "quillfeather", null, null, null)))
                .containsExactly(Reason.NAME + " " + episode);
        assertThat(found(null, new PersonSearch(null, "Quillfeather Bartholomew", null, null, null)))
                .containsExactly(Reason.NAME + " " + episode);
        assertThat(found(null, new PersonSearch(null, null, null, null, "+447700900731")))
                .containsExactly(Reason.PHONE + " " + episode);
        assertThat(found(custody.toLowerCase(java.util.Locale.ROOT), new PersonSearch(null, null, null, null, null)))
                .containsExactly(Reason.CUSTODY_REFERENCE + " " + episode);
    }

    @Test
    void findsAMisspeltNameByDateOfBirthAndAnAgeThatIsAboutRight() {
        var episode = registered("Bartholomew", "Quillfeather", null, null);

        assertThat(found(null, new PersonSearch(null, "Bartolomew Quilfeather", BORN, null, null)))
                .containsExactly(Reason.NAME_LIKE_AND_DATE_OF_BIRTH + " " + episode);
        var age = clock.instant().atZone(java.time.ZoneOffset.UTC).getYear() - 1971;
        assertThat(found(null, new PersonSearch(null, "quillfeather", null, age + 1, null)))
                .containsExactly(Reason.NAME_AND_AGE + " " + episode);
        assertThat(found(null, new PersonSearch(null, "quillfeather", null, age + 9, null)))
                .isEmpty();
    }

    @Test
    void whoMayNotOpenTheRecordLearnsWhatKeepsPeopleSafeAndWhomToCall() {
        var episode = registered("Bartholomew", "Quillfeather", null, null);
        casework.happens(episode, EventType.RISK_TO_LIFE);
        var stranger = new Actor("stranger", null, "Stranger", Set.of("practitioner"), Set.of(), null);

        var hits = finder.find(null, new PersonSearch(null, "quillfeather", null, null, null), stranger);

        assertThat(hits).singleElement().satisfies(hit -> {
            assertThat(hit.canOpen()).isFalse();
            assertThat(hit.person()).isNull();
            assertThat(hit.cases()).isEmpty();
            assertThat(hit.message()).isEqualTo("A record exists that you cannot open");
            assertThat(hit.alerts()).hasSize(1);
            assertThat(hit.call().site()).isEqualTo("Riverside Custody Suite");
        });
    }

    @Test
    void warnsOfPeopleWhoMayBeTheSame() {
        var first = registered("Bartholomew", "Quillfeather", null, null);
        var second = SampleIdentification.with(
                SampleIdentification.inCustody(clock.instant()),
                man -> person("Bartolomew", "Quillfeather", null, null));
        var reference = casework.register(second);

        assertThat(episodes.registered(reference, second, casework.practitioner())
                        .possiblyTheSame())
                .singleElement()
                .satisfies(hit -> assertThat(hit.cases().get(0).reference()).isEqualTo(first.value()));
    }

    @Test
    void neverFindsMoreThanTwenty() {
        for (var i = 0; i < 22; i++) {
            registered("Given" + i, "Quillfeather", null, null);
        }

        assertThat(found(null, new PersonSearch(null, "quillfeather", null, null, null)))
                .hasSize(20);
    }

    private List<String> found(String custodyReference, PersonSearch search) {
        return finder.find(custodyReference, search, casework.practitioner()).stream()
                .map(hit -> hit.reason() + " " + hit.cases().get(0).reference())
                .toList();
    }

    private EpisodeReference registered(String given, String family, String number, String phone) {
        return casework.register(SampleIdentification.with(
                SampleIdentification.inCustody(clock.instant()), man -> person(given, family, number, phone)));
    }

    private static NewPerson person(String given, String family, String number, String phone) {
        return new NewPerson(given, family, false, null, BORN, null, Sex.MALE, number, null, phone, null, null);
    }
}
