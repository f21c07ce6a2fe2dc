package org.towpath.episode;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.platform.SqlInstants;
import org.towpath.shared.EpisodeReference;

/** What is known of a case that decisions look at. */
@Component
public class CaseFacts {

    private final JdbcClient jdbc;
    private final EpisodeRows rows;
    private final CaseRecords records;
    private final Clock clock;

    CaseFacts(JdbcClient jdbc, EpisodeRows rows, CaseRecords records, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.records = records;
        this.clock = clock;
    }

    /** Concerns named at registration and vulnerabilities found in screening, by code. */
    public Set<String> vulnerabilities(EpisodeReference episode) {
        var all = new HashSet<>(rows.concerns(episode));
        all.addAll(answers(episode, "screening.screen-person", "vulnerabilities"));
        return all;
    }

    /** The codes somebody ticked in the latest answers of a form; empty where it was not filled in yet. */
    public List<String> answers(EpisodeReference episode, String form, String key) {
        return records.latest(episode, form).map(it -> it.get(key)).stream()
                .filter(List.class::isInstance)
                .flatMap(list -> ((List<?>) list).stream())
                .map(String::valueOf)
                .toList();
    }

    /** One answer in the latest answers of a form. */
    public Optional<String> answer(EpisodeReference episode, String form, String key) {
        return records.latest(episode, form).map(it -> it.get(key)).map(String::valueOf);
    }

    /** Whether a hearing was called off, and no other time was told since. */
    public boolean isHearingCalledOff(EpisodeReference episode) {
        return jdbc.sql("select hearing_called_off_at is not null from episode where reference = :reference")
                .param("reference", episode.value())
                .query(Boolean.class)
                .single();
    }

    /** Minutes until custody or court next does something with the person, as far as we were told. */
    public Optional<Long> minutesToNextEvent(EpisodeReference episode) {
        var now = clock.instant();
        return jdbc.sql("""
                        select least(
                            case when hearing_at > :now then hearing_at end,
                            case when review_due_at > :now then review_due_at end,
                            case when expires_at > :now then expires_at end) as next
                        from episode where reference = :reference
                        """)
                .param("now", SqlInstants.at(now))
                .param("reference", episode.value())
                .query((row, n) -> Optional.ofNullable(SqlInstants.of(row, "next")))
                .single()
                .map(next -> Duration.between(now, next).toMinutes());
    }
}
