package org.towpath.insight;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.towpath.TowpathTest;
import org.towpath.access.Roles;
import org.towpath.client.Visitor;
import org.towpath.engine.DeployedModels;
import org.towpath.engine.DeployedModels.Model;
import org.towpath.fixture.MissedReferral;
import org.towpath.fixture.MissedReferral.Missed;
import org.towpath.shared.PageRequest;
import org.towpath.web.Times;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What is said of where people wait is what the journeys and the clocks say. */
@TowpathTest
class BottlenecksTests {

    @Autowired
    Bottlenecks bottlenecks;

    @Autowired
    WaitingHere waiting;

    @Autowired
    Recount recount;

    @Autowired
    DeployedModels models;

    @Autowired
    MissedReferral referrals;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Value("http://127.0.0.1:${local.server.port}")
    String base;

    Missed missed;
    Model model;

    @BeforeEach
    void aPartnerIsSilent() {
        missed = referrals.chased();
        model = models.inForce().stream()
                .filter(it -> it.key().equals("referral"))
                .findFirst()
                .orElseThrow();
    }

    /** The step a length falls into is told in the database; how long the step is, here. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 59, 60, 3_599, 3_600, 86_400, 604_801, 31_536_000})
    void aLengthComesBackFromTheStepTheDatabasePutsItInto(long seconds) {
        var lengths = new StayLengths();
        lengths.add(
                jdbc.sql("select stay_bucket(:seconds)")
                        .param("seconds", seconds)
                        .query(Integer.class)
                        .single(),
                1);

        assertThat(Objects.requireNonNull(lengths.quantile(1)).doubleValue())
                .isCloseTo(seconds, within(seconds * 0.01 + 0.5));
    }

    /** As if each passage of this case had taken some hours or days. */
    private void longStays() {
        jdbc.sql("update journey_event set entered_at = left_at - (1 + id % 200) * interval '1 hour' "
                        + "where episode_reference = :episode and left_at is not null")
                .param("episode", missed.of().episode().value())
                .update();
        recount.go();
    }

    @Test
    void everyCountIsWhatTheJourneysSay() {
        longStays();
        var said = rows(Cut.EVERYTHING);

        var truth = jdbc.sql("""
                        select element_id as element, count(*) filter (where left_at is null) as waiting,
                            count(*) filter (where entered_at >= :since) as entered,
                            count(*) filter (where left_at >= :since) as gone,
                            percentile_disc(0.5) within group (order by extract(epoch from left_at - entered_at)::bigint)
                                filter (where left_at >= :since) as median,
                            percentile_disc(0.9) within group (order by extract(epoch from left_at - entered_at)::bigint)
                                filter (where left_at >= :since) as p90,
                            percentile_disc(0.5) within group (order by office_seconds_until(left_at)
                                - office_seconds_until(entered_at)) filter (where left_at >= :since) as office,
                            percentile_disc(0.9) within group (order by office_seconds_until(left_at)
                                - office_seconds_until(entered_at)) filter (where left_at >= :since) as office90
                        from journey_event where process_key = 'referral' and model_hash = :hash group by 1
                        """)
                .param("since", bottlenecks.since().atStartOfDay(Times.ENGLAND).toOffsetDateTime())
                .param("hash", model.hash())
                .query()
                .listOfRows();
        assertThat(said.keySet())
                .isEqualTo(truth.stream().map(row -> row.get("element")).collect(Collectors.toSet()));
        truth.forEach(row -> {
            var one = Objects.requireNonNull(said.get((String) row.get("element")));
            assertThat(one.waiting()).as(one.element()).isEqualTo(row.get("waiting"));
            assertThat(one.entered()).as(one.element()).isEqualTo(row.get("entered"));
            assertThat(one.left()).as(one.element()).isEqualTo(row.get("gone"));
            isAbout(one.medianSeconds(), row.get("median"));
            isAbout(one.p90Seconds(), row.get("p90"));
            isAbout(one.medianOfficeSeconds(), row.get("office"));
            isAbout(one.p90OfficeSeconds(), row.get("office90"));
        });
    }

    @Test
    void modelsThatAreAboutNoCaseAreNotListed() {
        assertThat(bottlenecks.countedModels())
                .extracting(Model::key)
                .contains("referral")
                .doesNotContain("agreement");
        assertThat(models.inForce()).extracting(Model::key).contains("agreement");
    }

    @Test
    void aMissedPromiseIsSeenWhereItIsWaitedFor() {
        var partner = new Cut(Cut.Kind.PARTNER, partner(), null);
        var waits =
                rows(partner).values().stream().filter(it -> it.missed() > 0).toList();

        assertThat(waits).singleElement().satisfies(it -> {
            assertThat(it.element()).isEqualTo("userTask_recordAcknowledgement");
            assertThat(it.overdue()).isZero();
            assertThat(it.waiting()).isEqualTo(1);
            assertThat(it.missed()).isEqualTo(1);
        });
        assertThat(waiting.list(
                                model,
                                waits.get(0).element(),
                                partner,
                                missed.of().actor(),
                                new PageRequest(10, null))
                        .items())
                .singleElement()
                .satisfies(it ->
                        assertThat(it.episode()).isEqualTo(missed.of().episode().value()));
    }

    @Test
    void whoWaitsIsShownToThoseOfTheSiteOnly() {
        var stranger = referrals.chased().of().actor();
        var element = rows(new Cut(Cut.Kind.PARTNER, partner(), null)).values().stream()
                .filter(it -> it.missed() > 0)
                .findFirst()
                .orElseThrow()
                .element();

        assertThat(waiting.list(
                                model,
                                element,
                                new Cut(Cut.Kind.PARTNER, partner(), null),
                                stranger,
                                new PageRequest(10, null))
                        .items())
                .isEmpty();
    }

    @Test
    void isThereForManagersOnly() {
        var path = "/api/v1/insight/bottlenecks?model=referral";
        for (var role : Roles.ALL) {
            var visitor = new Visitor(base);
            visitor.signedIn(role, "only-for-tests");
            var expected = role.equals(Roles.OPERATIONAL_MANAGER) || role.equals(Roles.STRATEGIC_MANAGER) ? 200 : 403;
            assertThat(visitor.get(path).statusCode()).as(role).isEqualTo(expected);
        }
    }

    @Test
    void aQuestionThatMeansNothingIsAnswered() {
        var visitor = new Visitor(base);
        visitor.signedIn(Roles.OPERATIONAL_MANAGER, "only-for-tests");

        assertThat(visitor.get("/api/v1/insight/bottlenecks?model=no-such").statusCode())
                .isEqualTo(404);
        assertThat(visitor.get("/api/v1/insight/bottlenecks?model=referral&version=9999")
                        .statusCode())
                .isEqualTo(422);
        assertThat(visitor.get("/api/v1/insight/bottlenecks?model=referral&by=star:x")
                        .statusCode())
                .isEqualTo(422);
    }

    private static void isAbout(@Nullable Long said, @Nullable Object exact) {
        if (exact instanceof Long length) {
            assertThat(Objects.requireNonNull(said).doubleValue()).isCloseTo(length, within(length * 0.01 + 0.5));
        } else {
            assertThat(said).isNull();
        }
    }

    private Map<String, Bottleneck> rows(Cut cut) {
        return bottlenecks.of(model, cut).stream().collect(Collectors.toMap(Bottleneck::element, it -> it));
    }

    private UUID partner() {
        return jdbc.sql("select organisation_id from service where id = :id")
                .param("id", missed.agreed().service)
                .query(UUID.class)
                .single();
    }
}
