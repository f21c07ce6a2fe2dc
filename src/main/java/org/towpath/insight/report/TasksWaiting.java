package org.towpath.insight.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import org.towpath.agreement.SmallNumbers;
import org.towpath.engine.DeployedModels;
import org.towpath.insight.Span;
import org.towpath.insight.report.Report.Column;
import org.towpath.web.CodeWords;

/** RP7: bottlenecks: tasks by the stage of their case, how old they are, and what is late or soon will be. */
@Component
@Order(7)
class TasksWaiting implements ReportSource {

    private static final List<String> AGES = List.of("day", "threeDays", "week", "longer");

    private final CodeWords words;
    private final DeployedModels models;

    TasksWaiting(CodeWords words, DeployedModels models) {
        this.words = words;
        this.models = models;
    }

    @Override
    public String id() {
        return "RP7";
    }

    @Override
    public String title() {
        return "Tasks waiting, by stage and age";
    }

    @Override
    public String lineHeading() {
        return "Stage";
    }

    @Override
    public String inWords() {
        return "Came: tasks that began in this time. Waiting: tasks not done when it ended, or now where it has not"
                + " ended; by their age then. Late: the promise they wait for was missed, or their own time was past. Due"
                + " soon: the promise had been warned of, or the task was due within a day.";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.count("came", "Came"),
                Column.drawn("waiting", "Waiting"),
                Column.count("day", "Under a day"),
                Column.count("threeDays", "1 to 3 days"),
                Column.count("week", "3 to 7 days"),
                Column.count("longer", "Over 7 days"),
                Column.count("soon", "Due soon"),
                Column.drawn("late", "Late"));
    }

    /** Where a promise is waited for, the promise says what is late, not the task that writes it down. */
    @Override
    public String facts() {
        return """
                with looked_at as (
                    select least(coalesce(:until::timestamptz, :now), :now) as at
                ), open_then as (
                    select t.*, a.at, a.at - t.opened_at as age, promised.due as promised,
                        coalesce(promised.late, promised.due is null and t.due_at <= a.at) as late,
                        coalesce(promised.soon, promised.due is null and t.due_at <= a.at + interval '1 day') as soon
                    from looked_at a
                    join worklist_task t on t.opened_at < a.at and (t.done_at is null or t.done_at >= a.at)
                    left join lateral (
                        select true as due, bool_or(c.missed_at <= a.at) as late,
                            bool_or(c.warn_at <= a.at) as soon
                        from unnest(cast(:processes as text[]), cast(:elements as text[]), cast(:promises as text[]))
                            as w (process, element, promise)
                        left join referral r on r.instance_id = t.instance_id
                        join promise_clock c on c.promise = w.promise and c.episode_reference = t.episode_reference
                            and c.referral_reference is not distinct from r.reference
                            and c.agreement_id is not null
                            and c.started_at < a.at and (c.stopped_at is null or c.stopped_at >= a.at)
                        where w.process = t.process_key and w.element = t.element_id
                        having count(*) > 0) promised on true
                ), counted as (
                    select stage, episode_reference, instance_id, 'waiting' as figure from open_then
                    union all
                    select stage, episode_reference, instance_id,
                        case when age < interval '1 day' then 'day' when age < interval '3 days' then 'threeDays'
                             when age < interval '7 days' then 'week' else 'longer' end
                    from open_then
                    union all
                    select stage, episode_reference, instance_id, case when late then 'late' else 'soon' end
                    from open_then where late or soon
                    union all
                    select t.stage, t.episode_reference, t.instance_id, 'came' from worklist_task t
                    where (:from::timestamptz is null or t.opened_at >= :from)
                      and (:until::timestamptz is null or t.opened_at < :until)
                )
                select k.stage as line, k.figure, k.episode_reference as episode, r.reference as referral
                from counted k left join referral r on r.instance_id = k.instance_id
                """;
    }

    /** What is promised while a task is open, in the models new cases start on. */
    @Override
    public Map<String, ?> parameters() {
        var waits = models.inForce().stream()
                .flatMap(model -> models.elements(model).stream()
                        .filter(it -> it.promise() != null)
                        .map(it -> new Wait(model.key(), it.id(), Objects.requireNonNull(it.promise()))))
                .toList();
        return Map.of(
                "processes",
                waits.stream().map(Wait::process).toArray(String[]::new),
                "elements",
                waits.stream().map(Wait::element).toArray(String[]::new),
                "promises",
                waits.stream().map(Wait::promise).toArray(String[]::new));
    }

    private record Wait(String process, String element, String promise) {}

    @Override
    public List<Line> lines(List<String> counted, Span span) {
        return Stream.concat(words.kind("stage").keySet().stream().filter(it -> !it.equals("CLOSED")), counted.stream())
                .distinct()
                .map(stage -> new Line(stage, words.of("stage", stage), Map.of()))
                .toList();
    }

    /** The ages add up to what waits, and what is late or due soon is a part of it. */
    @Override
    public Map<String, @Nullable Long> hidden(Map<String, Long> counts) {
        var shown = new LinkedHashMap<String, @Nullable Long>();
        shown.put("came", SmallNumbers.shown(counts.get("came")));
        AGES.forEach(age -> shown.put(age, SmallNumbers.shown(counts.get(age))));
        var waiting = SmallNumbers.sum(AGES.stream().map(shown::get).toList());
        var late = SmallNumbers.part(waiting, counts.get("late"));
        shown.put("waiting", waiting);
        shown.put("late", late);
        shown.put(
                "soon", SmallNumbers.part(late == null || waiting == null ? null : waiting - late, counts.get("soon")));
        return shown;
    }
}
