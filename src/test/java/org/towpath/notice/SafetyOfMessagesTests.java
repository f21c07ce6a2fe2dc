package org.towpath.notice;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.TowpathTest;
import org.towpath.episode.Casework;
import org.towpath.episode.EpisodeHeader;
import org.towpath.episode.Episodes;
import org.towpath.episode.TimelineEntry;
import org.towpath.notice.Recipient.Channel;
import org.towpath.person.PersonFacts;
import org.towpath.person.SafeContacts;
import org.towpath.shared.EpisodeReference;

import static org.assertj.core.api.Assertions.assertThat;

/** No message goes to a person against their safety; what holds is what holds when it is sent. */
@TowpathTest
class SafetyOfMessagesTests {

    private final PostRoom room;
    private final Casework casework;
    private final Episodes episodes;
    private final SafeContacts contacts;
    private final PersonFacts facts;
    private final MessageTimeline timeline;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private EpisodeReference episode;
    private EpisodeHeader header;

    @Autowired
    SafetyOfMessagesTests(
            PostRoom room,
            Casework casework,
            Episodes episodes,
            SafeContacts contacts,
            PersonFacts facts,
            MessageTimeline timeline,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.room = room;
        this.casework = casework;
        this.episodes = episodes;
        this.contacts = contacts;
        this.facts = facts;
        this.timeline = timeline;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aPersonInCustody() {
        room.clear();
        episode = casework.inCustody();
        header = episodes.header(episode);
    }

    private void said(String safe) {
        transaction.executeWithoutResult(status -> contacts.said(
                header.person(),
                new SafeContacts.Said(safe, "jo@example.test", true, true, false, null),
                "practitioner"));
    }

    private String remind() {
        var key = "test:" + UUID.randomUUID();
        room.write(Notice.of(key, "appointment-reminder", new Recipient.Person(header.person(), Channel.EMAIL))
                .with("when", "tomorrow at 10:00")
                .with("place", "Market Street")
                .with("phone", "01632 960100")
                .about(episode, null));
        return key;
    }

    @Test
    void goesToTheAddressTheyGaveWhereTheySaidItIsSafe() {
        said("YES");
        var key = remind();
        room.node().all();
        assertThat(room.state(key)).isEqualTo("SENT");
        var letter =
                room.carrier.carried(it -> it.reference().equals(room.id(key))).get(0);
        assertThat(letter.address()).isEqualTo("jo@example.test");
        assertThat(letter.subject()).isEqualTo("A reminder");
        assertThat(room.row(key)).as("the address is not kept with it").containsEntry("address", null);
    }

    @Test
    void isKeptBackWhereNobodyAsked() {
        var key = remind();
        room.node().all();
        assertThat(room.state(key)).isEqualTo("NOT_SENT NOT_ASKED");
        assertThat(room.carrier.times(room.id(key))).isZero();
    }

    @Test
    void keepsToWhatTheySaidAfterItWasWritten() {
        said("YES");
        var key = remind();
        said("NO");
        room.node().all();
        assertThat(room.state(key)).isEqualTo("NOT_SENT NOT_SAFE");
    }

    @Test
    void nobodyWhoDiedMeanwhileIsWrittenTo() {
        said("YES");
        var key = remind();
        transaction.executeWithoutResult(status -> facts.deathReported(header.person(), header.receivedAt()));
        room.node().all();
        assertThat(room.state(key)).isEqualTo("NOT_SENT DIED");
        assertThat(room.carrier.times(room.id(key))).isZero();
    }

    @Test
    void remindersWaitWhileALifeIsAtRisk() {
        said("YES");
        var key = remind();
        jdbc.sql("""
                        insert into episode_hold (id, episode_reference, reason, since, held_by)
                        values (:id, :episode, 'test', :since, 'practitioner')
                        """)
                .param("id", UUID.randomUUID())
                .param("episode", episode.value())
                .param("since", header.receivedAt().atOffset(java.time.ZoneOffset.UTC))
                .update();
        room.node().all();
        assertThat(room.state(key)).isEqualTo("WAITING LIFE_AT_RISK");
        assertThat(room.row(key)).containsEntry("attempts", 0);
    }

    @Test
    void standsOnTheTimelineOfTheCase() {
        var key = remind();
        room.node().all();
        assertThat(timeline.of(episode)).anySatisfy(entry -> {
            assertThat(entry.kind()).isEqualTo(TimelineEntry.Kind.MESSAGE);
            assertThat(entry.code()).isEqualTo("NOT_SENT");
            assertThat(entry.facts())
                    .containsEntry("messageReason", "NOT_ASKED")
                    .doesNotContainKeys("body", "address");
        });
        assertThat(room.state(key)).startsWith("NOT_SENT");
    }
}
