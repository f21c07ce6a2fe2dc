package org.towpath.worklist;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.towpath.access.Actor;
import org.towpath.access.Roles;
import org.towpath.engine.form.FormDefinition;
import org.towpath.engine.form.GivenAnswers;
import org.towpath.fixture.InventedCases;
import org.towpath.fixture.WalkModels;
import org.towpath.shared.EpisodeReference;

/** One site, one case with its first task open, and three colleagues. */
final class WorklistFixture {

    static final String SET_OFF = "userTask_setOff";
    static final Map<String, Object> GO_ON = Map.of("wayOutcome", "go-on");
    static final Map<String, Object> TURN_BACK = Map.of("wayOutcome", "turn-back", "why", "The bridge is out");

    final WalkModels models;
    final InventedCases cases;
    final UUID site;
    final Actor sam;
    final Actor alex;
    final Actor volunteer;
    final EpisodeReference episode;
    final String instance;
    final String task;

    WorklistFixture(ProcessEngine engine, JdbcClient jdbc, Clock clock) {
        models = new WalkModels(engine);
        cases = new InventedCases(jdbc, clock);
        site = cases.site();
        sam = cases.colleague("Sam Reed", site, Roles.PRACTITIONER);
        alex = cases.colleague("Alex Moor", site, Roles.PRACTITIONER, Roles.OPERATIONAL_MANAGER);
        volunteer = cases.colleague("Jo Lock", site, Roles.VOLUNTEER);
        episode = cases.at(site);
        instance = models.start(episode);
        task = models.task(episode, SET_OFF);
    }

    /** Another case at the same site; answers its first task. */
    String another() {
        var other = cases.at(site);
        models.start(other);
        return models.task(other, SET_OFF);
    }

    static Function<FormDefinition, GivenAnswers> answers(Map<String, ?> values) {
        return form -> GivenAnswers.json(form, new ObjectMapper().valueToTree(values));
    }
}
