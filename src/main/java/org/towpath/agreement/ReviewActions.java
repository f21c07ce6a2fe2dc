package org.towpath.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.MovedOn;
import org.towpath.shared.NotFound;
import org.towpath.shared.Page;
import org.towpath.shared.PageRequest;

/** What reviews asked somebody to do, until it is done. */
@Component
public class ReviewActions {

    private static final String SELECT = """
            select x.*, r.agreement_id, r.n, a.title, coalesce(s.name, x.done_by) as done_name
            from agreement_action x join agreement_review r on r.id = x.review_id
            join agreement a on a.id = r.agreement_id left join staff s on s.account = x.done_by
            """;

    private final JdbcClient jdbc;
    private final AgreementLog log;
    private final Clock clock;

    ReviewActions(JdbcClient jdbc, AgreementLog log, Clock clock) {
        this.jdbc = jdbc;
        this.log = log;
        this.clock = clock;
    }

    /**
     * One action.
     *
     * @param position its place among those of its review
     * @param overdue whether its day is over and it is not done
     */
    public record Line(
            UUID review,
            int position,
            UUID agreement,
            int version,
            String title,
            String what,
            String owner,
            LocalDate byDate,
            boolean overdue,
            @Nullable Instant doneAt,
            @Nullable String doneBy) {}

    /** Those still to be done over all agreements, the first due first. */
    @Transactional(readOnly = true)
    public Page<Line> open(PageRequest page) {
        var values = new HashMap<String, @Nullable Object>();
        var sql = new StringBuilder(SELECT).append("where x.done_at is null");
        if (page.after() != null) {
            var place = Place.read(page.after());
            sql.append(" and (x.by_date, x.review_id, x.position) > (:day, :review, :position)");
            values.put("day", place.day());
            values.put("review", place.review());
            values.put("position", place.position());
        }
        sql.append(" order by x.by_date, x.review_id, x.position limit :limit");
        values.put("limit", page.limit() + 1);
        var found = jdbc.sql(sql.toString())
                .params(values)
                .query((row, n) -> line(row))
                .list();
        if (found.size() <= page.limit()) {
            return new Page<>(found, null);
        }
        var shown = found.subList(0, page.limit());
        var last = shown.get(shown.size() - 1);
        return new Page<>(shown, new Place(last.byDate(), last.review(), last.position()).write());
    }

    /** How many over all agreements are not done although their day is over. */
    @Transactional(readOnly = true)
    public long overdue() {
        return jdbc.sql("select count(*) from agreement_action where done_at is null and by_date < :today")
                .param("today", LocalDate.ofInstant(clock.instant(), AgreementReader.ZONE))
                .query(Long.class)
                .single();
    }

    /** Those of one agreement that are open, or were done since; the first due first, at most 100. */
    @Transactional(readOnly = true)
    public List<Line> of(UUID agreement, Instant doneSince) {
        return jdbc.sql(SELECT + """
                        where r.agreement_id = :agreement and (x.done_at is null or x.done_at >= :since)
                        order by x.by_date, x.review_id, x.position limit 100
                        """)
                .param("agreement", agreement)
                .param("since", SqlInstants.at(doneSince))
                .query((row, n) -> line(row))
                .list();
    }

    /**
     * It is done.
     *
     * @throws NotFound if there is no such action
     * @throws MovedOn if somebody said so already
     */
    @Transactional
    public Line done(UUID review, int position, Actor actor) {
        var before = find(review, position);
        if (before.doneAt() != null) {
            throw new MovedOn("This is done already", before.doneBy(), before.doneAt());
        }
        var said = jdbc.sql("update agreement_action set done_at = :now, done_by = :by "
                        + "where review_id = :review and position = :position and done_at is null")
                .param("now", SqlInstants.at(clock.instant()))
                .param("by", actor.account())
                .param("review", review)
                .param("position", position)
                .update();
        if (said == 0) {
            var first = find(review, position);
            throw new MovedOn("This is done already", first.doneBy(), first.doneAt());
        }
        log.write(before.agreement(), before.version(), "ACTION_DONE", before.what(), actor);
        return find(review, position);
    }

    private Line find(UUID review, int position) {
        return jdbc.sql(SELECT + "where x.review_id = :review and x.position = :position")
                .param("review", review)
                .param("position", position)
                .query((row, n) -> line(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private Line line(ResultSet row) throws SQLException {
        var byDate = row.getObject("by_date", LocalDate.class);
        var doneAt = SqlInstants.of(row, "done_at");
        return new Line(
                row.getObject("review_id", UUID.class),
                row.getInt("position"),
                row.getObject("agreement_id", UUID.class),
                row.getInt("n"),
                row.getString("title"),
                row.getString("what"),
                row.getString("owner"),
                byDate,
                doneAt == null && byDate.isBefore(LocalDate.ofInstant(clock.instant(), AgreementReader.ZONE)),
                doneAt,
                row.getString("done_name"));
    }

    /** Where the list goes on. */
    private record Place(LocalDate day, UUID review, int position) {

        static Place read(String after) {
            var parts = after.split("_");
            try {
                return new Place(LocalDate.parse(parts[0]), UUID.fromString(parts[1]), Integer.parseInt(parts[2]));
            } catch (RuntimeException strange) {
                throw new InvalidInput("after", "Use the value that the list before gave as next");
            }
        }

        String write() {
            return day + "_" + review + "_" + position;
        }
    }
}
