package org.towpath.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.platform.SqlInstants;

/**
 * Messages in the hands of a node. Every change names the attempt it belongs to, so that a node that was overtaken
 * changes nothing any more.
 */
@Component
class MessagesInHand {

    private final JdbcClient jdbc;
    private final Clock clock;

    MessagesInHand(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes messages that are due into a node's hands: those that wait, and those another node had and let lie. No two
     * nodes get the same one.
     */
    List<Message> take(String node, int most, Instant system, Duration hold) {
        return jdbc
                .sql("""
                        update message m set state = 'SENDING', taken_by = :node, taken_until = :until,
                            attempts = attempts + 1, possible_duplicate = possible_duplicate or m.state = 'SENDING'
                        where id in (
                            select id from message
                            where (state = 'WAITING' and next_attempt_at <= :now)
                               or (state = 'SENDING' and taken_until < :system)
                            order by next_attempt_at, n limit :most for update skip locked)
                        returning m.*
                        """)
                .param("node", node)
                .param("until", SqlInstants.at(system.plus(hold)))
                .param("now", SqlInstants.at(clock.instant()))
                .param("system", SqlInstants.at(system))
                .param("most", most)
                .query((row, n) -> message(row))
                .list()
                .stream()
                .sorted(Comparator.comparing(Message::n))
                .toList();
    }

    /** Whether the message was still in this attempt's hands. */
    boolean sent(Message message, String provider, String reference) {
        return settle(message, Message.State.SENT, null, provider, reference);
    }

    boolean notSent(Message message, WhyNot why) {
        return settle(message, Message.State.NOT_SENT, why, null, null);
    }

    boolean failed(Message message, WhyNot why) {
        return settle(message, Message.State.FAILED, why, null, null);
    }

    private boolean settle(
            Message message,
            Message.State state,
            @Nullable WhyNot why,
            @Nullable String provider,
            @Nullable String reference) {
        var outcome = state.name();
        return jdbc.sql("""
                                update message set state = :state, reason = :reason, provider = :provider,
                                    provider_reference = :reference, taken_by = null, taken_until = null,
                                    next_attempt_at = null, settled_at = :now,
                                    possible_duplicate = possible_duplicate and coalesce(:provider, '') <> 'SCREEN'
                                where id = :id and state = 'SENDING' and attempts = :attempts
                                """)
                                .param("state", outcome)
                                .param("reason", why == null ? null : why.name())
                                .param("provider", provider)
                                .param("reference", reference)
                                .param("now", SqlInstants.at(clock.instant()))
                                .param("id", message.id())
                                .param("attempts", message.attempts())
                                .update()
                        == 1
                && attempt(message, outcome, why);
    }

    /** Puts it back, to be tried again. */
    boolean again(Message message, WhyNot why, Duration after) {
        return putBack(message, why, after, 0) && attempt(message, "AGAIN_LATER", why);
    }

    /** Puts it back untried. */
    boolean untried(Message message, @Nullable WhyNot why, Duration after) {
        return putBack(message, why, after, 1);
    }

    private boolean putBack(Message message, @Nullable WhyNot why, Duration after, int fewer) {
        return jdbc.sql("""
                                update message set state = 'WAITING', reason = :reason, next_attempt_at = :next,
                                    attempts = attempts - :fewer, taken_by = null, taken_until = null
                                where id = :id and state = 'SENDING' and attempts = :attempts
                                """)
                        .param("reason", why == null ? null : why.name())
                        .param("next", SqlInstants.at(clock.instant().plus(after)))
                        .param("fewer", fewer)
                        .param("id", message.id())
                        .param("attempts", message.attempts())
                        .update()
                == 1;
    }

    private boolean attempt(Message message, String outcome, @Nullable WhyNot why) {
        return jdbc.sql("""
                                insert into message_attempt (message_id, n, at, outcome, reason)
                                values (:id, :n, :at, :outcome, :reason) on conflict do nothing
                                """)
                        .param("id", message.id())
                        .param("n", message.attempts())
                        .param("at", SqlInstants.at(clock.instant()))
                        .param("outcome", outcome)
                        .param("reason", why == null ? null : why.name())
                        .update()
                >= 0;
    }

    private static Message message(ResultSet row) throws SQLException {
        return new Message(
                row.getObject("id", UUID.class),
                row.getString("template"),
                Message.Kind.valueOf(row.getString("recipient_kind")),
                row.getObject("person_id", UUID.class),
                row.getString("recipient_name"),
                row.getString("recipient_role"),
                Recipient.Channel.valueOf(row.getString("channel")),
                row.getString("address"),
                row.getString("episode_reference"),
                Objects.requireNonNull(row.getString("subject")),
                Objects.requireNonNull(row.getString("body")),
                row.getBoolean("routine"),
                SqlInstants.of(row, "good_until"),
                row.getInt("attempts"),
                row.getBoolean("possible_duplicate"),
                row.getLong("n"));
    }
}
