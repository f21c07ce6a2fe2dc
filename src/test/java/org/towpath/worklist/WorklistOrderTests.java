package org.towpath.worklist;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.TowpathTest;
import org.towpath.access.Actor;
import org.towpath.access.Roles;
import org.towpath.engine.DrawnTask;
import org.towpath.engine.TaskOpened;
import org.towpath.episode.EpisodeChanged;
import org.towpath.episode.Stage;
import org.towpath.fixture.InventedCases;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.PageRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** In a cell or at court first, then what is due; each page in the order of one index. */
@TowpathTest
@Transactional
class WorklistOrderTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    Tasks tasks;

    @Autowired
    ApplicationEventPublisher events;

    InventedCases cases;
    UUID site;
    UUID otherSite;
    Actor sam;
    Instant now;

    @BeforeEach
    void twoSites() {
        cases = new InventedCases(jdbc, clock);
        site = cases.site();
        otherSite = cases.site();
        var colleague = cases.colleague("Sam Reed", site, Roles.PRACTITIONER, Roles.STR_WORKER);
        sam = new Actor(
                colleague.account(), colleague.staffId(), "Sam Reed", colleague.roles(), Set.of(site, otherSite), null);
        now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    @Test
    void urgentComesFirstThenTheEarliestDueThenTheIds() {
        open("late", site, now.plus(Duration.ofDays(2)));
        open("no-due-b", otherSite, null);
        open("no-due-a", site, null);
        open("soon", otherSite, now.plus(Duration.ofHours(1)));
        urgent(open("cell-no-due", site, null));
        urgent(open("cell-due", otherSite, now.plus(Duration.ofDays(9))));

        assertThat(list(TaskFilter.ALL))
                .containsExactly("cell-due", "cell-no-due", "soon", "late", "no-due-a", "no-due-b");
    }

    @Test
    void pagesGoOnWhereTheLastEnded() {
        for (var i = 0; i < 7; i++) {
            open("task-" + i, i % 2 == 0 ? site : otherSite, i < 4 ? now.plus(Duration.ofHours(i / 2)) : null);
        }
        urgent(open("cell", site, null));

        var seen = new ArrayList<String>();
        String after = null;
        do {
            var page = tasks.list(TaskFilter.ALL, sam, new PageRequest(3, after));
            page.items().forEach(task -> seen.add(task.id()));
            after = page.next();
        } while (after != null);

        assertThat(seen).containsExactly("cell", "task-0", "task-1", "task-2", "task-3", "task-4", "task-5", "task-6");
    }

    @Test
    void filtersNarrow() {
        var first = open("first", site, null);
        open("second", otherSite, null);
        jdbc.sql("update episode set stage = 'SCREENING', act = 'now' where reference = :e")
                .param("e", first.value())
                .update();
        events.publishEvent(new EpisodeChanged(first));
        jdbc.sql("update worklist_task set assignee = :me where task_id = 'second'")
                .param("me", sam.account())
                .update();

        assertThat(list(new TaskFilter(otherSite, null, null, null, null, false)))
                .containsExactly("second");
        assertThat(list(new TaskFilter(null, null, Stage.SCREENING, null, null, false)))
                .containsExactly("first");
        assertThat(list(new TaskFilter(null, null, null, "now", null, false))).containsExactly("first");
        assertThat(list(new TaskFilter(null, null, null, null, null, true))).containsExactly("second");
        assertThat(list(new TaskFilter(null, Roles.PRACTITIONER, null, null, null, false)))
                .hasSize(2);
        assertThat(list(new TaskFilter(null, Roles.STR_WORKER, null, null, null, false)))
                .isEmpty();
        assertThat(list(new TaskFilter(null, Roles.SPECIALIST, null, null, null, false)))
                .isEmpty();
    }

    @Test
    void narrowsByWhenSomethingIsDue_s95() {
        open("over", site, now.minus(Duration.ofMinutes(1)));
        open("far", site, now.plus(Duration.ofDays(8)));
        open("some-day", site, null);
        open("tomorrow", site, now.plus(Duration.ofDays(1)));

        assertThat(list(new TaskFilter(null, null, null, null, "overdue", false)))
                .containsExactly("over");
        assertThat(list(new TaskFilter(null, null, null, null, "today", false))).containsExactly("over");
        assertThat(list(new TaskFilter(null, null, null, null, "week", false))).containsExactly("over", "tomorrow");
    }

    @Test
    void whatOthersHoldOrOtherSitesHaveIsNotListed() {
        open("theirs", site, null);
        jdbc.sql("update worklist_task set assignee = 'somebody.else' where task_id = 'theirs'")
                .update();
        open("far", cases.site(), null);

        assertThat(list(TaskFilter.ALL)).isEmpty();
    }

    /** A hundred thousand open tasks at two sites, a third of them this person's. */
    @Test
    void theFirstPageAndADeepPageReadTheIndexInOrder() {
        open("first", site, null);
        jdbc.sql("""
                        insert into worklist_task (task_id, process_key, element_id, name, form, episode_reference,
                            instance_id, definition_id, site_id, stage, urgent, roles, due_at, opened_at, state)
                        select 'load-' || n, 'walk', 'userTask_setOff', 'Set off', null, 'LD-1998-' || lpad(n::text, 6, '0'),
                            'i-' || n, 'walk:1', case when n % 2 = 0 then :site else :other end, 'SCREENING', n % 50 = 0,
                            case when n % 3 = 0 then array['practitioner', 'specialist'] else array['administrator'] end,
                            case when n % 5 = 0 then null else cast(:now as timestamptz) + make_interval(mins => n % 9000) end,
                            :now, 'OPEN'
                        from generate_series(1, 100000) n
                        """)
                .param("site", site)
                .param("other", otherSite)
                .param("now", SqlInstants.at(now))
                .update();
        jdbc.sql("reset role").update();
        jdbc.sql("analyze worklist_task").update();

        var first = tasks.list(TaskFilter.ALL, sam, new PageRequest(50, null));
        assertThat(first.items()).hasSize(50);
        assertThat(rowsRead(() -> tasks.list(TaskFilter.ALL, sam, new PageRequest(50, null))))
                .isLessThan(1_000);
        String deep = new Place(false, now.plus(Duration.ofDays(3)), "load-1").written();
        assertThat(rowsRead(() -> tasks.list(TaskFilter.ALL, sam, new PageRequest(50, deep))))
                .isLessThan(1_000);
    }

    private long rowsRead(Runnable query) {
        var before = fetched();
        query.run();
        return fetched() - before;
    }

    /** Rows of the table this transaction has looked at so far, by whatever way. */
    private long fetched() {
        return jdbc.sql("select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) from pg_stat_xact_user_tables"
                        + " where relname = 'worklist_task'")
                .query(Long.class)
                .single();
    }

    private EpisodeReference open(String task, UUID at, @Nullable Instant due) {
        var episode = cases.at(at);
        var drawn = new DrawnTask("walk", "walk:1", "userTask_setOff", "Set off", null, List.of(Roles.PRACTITIONER));
        events.publishEvent(new TaskOpened(task, "i-" + task, episode, drawn, due, null, now));
        return episode;
    }

    private void urgent(EpisodeReference episode) {
        jdbc.sql("update episode set urgent = true where reference = :e")
                .param("e", episode.value())
                .update();
        events.publishEvent(new EpisodeChanged(episode));
    }

    private List<String> list(TaskFilter filter) {
        return tasks.list(filter, sam, new PageRequest(50, null)).items().stream()
                .map(TaskView::id)
                .toList();
    }
}
