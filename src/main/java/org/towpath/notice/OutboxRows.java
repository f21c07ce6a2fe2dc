package org.towpath.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.access.Actor;
import org.towpath.access.RecordScope;
import org.towpath.access.Roles;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.Page;
import org.towpath.shared.PageRequest;

/** Messages as somebody may see them: of the cases of their sites, and those about no case. */
@Component
class OutboxRows {

    /** An operator sees every message and nothing of what it says. */
    private static final String SEEN = """
            select m.*, coalesce(m.episode_reference is null or e.site_id = any(:sites::uuid[])
                       or :sites::uuid[] is null, false) as theirs
            from message m left join episode e on e.reference = m.episode_reference
            where (m.episode_reference is null or :sites::uuid[] is null or e.site_id = any(:sites::uuid[])
                   or :operator)
            """;

    private final JdbcClient jdbc;
    private final RecordScope scope;
    private final Clock clock;

    OutboxRows(JdbcClient jdbc, RecordScope scope, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.clock = clock;
    }

    Page<Outbox.Line> list(@Nullable String state, Actor actor, PageRequest page) {
        var sql = new StringBuilder(SEEN);
        var values = seenBy(actor);
        if (state != null) {
            sql.append(" and m.state = :state");
            values.put("state", state);
        }
        if (page.after() != null) {
            sql.append(" and m.n < :before");
            values.put("before", place(page.after()));
        }
        sql.append(" order by m.n desc limit :limit");
        values.put("limit", page.limit() + 1);
        var found = jdbc.sql(sql.toString())
                .params(values)
                .query((row, n) -> line(row, mayRead(row, actor)))
                .list();
        if (found.size() <= page.limit()) {
            return new Page<>(found, null);
        }
        return new Page<>(
                found.subList(0, page.limit()),
                String.valueOf(found.get(page.limit() - 1).n()));
    }

    Optional<Outbox.Letter> letter(UUID id, Actor actor) {
        var values = seenBy(actor);
        values.put("id", id);
        return jdbc.sql(SEEN + " and m.id = :id")
                .params(values)
                .query((row, n) -> {
                    var mayRead = mayRead(row, actor);
                    return new Outbox.Letter(
                            line(row, mayRead),
                            mayRead ? row.getString("address") : null,
                            mayRead ? LinkPlaces.shown(row.getString("body")) : null,
                            attempts(id),
                            gathers(id));
                })
                .optional();
    }

    boolean again(UUID id) {
        return jdbc.sql("""
                                update message set state = 'WAITING', next_attempt_at = :now, settled_at = null
                                where id = :id and state = 'FAILED'
                                """)
                        .param("now", SqlInstants.at(clock.instant()))
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean stop(UUID id) {
        return jdbc.sql("""
                                update message set state = 'NOT_SENT', reason = :reason, next_attempt_at = null,
                                    settled_at = :now
                                where id = :id and state in ('WAITING', 'FAILED')
                                """)
                        .param("reason", WhyNot.STOPPED_BY_HAND.name())
                        .param("now", SqlInstants.at(clock.instant()))
                        .param("id", id)
                        .update()
                == 1;
    }

    private static long place(String after) {
        try {
            return Long.parseLong(after);
        } catch (NumberFormatException strange) {
            throw new InvalidInput("after", "Use the value that the list before gave as next");
        }
    }

    private Map<String, @Nullable Object> seenBy(Actor actor) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("sites", scope.sitesFor(actor));
        values.put("operator", actor.holds(Roles.OPERATOR));
        return values;
    }

    /** Somebody who is on a team reads what concerns it; an operator by trade alone does not. */
    private static boolean mayRead(ResultSet row, Actor actor) throws SQLException {
        return row.getBoolean("theirs") && !(actor.roles().size() == 1 && actor.holds(Roles.OPERATOR));
    }

    private List<Outbox.Attempt> attempts(UUID id) {
        return jdbc.sql("select * from message_attempt where message_id = :id order by n, at limit 50")
                .param("id", id)
                .query((row, n) -> new Outbox.Attempt(
                        row.getInt("n"),
                        SqlInstants.always(row, "at"),
                        row.getString("outcome"),
                        row.getString("reason")))
                .list();
    }

    private int gathers(UUID id) {
        return jdbc.sql("select count(*) from message where digest_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private static Outbox.Line line(ResultSet row, boolean mayRead) throws SQLException {
        return new Outbox.Line(
                row.getLong("n"),
                row.getObject("id", UUID.class),
                Objects.requireNonNull(row.getString("template")),
                Objects.requireNonNull(row.getString("subject")),
                Objects.requireNonNull(row.getString("recipient_kind")),
                mayRead ? row.getString("recipient_name") : null,
                row.getString("recipient_role"),
                mayRead ? row.getString("episode_reference") : null,
                mayRead ? row.getString("referral_reference") : null,
                Objects.requireNonNull(row.getString("channel")),
                Objects.requireNonNull(row.getString("state")),
                row.getString("reason"),
                row.getInt("attempts"),
                SqlInstants.of(row, "next_attempt_at"),
                row.getString("provider"),
                row.getBoolean("possible_duplicate"),
                row.getObject("digest_id", UUID.class),
                SqlInstants.always(row, "created_at"),
                SqlInstants.of(row, "settled_at"));
    }
}
