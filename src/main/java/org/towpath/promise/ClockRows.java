package org.towpath.promise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.platform.Json;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.NotFound;
import org.towpath.shared.ReferralReference;

/** The tables of clocks and their facts. */
@Component
class ClockRows {

    private final JdbcClient jdbc;
    private final Json json;
    private final Clock clock;
    private final PinnedCalendars calendars;
    private final FactRows facts;
    private final StepRows steps;

    ClockRows(JdbcClient jdbc, Json json, Clock clock, PinnedCalendars calendars, FactRows facts, StepRows steps) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.calendars = calendars;
        this.facts = facts;
        this.steps = steps;
    }

    /**
     * One clock, kept from everybody else until the transaction ends: facts about one clock come one after another.
     * Whoever only refers to it is not kept waiting: to be listed for a decision, say.
     *
     * @throws NotFound if there is none
     */
    PromiseClock lock(UUID id) {
        return read(jdbc.sql("select * from promise_clock where id = :id for no key update")
                        .param("id", id))
                .stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Makes the row of a clock; false if that promise is measured already. */
    boolean insert(
            UUID id,
            EpisodeReference episode,
            @Nullable ReferralReference referral,
            @Nullable String about,
            Promised promised,
            Instant startedAt) {
        var agreed = promised.agreed();
        return jdbc.sql("""
                                insert into promise_clock (id, episode_reference, referral_reference, about, promise, clause,
                                    agreement_id, agreement_version, service_level, owed_by, terms, calendar_id, state,
                                    started_at)
                                values (:id, :episode, :referral, :about, :promise, :clause, :agreement, :version, :level,
                                    :owedBy,
                                    :terms::jsonb, :calendar, 'RUNNING', :startedAt)
                                on conflict do nothing
                                """)
                        .param("id", id)
                        .param("episode", episode.value())
                        .param("referral", referral == null ? null : referral.value())
                        .param("about", about)
                        .param("promise", promised.promise())
                        .param("clause", agreed == null ? null : agreed.clause())
                        .param("agreement", agreed == null ? null : agreed.agreement())
                        .param("version", agreed == null ? null : agreed.version())
                        .param("level", agreed == null ? null : promised.inAgreement())
                        .param("owedBy", promised.owedBy().name())
                        .param("terms", json.write(PinnedTerms.write(promised)))
                        .param("calendar", calendars.pin(promised.terms().calendar()))
                        .param("startedAt", SqlInstants.at(startedAt))
                        .update()
                > 0;
    }

    /** Keeps what the facts come to, and which step comes next. */
    void save(UUID id, ClockFold measured, PromiseClock.@Nullable NextStep next, boolean missWithdrawn) {
        var pin = measured.promised().countedIn();
        var owner = pin == null ? null : pin.owner();
        jdbc.sql("""
                        update promise_clock set state = :state, due_at = :dueAt, warn_at = :warnAt, stopped_at = :stoppedAt,
                            missed_at = :missedAt, step_n = :stepN, step_at = :stepAt, counts_in = :countsIn,
                            calendar_version = :calendarVersion, holidays_version = :holidaysVersion,
                            miss_withdrawn_at = case when :withdrawn then :now else miss_withdrawn_at end
                        where id = :id
                        """)
                .param("state", measured.state().name())
                .param("dueAt", SqlInstants.at(measured.dueAt()))
                .param("warnAt", SqlInstants.at(measured.warnAt()))
                .param("stoppedAt", SqlInstants.at(measured.stoppedAt()))
                .param("missedAt", SqlInstants.at(measured.missedAt()))
                .param("stepN", next == null ? null : next.n())
                .param("stepAt", SqlInstants.at(next == null ? null : next.at()))
                .param("countsIn", owner == null ? null : owner.id())
                .param("calendarVersion", pin == null || owner == null ? null : pin.version())
                .param("holidaysVersion", pin == null ? null : pin.holidays())
                .param("withdrawn", missWithdrawn)
                .param("now", SqlInstants.at(clock.instant()))
                .param("id", id)
                .update();
    }

    /** Marks the warning as sent for the due instant of now; false if it was sent for that before. */
    boolean warned(UUID id, Instant at) {
        return jdbc.sql("""
                                update promise_clock set warned_at = :at, warned_due_at = due_at
                                where id = :id and (warned_at is null or warned_due_at is distinct from due_at)
                                """).param("at", SqlInstants.at(at)).param("id", id).update() > 0;
    }

    List<PromiseClock> ofReferral(ReferralReference referral) {
        return read(jdbc.sql(
                        "select * from promise_clock where referral_reference = :referral order by started_at, due_at, promise")
                .param("referral", referral.value()));
    }

    /** The clocks of an agreement that still run, missed or not. */
    List<PromiseClock> runningOf(UUID agreement) {
        return read(jdbc.sql("""
                        select * from promise_clock where agreement_id = :agreement and stopped_at is null
                        order by started_at, id
                        """).param("agreement", agreement));
    }

    List<PromiseClock> countingBack(EpisodeReference episode) {
        return read(jdbc.sql("""
                        select * from promise_clock where episode_reference = :episode
                        and terms -> 'allowance' ->> 'kind' = 'BEFORE' order by started_at, id limit 200
                        """).param("episode", episode.value()));
    }

    List<PromiseClock> ofEpisode(EpisodeReference episode) {
        return read(jdbc.sql("""
                        select * from promise_clock where episode_reference = :episode
                        order by started_at, due_at, promise, id limit 200
                        """).param("episode", episode.value()));
    }

    /** Clocks with their facts and steps, in the order of the statement; three statements however many there are. */
    List<PromiseClock> read(JdbcClient.StatementSpec statement) {
        // thousands of clocks share a handful of terms: each is read once
        var terms = new HashMap<Pinned, Promised>();
        var kept = statement.query((row, n) -> kept(row, terms)).list();
        var ids = kept.stream().map(Kept::id).toList();
        var known = facts.of(ids);
        var taken = steps.of(ids);
        var now = clock.instant();
        return kept.stream()
                .map(it -> it.clock(
                        known.getOrDefault(it.id(), List.of()).stream()
                                .map(FactRows.Heard::fact)
                                .toList(),
                        taken.getOrDefault(it.id(), List.of()),
                        now))
                .toList();
    }

    /** What the terms of a clock are read from. */
    private record Pinned(
            String promise,
            String owedBy,
            String terms,
            UUID calendar,
            @Nullable UUID agreement,
            int version,
            @Nullable String clause,
            @Nullable String level) {

        static Pinned of(ResultSet row) throws SQLException {
            return new Pinned(
                    row.getString("promise"),
                    row.getString("owed_by"),
                    row.getString("terms"),
                    row.getObject("calendar_id", UUID.class),
                    row.getObject("agreement_id", UUID.class),
                    row.getInt("agreement_version"),
                    row.getString("clause"),
                    row.getString("service_level"));
        }
    }

    private Promised promised(Pinned pinned) {
        return PinnedTerms.read(
                pinned.promise(),
                Party.valueOf(pinned.owedBy()),
                json.readObject(pinned.terms()),
                calendars.of(pinned.calendar()),
                PinnedTerms.agreed(pinned.agreement(), pinned.version(), pinned.clause(), pinned.level()));
    }

    private Kept kept(ResultSet row, Map<Pinned, Promised> terms) throws SQLException {
        var referral = row.getString("referral_reference");
        var promised = terms.computeIfAbsent(Pinned.of(row), this::promised);
        var warnedAt = SqlInstants.of(row, "warned_at");
        var stepAt = SqlInstants.of(row, "step_at");
        return new Kept(
                row.getObject("id", UUID.class),
                new EpisodeReference(row.getString("episode_reference")),
                referral == null ? null : new ReferralReference(referral),
                row.getString("about"),
                promised,
                warnedAt == null ? null : new PromiseClock.Warned(warnedAt, SqlInstants.of(row, "warned_due_at")),
                SqlInstants.of(row, "miss_withdrawn_at"),
                stepAt == null ? null : new PromiseClock.NextStep(row.getInt("step_n"), stepAt));
    }

    /** A row without its facts. */
    private record Kept(
            UUID id,
            EpisodeReference episode,
            @Nullable ReferralReference referral,
            @Nullable String about,
            Promised promised,
            PromiseClock.@Nullable Warned warned,
            @Nullable Instant missWithdrawnAt,
            PromiseClock.@Nullable NextStep next) {

        PromiseClock clock(List<ClockFact> facts, List<TakenStep> taken, Instant now) {
            var measured = ClockFold.of(promised, facts, now);
            return new PromiseClock(
                    id, episode, referral, about, promised, measured, warned, missWithdrawnAt, taken, next);
        }
    }
}
