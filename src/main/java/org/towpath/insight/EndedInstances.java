package org.towpath.insight;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.CurrentActor;
import org.towpath.access.RecordScope;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.EpisodeReference;

/** Processes that have ended and the way they took, as the journeys tell it: only of cases in the reader's reach. */
@Component
public class EndedInstances {

    private static final int ROWS = 50;
    private static final int PASSAGES = 500;

    /** How many of a version are looked at, the last to end first, to find those in the reader's reach. */
    private static final int LOOKED_AT = 5_000;

    private static final String OF_CASE = """
            select i.* from act_hi_procinst i
            where i.id_ in (select instance_id from journey_event where episode_reference = :episode)
              and i.end_time_ is not null and (:definition::text is null or i.proc_def_id_ = :definition)
            """;

    private static final String OF_VERSION = """
            select i.* from act_hi_procinst i
            where i.proc_def_id_ = :definition and i.end_time_ is not null
            order by i.end_time_ desc limit :looked
            """;

    private final JdbcClient jdbc;
    private final RecordScope scope;
    private final CurrentActor actor;

    EndedInstances(JdbcClient jdbc, RecordScope scope, CurrentActor actor) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.actor = actor;
    }

    /**
     * A process that has ended.
     *
     * @param end the end event it reached; null where it was stopped
     */
    public record Ended(
            String instance,
            String episode,
            String process,
            Instant startedAt,
            Instant endedAt,
            @Nullable String end) {}

    /** One stay at an element. */
    public record Passage(
            String element,
            String kind,
            Instant enteredAt,
            @Nullable Instant leftAt,
            String outcome) {}

    /**
     * The last fifty to end of a version of a model or of a case; none where neither is named. Costs what the case went
     * through, or what of the version ended lately, however much there is.
     *
     * @param definition of this version of a model only; null for all of the case
     * @param episode of this case only; null for all of the version
     */
    @Transactional(readOnly = true)
    public List<Ended> list(@Nullable String definition, @Nullable String episode) {
        var sites = scope.sitesFor(actor.get());
        if (sites != null && sites.length == 0) {
            return List.of();
        }
        return jdbc.sql("with i as (" + (blankAsNull(episode) == null ? OF_VERSION : OF_CASE) + """
                        )
                        select i.id_ as instance, coalesce(i.business_key_, root.business_key_) as episode,
                            i.proc_def_key_ as process, i.start_time_ at time zone 'UTC' as started,
                            i.end_time_ at time zone 'UTC' as ended,
                            (select j.element_id from journey_event j where j.instance_id = i.id_
                                and j.element_kind like '%EndEvent' order by j.id desc limit 1) as end_event
                        from i
                        join act_hi_procinst root on root.id_ = i.root_proc_inst_id_
                        join episode e on e.reference = coalesce(i.business_key_, root.business_key_)
                        where :sites::uuid[] is null or e.site_id = any(:sites)
                        order by i.end_time_ desc, i.id_ limit :rows
                        """)
                .param("definition", blankAsNull(definition))
                .param("episode", blankAsNull(episode))
                .param("looked", LOOKED_AT)
                .param("sites", sites)
                .param("rows", ROWS)
                .query((row, n) -> new Ended(
                        row.getString("instance"),
                        row.getString("episode"),
                        row.getString("process"),
                        SqlInstants.always(row, "started"),
                        SqlInstants.always(row, "ended"),
                        row.getString("end_event")))
                .list();
    }

    /** The way one process took, from its start; nothing where it is out of reach. */
    @Transactional(readOnly = true)
    public List<Passage> way(String instance) {
        return jdbc.sql("""
                        select j.element_id, j.element_kind, j.entered_at, j.left_at, j.outcome
                        from journey_event j join episode e on e.reference = j.episode_reference
                        where j.instance_id = :instance and (:sites::uuid[] is null or e.site_id = any(:sites))
                        order by j.id limit :rows
                        """)
                .param("instance", instance)
                .param("sites", scope.sitesFor(actor.get()))
                .param("rows", PASSAGES)
                .query((row, n) -> new Passage(
                        row.getString("element_id"),
                        row.getString("element_kind"),
                        SqlInstants.always(row, "entered_at"),
                        SqlInstants.of(row, "left_at"),
                        row.getString("outcome") == null ? "there now" : row.getString("outcome")))
                .list();
    }

    /** The case that a process was about, as its journey tells it; nothing where it is out of reach. */
    @Transactional(readOnly = true)
    public Optional<EpisodeReference> caseOf(String instance) {
        return jdbc.sql("""
                        select j.episode_reference from journey_event j join episode e on e.reference = j.episode_reference
                        where j.instance_id = :instance and (:sites::uuid[] is null or e.site_id = any(:sites)) limit 1
                        """)
                .param("instance", instance)
                .param("sites", scope.sitesFor(actor.get()))
                .query((row, n) -> new EpisodeReference(row.getString(1)))
                .optional();
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
