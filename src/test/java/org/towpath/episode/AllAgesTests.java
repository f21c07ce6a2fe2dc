package org.towpath.episode;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.TowpathTest;
import org.towpath.directory.Service;
import org.towpath.directory.ServiceMatch;
import org.towpath.directory.Services;
import org.towpath.person.NewPerson;
import org.towpath.person.Sex;
import org.towpath.shared.EpisodeReference;

import static org.assertj.core.api.Assertions.assertThat;

/** A child of ten and a person of eighty both come to the end of their case, each on their own way (S-03). */
@TowpathTest
@Transactional
class AllAgesTests {

    @Autowired
    Casework casework;

    @Autowired
    Episodes episodes;

    @Autowired
    Services services;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void aPersonOfEightyComesToTheEnd_s03() {
        var episode = aged(80);
        casework.agrees(episode);
        casework.isScreened(episode, "advice-only");

        comesToTheEnd(episode);
    }

    @Test
    void aChildOfTenComesToTheEndWithAnAppropriateAdultAndAnothersAgreement_s03() {
        var episode = aged(10);
        casework.isPrepared(episode);
        assertThat(casework.open(episode)).containsExactly("userTask_offerToYoungPerson");
        var answers = new HashMap<String, Object>(Casework.AGREED);
        answers.putAll(Map.of(
                "appropriateAdult", "PARENT",
                "consentGivenBy", "parent-or-carer",
                "youthJusticeTold", "YES"));
        casework.does(episode, "userTask_offerToYoungPerson", answers);
        casework.isScreened(episode, "advice-only");
        casework.does(
                episode,
                "userTask_considerPrompt",
                Map.of("triageOutcome", "advice-only", "act", "today", "reason", "Her mother is with her"));

        comesToTheEnd(episode);
        assertThat(jdbc.sql("select distinct given_by from consent where episode_reference = :episode")
                        .param("episode", episode.value())
                        .query(String.class)
                        .list())
                .containsExactly("parent-or-carer");
        assertThat(jdbc.sql(
                                "select answers ->> 'appropriateAdult' || ' ' || (answers ->> 'youthJusticeTold') from case_record"
                                        + " where episode_reference = :episode and form = 'episode.offer-to-young-person'")
                        .param("episode", episode.value())
                        .query(String.class)
                        .list())
                .containsExactly("PARENT YES");
    }

    @Test
    void servicesForYoungPeopleAreForThemAlone_s03() {
        assertThat(services("MENTAL_HEALTH", 10))
                .contains("Child and adolescent mental health")
                .doesNotContain("Adult community mental health");
        assertThat(services("MENTAL_HEALTH", 80))
                .contains("Adult community mental health")
                .doesNotContain("Child and adolescent mental health");
        assertThat(services("PROBATION", 10)).containsExactly("Youth justice");
    }

    private List<String> services(String need, int age) {
        return services.matching(new ServiceMatch(need, age, null, null)).stream()
                .map(Service::name)
                .toList();
    }

    private void comesToTheEnd(EpisodeReference episode) {
        casework.does(episode, "userTask_giveAdvice", Map.of("adviceGiven", "Whom to ring, at any hour"));
        casework.isTold(episode, "userTask_tellAdviceGiven");
        assertThat(episodes.header(episode).status()).isEqualTo(Status.CLOSED);
    }

    private EpisodeReference aged(int years) {
        var born = LocalDate.now(clock).minusYears(years).minusDays(1);
        return casework.register(SampleIdentification.with(
                SampleIdentification.inCustody(clock.instant().minusSeconds(3600)),
                man -> new NewPerson(
                        "Sam", man.familyName(), false, null, born, null, Sex.MALE, null, null, null, null, null)));
    }
}
