package org.towpath.engine;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.shared.EpisodeReference;

/** Writes the passages of a journey, one statement for those begun and one for those ended, and tells listeners. */
@Component
class JourneyWriter {

    private final JdbcClient jdbc;
    private final ModelHashes hashes;
    private final JourneyLedger ledger;
    private final ApplicationEventPublisher listeners;

    JourneyWriter(JdbcClient jdbc, ModelHashes hashes, JourneyLedger ledger, ApplicationEventPublisher listeners) {
        this.jdbc = jdbc;
        this.hashes = hashes;
        this.ledger = ledger;
        this.listeners = listeners;
    }

    void write(Journey journey) {
        if (!journey.entered().isEmpty()) {
            begin(journey);
        }
        end(journey);
        journey.moved().values().forEach(this::move);
        journey.happenings().forEach(listeners::publishEvent);
    }

    private void begin(Journey journey) {
        var entered = journey.entered().values();
        var left = journey.left();
        var headings = ledger.headings(casesOf(entered));
        jdbc.sql("""
                        insert into journey_event (episode_reference, process_key, instance_id, definition_id, model_hash,
                            element_id, element_kind, activity_id, entered_at, left_at, outcome, actor, heading_id)
                        select * from unnest(cast(:episodes as text[]), cast(:processes as text[]),
                            cast(:instances as text[]), cast(:definitions as text[]), cast(:hashes as text[]),
                            cast(:elements as text[]), cast(:kinds as text[]), cast(:activities as text[]),
                            cast(:entered as timestamptz[]), cast(:left as timestamptz[]),
                            cast(:outcomes as text[]), cast(:actors as text[]), cast(:headings as int[]))
                        """)
                .param("episodes", column(entered, p -> p.episode().value()))
                .param("processes", column(entered, Journey.Passage::process))
                .param("instances", column(entered, Journey.Passage::instance))
                .param("definitions", column(entered, Journey.Passage::definition))
                .param("hashes", column(entered, p -> hashes.of(p.definition())))
                .param("elements", column(entered, Journey.Passage::element))
                .param("kinds", column(entered, Journey.Passage::kind))
                .param("activities", column(entered, Journey.Passage::activity))
                .param("entered", column(entered, p -> p.enteredAt().toString()))
                .param("left", column(entered, p -> of(left.get(p.activity()), l -> l.at().toString())))
                .param("outcomes", column(entered, p -> of(left.get(p.activity()), Journey.Leaving::outcome)))
                .param("actors", column(entered, p -> of(left.get(p.activity()), Journey.Leaving::actor)))
                .param("headings", column(entered, p -> String.valueOf(headings.get(p.instance()))))
                .update();
        ledger.came(journey.entered().keySet());
        ledger.went(
                left.keySet().stream().filter(journey.entered()::containsKey).toList());
    }

    private static Map<String, EpisodeReference> casesOf(Collection<Journey.Passage> entered) {
        return entered.stream()
                .collect(Collectors.toMap(Journey.Passage::instance, Journey.Passage::episode, (same, again) -> same));
    }

    private void end(Journey journey) {
        var earlier = journey.left().values().stream()
                .filter(leaving -> !journey.entered().containsKey(leaving.activity()))
                .toList();
        if (earlier.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update journey_event set left_at = ended.at, outcome = ended.outcome, actor = ended.actor
                        from unnest(cast(:activities as text[]), cast(:at as timestamptz[]), cast(:outcomes as text[]),
                            cast(:actors as text[])) as ended (activity, at, outcome, actor)
                        where activity_id = ended.activity
                        """)
                .param("activities", column(earlier, Journey.Leaving::activity))
                .param("at", column(earlier, leaving -> leaving.at().toString()))
                .param("outcomes", column(earlier, Journey.Leaving::outcome))
                .param("actors", column(earlier, Journey.Leaving::actor))
                .update();
        ledger.went(earlier.stream().map(Journey.Leaving::activity).toList());
    }

    /** The stay goes on under the new model: that is where its people now look. */
    private void move(Journey.Move move) {
        ledger.leavesModel(move.activity());
        jdbc.sql("""
                        update journey_event set definition_id = :definition, model_hash = :hash, element_id = :element
                        where activity_id = :activity
                        """)
                .param("definition", move.definition())
                .param("hash", hashes.of(move.definition()))
                .param("element", move.element())
                .param("activity", move.activity())
                .update();
        ledger.joinedModel(move.activity());
    }

    private static <T> @Nullable String[] column(Collection<T> rows, Function<T, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    private static <T> @Nullable String of(@Nullable T thing, Function<T, @Nullable String> value) {
        return thing == null ? null : value.apply(thing);
    }
}
