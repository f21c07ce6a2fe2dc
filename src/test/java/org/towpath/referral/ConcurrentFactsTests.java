package org.towpath.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.towpath.TowpathTest;
import org.towpath.client.Visitor;
import org.towpath.fixture.MissedReferral;
import org.towpath.fixture.MissedReferral.Missed;
import org.towpath.promise.ClockFacts;
import org.towpath.promise.ClockState;
import org.towpath.promise.ClockView;
import org.towpath.shared.InvalidInput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Many people tell of one clock at once: each fact counts, one after another, and none is lost. */
@TowpathTest
class ConcurrentFactsTests {

    private static final int MANY = 8;

    @Value("http://127.0.0.1:${local.server.port}")
    String base;

    @Autowired
    MissedReferral referrals;

    @Autowired
    Referrals events;

    @Autowired
    ClockFacts facts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    java.time.Clock clock;

    /** The promise that runs, beside the one that is missed. */
    private ClockView decide(Missed missed) {
        return referrals.view(missed).clocks().stream()
                .filter(it -> it.promise().equals("decide"))
                .findFirst()
                .orElseThrow();
    }

    private Object tell(Missed missed, UUID of, String type, int reason) {
        return facts.record(
                of,
                Map.of(
                        "type",
                        type,
                        "occurredAt",
                        clock.instant().toString(),
                        "reason",
                        "REASON_" + (char) ('A' + reason),
                        "side",
                        "court"),
                missed.of().actor());
    }

    private static void atOnce(List<Callable<Object>> deeds) throws Exception {
        var pool = Executors.newFixedThreadPool(deeds.size());
        try {
            var ready = new CountDownLatch(deeds.size());
            var running = deeds.stream()
                    .map(deed -> pool.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return deed.call();
                    }))
                    .toList();
            for (var one : running) {
                one.get(60, TimeUnit.SECONDS);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private int kept(UUID of, String type) {
        return jdbc.sql("select count(*) from clock_fact where clock_id = :clock and type = :type")
                .param("clock", of)
                .param("type", type)
                .query(Integer.class)
                .single();
    }

    @Test
    void factsToldAtOnceAreAllKeptAndAddUp() throws Exception {
        var missed = referrals.chased();
        var of = decide(missed).id();
        var pauses = new ArrayList<Callable<Object>>();
        for (var n = 0; n < MANY; n++) {
            var reason = n;
            pauses.add(() -> tell(missed, of, "PAUSED", reason));
        }
        pauses.add(() -> events.happened(
                missed.referral(),
                new ReportedEvent(
                        ReferralEventType.ACKNOWLEDGED, clock.instant(), "acknowledged-at-once", null, null, Map.of()),
                missed.of().actor()));
        atOnce(pauses);

        assertThat(kept(of, "PAUSED")).isEqualTo(MANY);
        assertThat(decide(missed).state()).isEqualTo(ClockState.PAUSED);
        assertThat(referrals.acknowledge(missed).stoppedAt())
                .as("the answer counted too")
                .isNotNull();

        var resumes = new ArrayList<Callable<Object>>();
        for (var n = 0; n < MANY; n++) {
            var reason = n;
            resumes.add(() -> tell(missed, of, "RESUMED", reason));
        }
        atOnce(resumes);
        assertThat(kept(of, "RESUMED")).isEqualTo(MANY);
        assertThat(decide(missed).state())
                .as("every reason has ended, so nothing keeps it from running")
                .isEqualTo(ClockState.RUNNING);
    }

    @Test
    void aFactThatLiesAheadIsRefusedByItsField() {
        var missed = referrals.chased();
        var of = decide(missed).id();
        var ahead = clock.instant().plusSeconds(3600).toString();
        assertThatThrownBy(() -> facts.record(
                        of,
                        Map.of("type", "STOPPED", "occurredAt", ahead),
                        missed.of().actor()))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors()).singleElement().satisfies(error -> {
                            assertThat(error.field()).isEqualTo("occurredAt");
                            assertThat(error.message()).isEqualTo("This lies in the future");
                        }));
        assertThat(kept(of, "STOPPED")).isZero();
    }

    @Test
    void thePageSaysThatAFactLiesAhead() {
        var missed = referrals.chased();
        var cases = new org.towpath.fixture.InventedCases(jdbc, clock);
        var manager = cases.canSignIn(
                cases.colleague("Kim Moor", missed.of().site(), org.towpath.access.Roles.OPERATIONAL_MANAGER));
        var page = "/clocks/" + decide(missed).id() + "/facts";
        var answer = new Visitor(base)
                .signedIn(manager.account(), "only-for-tests")
                .submit(
                        page,
                        page,
                        Map.of(
                                "type", "STOPPED",
                                "occurredAt.day", "1",
                                "occurredAt.month", "1",
                                "occurredAt.year", "2099",
                                "occurredAt.time", "09:00"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(org.jsoup.Jsoup.parse(answer.body())
                        .select(".nhsuk-error-summary")
                        .text())
                .contains("This lies in the future");
    }
}
