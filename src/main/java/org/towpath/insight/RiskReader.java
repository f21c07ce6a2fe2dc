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

    /** How many of those at one element; nobody is counted twice. */
    record Risk(long atRisk, long missed, long overdue) {

        static final Risk NONE = new Risk(0, 0, 0);
    }

    /**
     * Where an agreement promises what a stay waits for, the promise says what is late, not the task that writes it
     * down; an expected time binds nobody and is never missed, so there the task says it. A referral's promises are
     * found by its process, those about a support plan by the plan's, all others by the case.
     */
    Map<String, Risk> of(Model model, List<Element> elements, Cut cut) {
        var risks = new HashMap<String, Risk>();
        var waits = elements.stream().filter(it -> it.promise() != null).toList();
        var now = clock.instant();
        jdbc.sql("""
                        with stay as (
                            select j.id, j.element_id, count(c.id) > 0 as promised,
                                coalesce(bool_or(c.missed_at is not null), false) as missed,
                                coalesce(bool_or(c.missed_at is null and c.warn_at <= :now and c.due_at > :now), false) as warned,
                                min(t.due_at) as due
                            from journey_event j
                            join count_heading h on h.id = j.heading_id
                            left join unnest(cast(:elements as text[]), cast(:promises as text[])) as w (element, promise)
                                on w.element = j.element_id
                            left join referral r on r.instance_id = j.instance_id
                            left join support_plan p on p.instance_id = j.instance_id
                            left join promise_clock c on c.promise = w.promise and c.stopped_at is null
                                and c.agreement_id is not null
                                and c.episode_reference = j.episode_reference
                                and c.referral_reference is not distinct from r.reference
                                and (c.about is null or c.about = p.id::text)
                            left join act_hi_actinst a on a.id_ = j.activity_id
                            left join worklist_task t on t.task_id = a.task_id_ and t.state = 'OPEN'
                            where j.process_key = :process and j.model_hash = :hash and j.left_at is null
                                and (j.element_kind = 'userTask' or w.promise is not null) and\s""" + cut.headingCondition() + """
                             group by j.id, j.element_id)
                        select element_id as element,
                            count(*) filter (where missed) as missed,
                            count(*) filter (where not promised and due <= :now) as overdue,
                            count(*) filter (where not missed and warned
                                or not promised and due > :now and due <= :soon) as at_risk
                        from stay group by element_id
                        """)
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
                .param("now", SqlInstants.at(now))
                .param("soon", SqlInstants.at(now.plus(SOON)))
                .query(row -> {
                    risks.put(
                            row.getString("element"),
                            new Risk(row.getLong("at_risk"), row.getLong("missed"), row.getLong("overdue")));
                });
        return risks;
    }
}
