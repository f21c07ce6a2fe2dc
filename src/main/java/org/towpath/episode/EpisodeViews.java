package org.towpath.episode;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.access.Actor;
import org.towpath.episode.EpisodeView.CustodyView;
import org.towpath.episode.EpisodeView.EarlierEpisode;
import org.towpath.person.People;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.EpisodeReference;

/** Puts a case together for one person to look at. */
@Component
class EpisodeViews {

    private static final int EARLIER_SHOWN = 20;
    private static final List<String> ALWAYS_THERE = List.of("tasks", "referrals", "clocks");

    private final JdbcClient jdbc;
    private final EpisodeRows rows;
    private final People people;
    private final ObjectProvider<EpisodePart> parts;

    EpisodeViews(JdbcClient jdbc, EpisodeRows rows, People people, ObjectProvider<EpisodePart> parts) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.people = people;
        this.parts = parts;
    }

    /** The case as this person, who may see it, is shown it. */
    EpisodeView of(EpisodeHeader header, Actor actor) {
        return jdbc.sql("select * from episode where reference = :reference")
                .param("reference", header.reference().value())
                .query((row, n) -> view(header, row, actor))
                .single();
    }

    private EpisodeView view(EpisodeHeader header, ResultSet row, Actor actor) throws SQLException {
        return new EpisodeView(
                header.reference().value(),
                header.stage(),
                header.status(),
                header.closure(),
                header.closedAt(),
                header.siteName(),
                header.pointOfIntervention(),
                row.getString("source_of_referral"),
                header.receivedAt(),
                header.act(),
                header.urgent(),
                people.card(header.person()),
                rows.concerns(header.reference()),
                trueOrAbsent(row, "concerns_not_known"),
                custody(row),
                people.alerts(header.person()),
                people.adjustments(header.person()),
                earlier(header, actor),
                null,
                partsOf(header.reference(), actor));
    }

    private static @Nullable CustodyView custody(ResultSet row) throws SQLException {
        var custody = new CustodyView(
                row.getString("custody_reference"),
                SqlInstants.of(row, "arrived_at"),
                trueOrAbsent(row, "arrived_at_not_known"),
                SqlInstants.of(row, "detention_authorised_at"),
                SqlInstants.of(row, "review_due_at"),
                SqlInstants.of(row, "expires_at"),
                row.getString("told_by"),
                SqlInstants.of(row, "told_at"),
                SqlInstants.of(row, "hearing_at"),
                SqlInstants.of(row, "hearing_called_off_at"),
                SqlInstants.of(row, "released_at"));
        var nothing = new CustodyView(null, null, null, null, null, null, null, null, null, null, null);
        return custody.equals(nothing) ? null : custody;
    }

    private static @Nullable Boolean trueOrAbsent(ResultSet row, String column) throws SQLException {
        return row.getBoolean(column) ? Boolean.TRUE : null;
    }

    private List<EarlierEpisode> earlier(EpisodeHeader header, Actor actor) {
        return rows.of(header.person(), EARLIER_SHOWN).stream()
                .filter(other -> !other.reference().equals(header.reference()))
                .filter(other -> !other.receivedAt().isAfter(header.receivedAt()))
                .filter(other -> actor.covers(other.site()))
                .map(other -> new EarlierEpisode(
                        other.reference().value(), other.siteName(), other.receivedAt(), other.stage()))
                .toList();
    }

    private Map<String, Object> partsOf(EpisodeReference episode, Actor actor) {
        var all = new LinkedHashMap<String, Object>();
        ALWAYS_THERE.forEach(name -> all.put(name, List.of()));
        parts.orderedStream().forEach(part -> all.put(part.name(), part.of(episode, actor)));
        return all;
    }
}
