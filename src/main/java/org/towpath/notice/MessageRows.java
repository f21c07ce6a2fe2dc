package org.towpath.notice;

import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.platform.SqlInstants;

/** Messages as they are written down. */
@Component
class MessageRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    MessageRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether it is new. */
    boolean insert(UUID id, Notice notice, MessageTemplate template, String account) {
        var now = clock.instant();
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", id);
        values.put("key", notice.key());
        values.put("template", template.name());
        recipient(values, notice.to());
        values.put("episode", notice.episode() == null ? null : notice.episode().value());
        values.put(
                "referral", notice.referral() == null ? null : notice.referral().value());
        values.put("subject", template.subject());
        values.put("body", template.body(notice.facts()));
        values.put("line", template.line(notice.facts()));
        var gathered = template.line() != null && values.get("person") == null;
        values.put("gatherKey", gathered ? gatherKey(values) : null);
        values.put("routine", template.routine());
        values.put("goodUntil", SqlInstants.at(notice.goodUntil()));
        values.put("next", gathered ? null : SqlInstants.at(now));
        values.put("now", SqlInstants.at(now));
        values.put("by", account);
        return jdbc.sql("""
                                insert into message (id, dedupe_key, template, recipient_kind, person_id, recipient_name,
                                    recipient_role, channel, address, episode_reference, referral_reference, subject,
                                    body, line, gather_key, routine, good_until, state, next_attempt_at, created_at,
                                    created_by)
                                values (:id, :key, :template, :kind, :person, :name, :role, :channel, :address, :episode,
                                    :referral, :subject, :body, :line, :gatherKey, :routine, :goodUntil, 'WAITING',
                                    :next, :now, :by)
                                on conflict (dedupe_key) do nothing
                                """).params(values).update() == 1;
    }

    boolean has(String key) {
        return jdbc.sql("select exists (select from message where dedupe_key = :key)")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    private static void recipient(HashMap<String, @Nullable Object> values, Recipient to) {
        values.put("person", null);
        values.put("name", null);
        values.put("role", null);
        values.put("address", null);
        values.put("channel", Recipient.Channel.EMAIL.name());
        if (to instanceof Recipient.Person person) {
            values.put("kind", Message.Kind.PERSON.name());
            values.put("person", person.person());
            values.put("channel", person.by().name());
        } else if (to instanceof Recipient.Staff staff) {
            values.put("kind", Message.Kind.STAFF.name());
            values.put("name", staff.name());
            values.put("role", staff.role());
            values.put("address", staff.email());
        } else if (to instanceof Recipient.Partner partner) {
            values.put("kind", Message.Kind.PARTNER.name());
            values.put("name", partner.name());
            values.put("role", partner.role());
            values.put("address", partner.email());
        }
    }

    private static String gatherKey(HashMap<String, @Nullable Object> values) {
        var address = values.get("address");
        return address != null
                ? address.toString().toLowerCase(Locale.ROOT)
                : values.get("kind") + " " + values.get("role") + " " + values.get("name");
    }
}
