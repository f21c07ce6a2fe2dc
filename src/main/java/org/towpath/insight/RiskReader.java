package org.towpath.insight;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.engine.DeployedModels.Element;
import org.towpath.engine.DeployedModels.Model;
import org.towpath.platform.SqlInstants;

/**
 * What breaks next at each element of a model, among those who are there now. Costs what is open, not what ever was.
 */
@Component
class RiskReader {

    private static final Duration SOON = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    RiskReader(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many of those at one element. */
    record Risk(long atRisk, long missed, long overdue) {

        static final Risk NONE = new Risk(0, 0, 0);

        Risk and(Risk other) {
            return new Risk(atRisk + other.atRisk, missed + other.missed, overdue + other.overdue);
        }
    }

    Map<String, Risk> of(Model model, List<Element> elements, Cut cut) {
        var risks = new HashMap<String, Risk>();
        promises(model, elements, cut, risks);
        tasks(model, elements, cut, risks);
        return risks;
    }

    /** A referral's promises are found by its process, all others by the case. */
    private void promises(Model model, List<Element> elements, Cut cut, Map<String, Risk> risks) {
        var waits = elements.stream().filter(it -> it.promise() != null).toList();
        jdbc.sql("""
                        select j.element_id as element,
                            count(*) filter (where c.missed_at is null and c.warn_at <= :now) as at_risk,
                            count(*) filter (where c.missed_at is not null and c.miss_withdrawn_at is null) as missed
                        from unnest(cast(:elements as text[]), cast(:promises as text[])) as w (element, promise)
                        join journey_event j on j.process_key = :process and j.element_id = w.element and j.left_at is null
                            and j.model_hash = :hash
                        join count_heading h on h.id = j.heading_id
                        left join referral r on r.instance_id = j.instance_id
                        join promise_clock c on c.promise = w.promise and c.stopped_at is null
                            and c.episode_reference = j.episode_reference
                            and c.referral_reference is not distinct from r.reference
                        where\s""" + cut.headingCondition() + " group by j.element_id")
                .param("elements", waits.stream().map(Element::id).toArray(String[]::new))
                .param(
                        "promises",
                        waits.stream()
                                .map(it -> Objects.requireNonNull(it.promise()))
                                .toArray(String[]::new))
                .param("process", model.key())
                .param("hash", model.hash())
                .param("subject", cut.subject())
                .param("need", cut.need())
                .param("now", SqlInstants.at(clock.instant()))
                .query(row -> {
                    risks.merge(
                            row.getString("element"),
                            new Risk(row.getLong("at_risk"), row.getLong("missed"), 0),
                            Risk::and);
                });
    }

    /** Where a promise is waited for, the promise says what is late, not the task that writes it down. */
    private void tasks(Model model, List<Element> elements, Cut cut, Map<String, Risk> risks) {
        var now = clock.instant();
        jdbc.sql("""
                        select j.element_id as element,
                            count(*) filter (where t.due_at > :now and t.due_at <= :soon) as at_risk,
                            count(*) filter (where t.due_at <= :now) as overdue
                        from journey_event j
                        join count_heading h on h.id = j.heading_id
                        join worklist_task t on t.episode_reference = j.episode_reference and t.instance_id = j.instance_id
                            and t.element_id = j.element_id and t.state = 'OPEN'
                        where j.process_key = :process and j.model_hash = :hash and j.left_at is null
                            and j.element_kind = 'userTask' and j.element_id <> all(:promised) and\s""" + cut.headingCondition() + " group by j.element_id")
                .param("process", model.key())
                .param("hash", model.hash())
                .param(
                        "promised",
                        elements.stream()
                                .filter(it -> it.promise() != null)
                                .map(Element::id)
                                .toArray(String[]::new))
                .param("subject", cut.subject())
                .param("need", cut.need())
                .param("now", SqlInstants.at(now))
                .param("soon", SqlInstants.at(now.plus(SOON)))
                .query(row -> {
                    risks.merge(
                            row.getString("element"),
                            new Risk(row.getLong("at_risk"), 0, row.getLong("overdue")),
                            Risk::and);
                });
    }
}
