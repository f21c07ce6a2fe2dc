package org.towpath.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import org.towpath.platform.SqlInstants;

/**
 * Makes one message of many that were written to one recipient in one go: after an outage, one list instead of two
 * thousand messages. One or two go by themselves.
 */
@Component
class Gathering {

    private static final int WORTH_IT = 3;
    private static final int MOST_LINES = 50;
    private static final int RECIPIENTS_AT_ONCE = 100;
    private static final int MESSAGES_AT_ONCE = 5000;
    private static final String DIGEST = "digest";

    private final JdbcClient jdbc;
    private final MessageTemplates templates;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Gathering(JdbcClient jdbc, MessageTemplates templates, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.templates = templates;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Waiting(UUID id, Instant at, String line) implements Bunches.Written {}

    /** Looks through what waits to be gathered; two nodes never gather for the same recipient at once. */
    void gather() {
        for (var key : recipients()) {
            transaction.executeWithoutResult(status -> {
                if (mine(key)) {
                    Bunches.closed(waiting(key), clock.instant()).forEach(this::settle);
                }
            });
        }
    }

    private List<String> recipients() {
        return jdbc.sql("""
                        select gather_key from message where state = 'WAITING' and next_attempt_at is null
                        group by gather_key having max(created_at) <= :quiet or min(created_at) <= :longest
                        order by min(created_at) limit :most
                        """)
                .param("quiet", SqlInstants.at(clock.instant().minus(Bunches.QUIET)))
                .param("longest", SqlInstants.at(clock.instant().minus(Bunches.LONGEST)))
                .param("most", RECIPIENTS_AT_ONCE)
                .query(String.class)
                .list();
    }

    private boolean mine(String key) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('gather'), hashtext(:key))")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    private List<Waiting> waiting(String key) {
        return jdbc.sql("""
                        select id, created_at, line from message
                        where state = 'WAITING' and next_attempt_at is null and gather_key = :key
                        order by created_at, n limit :most for update
                        """)
                .param("key", key)
                .param("most", MESSAGES_AT_ONCE)
                .query((row, n) -> new Waiting(
                        row.getObject("id", UUID.class), SqlInstants.always(row, "created_at"), row.getString("line")))
                .list();
    }

    private void settle(List<Waiting> bunch) {
        var ids = bunch.stream().map(Waiting::id).toArray(UUID[]::new);
        if (bunch.size() < WORTH_IT) {
            jdbc.sql("update message set next_attempt_at = :now where id = any(:ids)")
                    .param("now", SqlInstants.at(clock.instant()))
                    .param("ids", ids)
                    .update();
            return;
        }
        var digest = UUID.randomUUID();
        insert(digest, bunch);
        jdbc.sql("""
                        update message set state = 'GATHERED', digest_id = :digest, settled_at = :now
                        where id = any(:ids)
                        """)
                .param("digest", digest)
                .param("now", SqlInstants.at(clock.instant()))
                .param("ids", ids)
                .update();
    }

    /** To whoever the first of them is for, which is who all of them are for. */
    private void insert(UUID digest, List<Waiting> bunch) {
        var template = templates.get(DIGEST);
        var body = template.body(Map.of("count", String.valueOf(bunch.size()), "lines", lines(bunch)));
        jdbc.sql("""
                        insert into message (id, dedupe_key, template, recipient_kind, recipient_name, recipient_role,
                            channel, address, subject, body, routine, state, next_attempt_at, created_at, created_by)
                        select :id, 'digest:' || m.id, :template, m.recipient_kind, m.recipient_name, m.recipient_role,
                            m.channel, m.address, :subject, :body, false, 'WAITING', :now, :now, 'system'
                        from message m where m.id = :first
                        """)
                .param("id", digest)
                .param("template", template.name())
                .param("subject", template.subject())
                .param("body", body)
                .param("now", SqlInstants.at(clock.instant()))
                .param("first", bunch.get(0).id())
                .update();
    }

    private static String lines(List<Waiting> bunch) {
        var shown = bunch.stream().limit(MOST_LINES).map(it -> "- " + it.line()).collect(Collectors.joining("\n"));
        var more = bunch.size() - MOST_LINES;
        return more > 0 ? shown + "\n- and " + more + " more, which the list in Towpath shows" : shown;
    }
}
