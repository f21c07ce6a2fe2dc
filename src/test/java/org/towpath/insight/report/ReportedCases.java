package org.towpath.insight.report;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.towpath.fixture.InventedCases;
import org.towpath.shared.EpisodeReference;

/** Cases at one site with findings, referrals and tasks of long ago: rows only. */
final class ReportedCases {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final AtomicInteger YEARS = new AtomicInteger();

    private final JdbcClient jdbc;
    private final InventedCases cases;
    final UUID site;

    ReportedCases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.cases = new InventedCases(jdbc, clock);
        this.site = cases.site();
    }

    /** A year in which nothing happened but what this test says. */
    static int year() {
        return 1973 + YEARS.getAndIncrement();
    }

    EpisodeReference episode() {
        return cases.at(site);
    }

    void screened(EpisodeReference episode, String at, String... vulnerabilities) {
        recorded(episode, "screening.screen-person", "vulnerabilities", at, vulnerabilities);
    }

    void assessed(EpisodeReference episode, String at, String... needs) {
        recorded(episode, "assessment.assess-person", "needAreas", at, needs);
    }

    private void recorded(EpisodeReference episode, String form, String key, String at, String... codes) {
        jdbc.sql("""
                        insert into case_record (id, episode_reference, task_id, process_key, element_id, form, answers, refs,
                            occurred_at, recorded_at, recorded_by)
                        values (:id, :episode, 'none', 'none', 'none', :form, jsonb_build_object(:key, to_jsonb(:codes::text[])),
                            '{}', :at, :at, 'test')
                        """)
                .param("id", UUID.randomUUID())
                .param("episode", episode.value())
                .param("form", form)
                .param("key", key)
                .param("codes", codes)
                .param("at", OffsetDateTime.parse(at))
                .update();
    }

    void enteredInError(EpisodeReference episode) {
        jdbc.sql("update case_record set entered_in_error_at = occurred_at where episode_reference = :episode")
                .param("episode", episode.value())
                .update();
    }

    /** A need agreed and referred at once. */
    String referred(EpisodeReference episode, String need, String at) {
        var reference = "RF-1999-%06d".formatted(NUMBER.incrementAndGet());
        jdbc.sql("""
                        insert into referral (reference, episode_reference, need, priority, state, created_at, created_by, sent_at)
                        values (:reference, :episode, :need, 'ROUTINE', 'SENT', :at, 'test', :at)
                        """)
                .param("reference", reference)
                .param("episode", episode.value())
                .param("need", need)
                .param("at", OffsetDateTime.parse(at))
                .update();
        return reference;
    }

    void heard(String referral, String type, String at) {
        jdbc.sql("""
                        insert into referral_event (referral_reference, event_key, type, occurred_at, recorded_at, recorded_by,
                            details)
                        values (:referral, :key, :type, :at, :at, 'test', '{}')
                        """)
                .param("referral", referral)
                .param("key", UUID.randomUUID().toString())
                .param("type", type)
                .param("at", OffsetDateTime.parse(at))
                .update();
    }

    /** @param doneAt null for a task that is open; dueAt null for one with no time */
    void task(EpisodeReference episode, String stage, String openedAt, String dueAt, String doneAt) {
        jdbc.sql("""
                        insert into worklist_task (task_id, process_key, element_id, name, episode_reference, instance_id,
                            definition_id, site_id, stage, urgent, roles, due_at, opened_at, state, done_at)
                        values (:id, 'none', 'none', 'Invented', :episode, 'none', 'none', :site, :stage, false, '{}',
                            :due::timestamptz, :opened::timestamptz, 'DONE', :done::timestamptz)
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("episode", episode.value())
                .param("site", site)
                .param("stage", stage)
                .param("due", dueAt.isEmpty() ? null : dueAt)
                .param("opened", openedAt)
                .param("done", doneAt)
                .update();
    }
}
