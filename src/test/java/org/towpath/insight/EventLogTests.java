package org.towpath.insight;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import science.aist.xes.model.AttributeDateType;
import science.aist.xes.model.AttributeStringType;
import science.aist.xes.model.AttributeType;
import science.aist.xes.model.EventType;
import science.aist.xes.model.LogType;
import science.aist.xes.model.TraceType;
import science.aist.xes.model.impl.LogRepository;

import org.towpath.TowpathTest;
import org.towpath.access.Actor;
import org.towpath.access.Roles;
import org.towpath.client.Visitor;
import org.towpath.engine.EngineTasks;
import org.towpath.fixture.InventedCases;
import org.towpath.fixture.WalkModels;
import org.towpath.shared.EpisodeReference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * The event log is what the standard's schema allows and what a public library reads; it says what the journeys say and
 * names nobody.
 */
@TowpathTest
class EventLogTests {

    private static final String PATH = "/api/v1/insight/events.xes";

    @Autowired
    ProcessEngine engine;

    @Autowired
    EngineTasks tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    @Value("http://127.0.0.1:${local.server.port}")
    String base;

    WalkModels models;
    InventedCases cases;
    UUID site;
    Actor manager;

    @BeforeEach
    void casesAreUnderWay() {
        models = new WalkModels(engine);
        cases = new InventedCases(jdbc, clock);
        site = cases.site();
        manager = cases.canSignIn(cases.colleague("Priya Okafor", site, Roles.OPERATIONAL_MANAGER));
    }

