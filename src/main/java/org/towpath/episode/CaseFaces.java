package org.towpath.episode;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.person.People;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.EpisodeReference;
import org.towpath.shared.NotFound;

/** Who cases are about, for the head of a page and for the rows of a list. */
@Component
public class CaseFaces {

    private final JdbcClient jdbc;
    private final EpisodeRows rows;
    private final People people;
    private final Holds holds;

    CaseFaces(JdbcClient jdbc, EpisodeRows rows, People people, Holds holds) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.people = people;
        this.holds = holds;
    }

    /**
     * The head of a page about a case.
     *
     * @throws NotFound if there is no such case, or its site is not one they cover
     */
    @Transactional(readOnly = true)
    public CaseFace face(EpisodeReference episode, Actor actor) {
        var header =
                rows.header(episode).filter(found -> actor.covers(found.site())).orElseThrow(NotFound::new);
        var hearing = jdbc.sql("select hearing_at from episode where reference = :reference")
                .param("reference", episode.value())
                .query((row, n) -> Optional.ofNullable(SqlInstants.of(row, "hearing_at")))
                .single()
                .orElse(null);
        return new CaseFace(
                episode,
                people.card(header.person()),
                header.siteName(),
                header.stage(),
                header.status(),
                header.act(),
                header.urgent(),
                hearing,
                holds.on(episode).orElse(null),
                people.alerts(header.person()),
                people.adjustments(header.person()));
    }

    /** Who these cases are about. Asks nobody's leave: whoever lists them has. */
    @Transactional(readOnly = true)
    public Map<EpisodeReference, CaseMark> marks(Collection<EpisodeReference> episodes) {
        var marks = new HashMap<EpisodeReference, CaseMark>();
        if (episodes.isEmpty()) {
            return marks;
        }
        var references =
                episodes.stream().map(EpisodeReference::value).distinct().toList();
        var found = jdbc.sql("""
                        select e.reference, e.person_id, e.custody_reference, e.urgent,
                            exists (select 1 from alert a
                                where a.person_id = e.person_id and a.ended_at is null) as has_alert,
                            exists (select 1 from episode_hold h
                                where h.episode_reference = e.reference and h.ended_at is null) as is_held
                        from episode e where e.reference in (:references)
                        """)
                .param("references", references)
                .query((row, n) -> new Found(
                        new EpisodeReference(row.getString("reference")),
                        row.getObject("person_id", UUID.class),
                        row.getString("custody_reference"),
                        row.getBoolean("urgent"),
                        row.getBoolean("has_alert"),
                        row.getBoolean("is_held")))
                .list();
        var cards = people.cards(found.stream().map(Found::person).toList());
        found.forEach(it -> {
            var card = cards.get(it.person());
            if (card != null) {
                marks.put(
                        it.reference(),
                        new CaseMark(it.reference(), card, it.urgent(), it.alert(), it.held(), it.custody()));
            }
        });
        return marks;
    }

    private record Found(
            EpisodeReference reference,
            UUID person,
            @Nullable String custody,
            boolean urgent,
            boolean alert,
            boolean held) {}
}
