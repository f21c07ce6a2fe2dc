package org.towpath.insight;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.TowpathTest;
import org.towpath.access.Actor;
import org.towpath.access.CurrentActor;
import org.towpath.access.Roles;
import org.towpath.engine.EngineTasks;
import org.towpath.fixture.InventedCases;
import org.towpath.fixture.MissedReferral;
import org.towpath.fixture.WalkModels;
import org.towpath.insight.EndedInstances.Ended;
import org.towpath.shared.EpisodeReference;

import static org.assertj.core.api.Assertions.assertThat;

/** Two processes have ended, each at another site: a manager sees those of their own. */
@TowpathTest
class EndedInstancesTests {

    @Autowired
    EndedInstances ended;

    @Autowired
    NextMisses next;

    @Autowired
    MissedReferral referrals;

    @Autowired
    CurrentActor current;

    @Autowired
    ProcessEngine engine;

    @Autowired
    EngineTasks tasks;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    WalkModels models;
    EpisodeReference mine;
    EpisodeReference theirs;
    String myInstance;
    String theirInstance;
    Actor manager;

    @BeforeEach
    void oneEndsAtEachOfTwoSites() {
        models = new WalkModels(engine);
        var cases = new InventedCases(jdbc, clock);
        var site = cases.site();
        manager = cases.colleague("Kim Moor", site, Roles.OPERATIONAL_MANAGER);
        mine = cases.at(site);
        theirs = cases.at(cases.site());
        myInstance = walked(mine);
        theirInstance = walked(theirs);
    }

    private String walked(EpisodeReference episode) {
        var instance = models.start(episode);
        transaction.executeWithoutResult(status ->
                tasks.complete(models.task(episode, "userTask_setOff"), "sam", Map.of("wayOutcome", "turn-back")));
        return instance;
    }

    @Test
    void theListHoldsThoseInReach() {
        var listed = list(models.walk(), null);

        assertThat(listed).extracting(Ended::instance).containsExactly(myInstance);
        assertThat(listed).singleElement().satisfies(it -> {
            assertThat(it.episode()).isEqualTo(mine.value());
            assertThat(it.process()).isEqualTo("walk");
            assertThat(it.end()).isEqualTo("endEvent_turnedBack");
        });
    }

    @Test
    void aSearchFindsACaseInReachAndNoOther() {
        assertThat(list(null, mine)).extracting(Ended::instance).containsExactly(myInstance);
        assertThat(list(models.walk(), mine)).extracting(Ended::instance).containsExactly(myInstance);
        assertThat(list("no-such", mine)).isEmpty();
        assertThat(list(null, theirs)).isEmpty();
    }

    @Test
    void whatStillRunsHasNotEnded() {
        var running =
                new InventedCases(jdbc, clock).at(manager.siteIds().iterator().next());
        models.start(running);

        assertThat(list(null, running)).isEmpty();
    }

    @Test
    void theWayIsShownWhereItIsInReach() {
        assertThat(way(myInstance))
                .extracting(EndedInstances.Passage::element)
                .contains("userTask_setOff", "endEvent_turnedBack");
        assertThat(way(theirInstance)).isEmpty();
        assertThat(current.as(manager, () -> ended.caseOf(myInstance))).contains(mine);
        assertThat(current.as(manager, () -> ended.caseOf(theirInstance))).isEmpty();
    }

    @Test
    void whoCoversNoSiteSeesNothing() {
        var nowhere = new Actor("kim", null, "Kim", Set.of(Roles.OPERATIONAL_MANAGER), Set.of(), null);

        assertThat(current.as(nowhere, () -> ended.list(models.walk(), null))).isEmpty();
        assertThat(current.as(nowhere, () -> ended.list(null, mine.value()))).isEmpty();
    }

    @Test
    void theNextMissesAreThoseOfCasesInReach() {
        var missed = referrals.chased();

        assertThat(misses(missed.of().actor()))
                .extracting(NextMisses.Next::promise)
                .containsExactly("decide");
        assertThat(misses(manager)).isEmpty();
    }

    private List<NextMisses.Next> misses(Actor reader) {
        return Objects.requireNonNull(current.as(reader, () -> next.first(10)));
    }

    private List<Ended> list(@Nullable String definition, @Nullable EpisodeReference episode) {
        return current.as(manager, () -> ended.list(definition, episode == null ? null : episode.value()));
    }

    private List<EndedInstances.Passage> way(String instance) {
        return current.as(manager, () -> ended.way(instance));
    }
}