    @Test
    void theStandardsSchemaAllowsIt() throws Exception {
        underWay(2);
        var log = taken("");

        var schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Objects.requireNonNull(LogType.class.getResource("/xes.xsd")));
        assertThatCode(() -> schema.newValidator().validate(new StreamSource(new StringReader(log))))
                .doesNotThrowAnyException();
        // the standard's text wants a scope on each; the schema of the library leaves it open
        assertThat(log).doesNotContain("<global>").contains("scope=\"trace\"", "scope=\"event\"");
    }

    @Test
    void aPublicReaderFindsOneTraceACaseAndItsEventsInOrder() {
        var all = underWay(JourneyReader.CASES + 3);
        complete(all.get(0));
        var traces = read(taken(""));

        assertThat(traces).hasSize(all.size());
        assertThat(traces.stream().map(it -> string(it, "concept:name")))
                .doesNotHaveDuplicates()
                .allMatch(it -> it.matches("[0-9a-f]{32}"));
        assertThat(traces.stream().mapToInt(it -> it.getEvent().size()).sum())
                .isEqualTo(
                        jdbc.sql("""
                                select sum(1 + case when left_at > entered_at then 1 else 0 end)
                                from journey_event j join episode e on e.reference = j.episode_reference
                                where e.site_id = :site
                                """).param("site", site).query(Integer.class).single());
        traces.forEach(trace -> assertThat(
                        trace.getEvent().stream().map(EventLogTests::at).toList())
                .isSorted());
    }

    @Test
    void aStayIsAStartAndAnEndWithItsModelAndWhoMayDoIt() {
        var episode = underWay(1).get(0);
        complete(episode);
        jdbc.sql("update journey_event set left_at = entered_at + interval '2 hours' where episode_reference = :episode"
                        + " and element_id = 'userTask_setOff'")
                .param("episode", episode.value())
                .update();
        var task = read(taken("")).get(0).getEvent().stream()
                .filter(it -> "userTask_setOff".equals(string(it, "element")))
                .toList();

        assertThat(task.stream().map(it -> string(it, "lifecycle:transition"))).containsExactly("start", "complete");
        assertThat(task.stream().map(it -> string(it, "concept:instance")).distinct())
                .hasSize(1);
        assertThat(task).allSatisfy(it -> {
            assertThat(string(it, "concept:name")).isEqualTo("Set off");
            assertThat(string(it, "org:role")).isEqualTo("administrator,practitioner");
            assertThat(string(it, "process")).isEqualTo("walk");
            assertThat(string(it, "model")).matches("[0-9a-f]{64}");
        });
        assertThat(string(task.get(1), "outcome")).isEqualTo("completed");
    }

    @Test
    void nobodyIsNamedAndTwoLogsHaveNoNameInCommon() {
        var all = underWay(3);
        all.forEach(this::complete);
        var first = taken("");
        var second = taken("");

        assertThat(first).doesNotContain("LD-", manager.account(), "Priya", "unknown male", site.toString());
        all.forEach(episode -> ids(episode).forEach(id -> assertThat(first).doesNotContain(id)));
        var names = new HashSet<String>();
        Stream.of(first, second).forEach(log -> read(log).forEach(it -> names.add(string(it, "concept:name"))));
        assertThat(names).hasSize(2 * all.size());
    }

    @Test
    void aCaseBelongsToTheDayInEnglandOnWhichItWasReceived() {
        var all = underWay(3);
        receivedAt(all.get(0), "2026-06-30T22:59:59Z");
        receivedAt(all.get(1), "2026-06-30T23:00:00Z");
        receivedAt(all.get(2), "2026-07-31T23:00:00Z");

        assertThat(read(taken("?from=2026-07-01&to=2026-08-01"))).hasSize(1);
        assertThat(read(taken("?to=2026-07-01"))).hasSize(1);
        assertThat(read(taken("?from=2026-07-01"))).hasSize(2);
        assertThat(signedIn().get(PATH + "?from=2026-08-01&to=2026-07-01").statusCode())
                .isEqualTo(422);
        assertThat(signedIn().get(PATH + "?from=yesterday").body()).contains("\"from\"");
    }

    @Test
    void casesOfOtherSitesAreNotInItAndTakingItIsWrittenDown() {
        underWay(1);
        models.start(cases.at(cases.site()));

        assertThat(read(taken("?from=2000-01-01"))).hasSize(1);
        assertThat(jdbc.sql(
                                "select facts::jsonb ->> 'from' from audit_entry where act = 'event-log.exported' and account = :me")
                        .param("me", manager.account())
                        .query(String.class)
                        .list())
                .containsExactly("2000-01-01");
    }

    @Test
    void isForThoseWhoStudyHowCasesGo() {
        for (var role : Roles.ALL) {
            var visitor = new Visitor(base).signedIn(role, "only-for-tests");
            var may = List.of(Roles.OPERATIONAL_MANAGER, Roles.STRATEGIC_MANAGER, Roles.SENIOR_ADMINISTRATOR)
                    .contains(role);
            assertThat(visitor.get(PATH + "?to=2000-01-01").statusCode())
                    .as(role)
                    .isEqualTo(may ? 200 : 403);
        }
    }

    private List<EpisodeReference> underWay(int many) {
        var all = new ArrayList<EpisodeReference>();
        for (var n = 0; n < many; n++) {
            var episode = cases.at(site);
            models.start(episode);
            all.add(episode);
        }
        return all;
    }

    private void complete(EpisodeReference episode) {
        transaction.executeWithoutResult(status -> tasks.complete(
                models.task(episode, "userTask_setOff"), manager.account(), Map.of("wayOutcome", "turn-back")));
    }

    private void receivedAt(EpisodeReference episode, String at) {
        jdbc.sql("update episode set received_at = :at where reference = :episode")
                .param("at", OffsetDateTime.parse(at))
                .param("episode", episode.value())
                .update();
    }

    private List<String> ids(EpisodeReference episode) {
        return jdbc.sql("select unnest(array[episode_reference, instance_id, activity_id]) from journey_event"
                        + " where episode_reference = :episode")
                .param("episode", episode.value())
                .query(String.class)
                .list();
    }

    private Visitor signedIn() {
        return new Visitor(base).signedIn(manager.account(), "only-for-tests");
    }

    private String taken(String query) {
        var answer = signedIn().get(PATH + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static List<TraceType> read(String log) {
        return new LogRepository()
                .load(new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8)))
                .getValue()
                .getTrace();
    }

    private static String string(TraceType trace, String key) {
        return string(trace.getStringOrDateOrInt(), key);
    }

    private static String string(EventType event, String key) {
        return string(event.getStringOrDateOrInt(), key);
    }

    private static String string(List<AttributeType> attributes, String key) {
        return attributes.stream()
                .filter(it -> it.getKey().equals(key))
                .map(it -> ((AttributeStringType) it).getValue())
                .findFirst()
                .orElse("");
    }

    private static OffsetDateTime at(EventType event) {
        return event.getStringOrDateOrInt().stream()
                .filter(AttributeDateType.class::isInstance)
                .map(it ->
                        OffsetDateTime.parse(((AttributeDateType) it).getValue().toString()))
                .findFirst()
                .orElseThrow();
    }
}
