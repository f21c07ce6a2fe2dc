package org.towpath.agreement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.access.Actor;
import org.towpath.agreement.AgreementReviews.Action;
import org.towpath.agreement.AgreementReviews.Held;
import org.towpath.agreement.AgreementReviews.Kind;
import org.towpath.platform.SqlInstants;

/** Reviews and their actions in the database. */
@Component
public class ReviewRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReviewRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A review that was held, with what it asked for. */
    public record Review(
            UUID id,
            int n,
            Kind kind,
            Instant heldAt,
            String attendees,
            @Nullable String dataReviewed,
            String decisions,
            String outcome,
            @Nullable Instant nextAt,
            List<Action> actions) {}

    /** Answers the identity of the review. */
    UUID add(VersionRow version, Kind kind, Held held, @Nullable Instant next, Actor actor) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into agreement_review (id, agreement_id, n, kind, held_at, held_by, attendees, data_reviewed,
                            decisions, outcome, next_at)
                        values (:id, :agreement, :n, :kind, :now, :by, :attendees, :data, :decisions, :outcome, :next)
                        """)
                .param("id", id)
                .param("agreement", version.agreement())
                .param("n", version.n())
                .param("kind", kind.name())
                .param("now", SqlInstants.at(clock.instant()))
                .param("by", actor.account())
                .param("attendees", held.attendees())
                .param("data", held.dataReviewed())
                .param("decisions", held.decisions())
                .param("outcome", held.outcome())
                .param("next", SqlInstants.at(next))
                .update();
        for (var place = 1; place <= held.actions().size(); place++) {
            var action = held.actions().get(place - 1);
            jdbc.sql("insert into agreement_action (review_id, position, what, owner, by_date) "
                            + "values (:review, :place, :what, :owner, :by)")
                    .param("review", id)
                    .param("place", place)
                    .param("what", action.what())
                    .param("owner", action.owner())
                    .param("by", action.byDate())
                    .update();
        }
        return id;
    }

    List<Review> of(UUID agreement) {
        return jdbc.sql(
                        "select * from agreement_review where agreement_id = :agreement order by held_at desc, id limit 50")
                .param("agreement", agreement)
                .query((row, number) -> new Review(
                        row.getObject("id", UUID.class),
                        row.getInt("n"),
                        Kind.valueOf(row.getString("kind")),
                        SqlInstants.always(row, "held_at"),
                        row.getString("attendees"),
                        row.getString("data_reviewed"),
                        row.getString("decisions"),
                        row.getString("outcome"),
                        SqlInstants.of(row, "next_at"),
                        actions(row.getObject("id", UUID.class))))
                .list();
    }

    private List<Action> actions(UUID review) {
        return jdbc.sql("select * from agreement_action where review_id = :review order by position")
                .param("review", review)
                .query((row, number) -> new Action(
                        row.getString("what"), row.getString("owner"), row.getObject("by_date", LocalDate.class)))
                .list();
    }
}
