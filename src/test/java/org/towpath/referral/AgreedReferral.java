package org.towpath.referral;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.TowpathTest;
import org.towpath.demo.clock.TrainingClock;
import org.towpath.engine.Processes;
import org.towpath.fixture.CaseWork;
import org.towpath.fixture.SampleAgreement;
import org.towpath.promise.ClockView;
import org.towpath.referral.ReferralFixture.Case;
import org.towpath.worklist.Tasks;

import static org.towpath.fixture.SampleAgreement.level;
import static org.towpath.fixture.SampleAgreement.rung;

/** One referral under a written agreement, and a training clock to move it by, in a database of its own. */
@TowpathTest
@Import(AgreedReferral.Listening.class)
abstract class AgreedReferral {

    /** Pays for a context of its own: moving the time would disturb every other test. */
    @TestConfiguration
    static class Listening {
        @Bean
        ToldOfSteps toldOfSteps() {
            return new ToldOfSteps();
        }
    }

    static final String ACKNOWLEDGE =
            level("acknowledge", "ACKNOWLEDGED", 24, rung("NOTIFY", 2), rung("TASK", 6), rung("DISPUTE", 12));
    static final String DECIDE = level("decide", "ACCEPTED", 48, rung("NOTIFY", 2), rung("DISPUTE", 4));

    @Autowired
    ToldOfSteps heard;

    @Autowired
    TrainingClock time;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    ReferralFixture on;
    SampleAgreement agreed;
    Case referral;

    @BeforeEach
    void aReferralSentUnderTheAgreement(
            @Autowired ProcessEngine engine,
            @Autowired Clock clock,
            @Autowired Referrals referrals,
            @Autowired Processes processes,
            @Autowired Tasks tasks,
            @Autowired ObjectMapper json) {
        var work = new CaseWork(engine, jdbc, clock, transaction, processes, tasks, json);
        on = new ReferralFixture(work, jdbc, clock, transaction, referrals);
        agreed = new SampleAgreement(jdbc, on.now().minus(Duration.ofDays(1)));
        agreed.version(1, on.now().minus(Duration.ofDays(1)), ACKNOWLEDGE, DECIDE);
        referral = sent();
    }

    Case sent() {
        return on.begun(on.wanted(agreed.service, "GIVEN"));
    }

    ClockView clock(String promise) {
        return on.view(referral).clocks().stream()
                .filter(it -> it.promise().equals(promise))
                .findFirst()
                .orElseThrow();
    }

    Instant sentAt() {
        return Objects.requireNonNull(on.view(referral).sentAt());
    }

    /** To some hours and a minute after the referral was sent. */
    void toHour(int hours) {
        time.moveTo(sentAt().plus(Duration.ofHours(hours)).plusSeconds(60), at -> {});
    }

    List<String> states(String promise) {
        return clock(promise).rungs().stream().map(it -> it.state().toString()).toList();
    }
}
