package org.towpath.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.platform.SqlInstants;

/** What partners say to packs: added to, never rewritten. */
@Component
class PackAnswerRows {

    private final JdbcClient jdbc;

    PackAnswerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void comment(UUID pack, String about, String words, Instant now, String account) {
        jdbc.sql("insert into agreement_pack_comment (pack_id, about, words, said_at, said_by) "
                        + "values (:pack, :about, :words, :now, :by)")
                .param("pack", pack)
                .param("about", about)
                .param("words", words)
                .param("now", SqlInstants.at(now))
                .param("by", account)
                .update();
    }

    /** The partner has said all; false if they had before. */
    boolean answered(UUID pack, Instant now, String account) {
        return jdbc.sql("insert into agreement_pack_answer (pack_id, answered_at, answered_by) "
                                + "values (:pack, :now, :by) on conflict do nothing")
                        .param("pack", pack)
                        .param("now", SqlInstants.at(now))
                        .param("by", account)
                        .update()
                > 0;
    }

    List<EvidencePack.Comment> comments(UUID pack) {
        return jdbc.sql("""
                        select c.*, coalesce(s.name, o.name, c.said_by) as who from agreement_pack_comment c
                        left join staff s on s.account = c.said_by left join organisation o on o.account = c.said_by
                        where c.pack_id = :pack order by c.id limit 500
                        """)
                .param("pack", pack)
                .query((row, n) -> new EvidencePack.Comment(
                        row.getString("about"),
                        row.getString("words"),
                        SqlInstants.always(row, "said_at"),
                        row.getString("who")))
                .list();
    }
}
