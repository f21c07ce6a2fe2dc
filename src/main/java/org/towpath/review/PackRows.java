package org.towpath.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.type.TypeReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.agreement.AgreementReviews.Kind;
import org.towpath.platform.Json;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.PageRequest;
import org.towpath.shared.TimePlace;

/** The tables of packs: written once, never rewritten. */
@Component
class PackRows {

    private static final TypeReference<PackContent> CONTENT = new TypeReference<>() {};
    private static final String SELECT = """
            select p.*, w.answered_at, exists (select 1 from agreement_pack_use u where u.pack_id = p.id) as reviewed,
                exists (select 1 from agreement_pack later where later.agreement_id = p.agreement_id
                    and later.kind = p.kind and (later.drawn_up_at, later.id) > (p.drawn_up_at, p.id)) as superseded
            from agreement_pack p left join agreement_pack_answer w on w.pack_id = p.id
            """;

    private final JdbcClient jdbc;
    private final Json json;
    private final PackAnswerRows answers;

    PackRows(JdbcClient jdbc, Json json, PackAnswerRows answers) {
        this.jdbc = jdbc;
        this.json = json;
        this.answers = answers;
    }

    /** @param told whether anybody of the partner's can be told of it */
    UUID insert(
            PackPeriod of,
            Kind kind,
            PackContent content,
            Instant now,
            Instant answerBy,
            boolean told,
            String account) {
        var id = UUID.randomUUID();
        var text = json.write(content);
        jdbc.sql("""
                        insert into agreement_pack (id, agreement_id, n, kind, from_at, to_at, drawn_up_at, drawn_up_by,
                            answer_by, content, sha256, told)
                        values (:id, :agreement, :n, :kind, :from, :until, :now, :by, :answerBy, :content, :hash, :told)
                        """)
                .params(of.parameters())
                .param("id", id)
                .param("n", of.n())
                .param("kind", kind.name())
                .param("now", SqlInstants.at(now))
                .param("by", account)
                .param("answerBy", SqlInstants.at(answerBy))
                .param("content", text)
                .param("hash", hash(text))
                .param("told", told)
                .update();
        return id;
    }

    Optional<EvidencePack> find(UUID id) {
        return jdbc.sql(SELECT + "where p.id = :id")
                .param("id", id)
                .query((row, n) -> pack(row))
                .optional();
    }

    /** What waits for the next review of a kind: the last drawn up that no review was held with. */
    Optional<EvidencePack> waiting(UUID agreement, Kind kind) {
        return jdbc.sql(SELECT + """
                        where p.agreement_id = :agreement and p.kind = :kind
                        order by p.drawn_up_at desc, p.id desc limit 1
                        """)
                .param("agreement", agreement)
                .param("kind", kind.name())
                .query((row, n) -> pack(row))
                .optional()
                .filter(pack -> !pack.reviewed());
    }

    /** When the last of a kind was drawn up, whether a review was held with it or not. */
    Optional<Instant> lastDrawnUp(UUID agreement, Kind kind) {
        return jdbc.sql("select drawn_up_at from agreement_pack where agreement_id = :agreement and kind = :kind "
                        + "order by drawn_up_at desc limit 1")
                .param("agreement", agreement)
                .param("kind", kind.name())
                .query((row, n) -> SqlInstants.always(row, "drawn_up_at"))
                .optional();
    }

    /** Those that this one took the place of before a review was held with any of them, the first drawn up first. */
    List<EvidencePack> displacedBy(EvidencePack pack) {
        return jdbc.sql(SELECT + """
                        where p.agreement_id = :agreement and p.kind = :kind and (p.drawn_up_at, p.id) < (:at, :id)
                          and p.drawn_up_at > coalesce((select max(held.drawn_up_at) from agreement_pack held
                              join agreement_pack_use u on u.pack_id = held.id
                              where held.agreement_id = :agreement and held.kind = :kind and held.drawn_up_at < :at),
                              '-infinity')
                        order by p.drawn_up_at, p.id limit 20
                        """)
                .param("agreement", pack.agreement())
                .param("kind", pack.kind().name())
                .param("at", SqlInstants.at(pack.drawnUpAt()))
                .param("id", pack.id())
                .query((row, n) -> pack(row))
                .list();
    }

    /** Up to when the last review of a kind looked. */
    Optional<Instant> lookedAtUpTo(UUID agreement, Kind kind) {
        return jdbc.sql("""
                        select max(p.to_at) from agreement_pack p join agreement_pack_use u on u.pack_id = p.id
                        where p.agreement_id = :agreement and p.kind = :kind
                        """)
                .param("agreement", agreement)
                .param("kind", kind.name())
                .query((row, n) -> Optional.ofNullable(SqlInstants.of(row, "max")))
                .single();
    }

    /** The last drawn up first, one more than asked for. */
    List<EvidencePack> of(UUID agreement, boolean onlyReviewed, PageRequest page) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("agreement", agreement);
        values.put("limit", page.limit() + 1);
        var sql = new StringBuilder(SELECT).append("where p.agreement_id = :agreement");
        if (onlyReviewed) {
            sql.append(" and exists (select 1 from agreement_pack_use u where u.pack_id = p.id)");
        }
        if (page.after() != null) {
            var place = TimePlace.read(page.after());
            sql.append(" and (p.drawn_up_at, p.id) < (:at, :id)");
            values.put("at", SqlInstants.at(place.at()));
            values.put("id", place.id());
        }
        return jdbc.sql(sql.append(" order by p.drawn_up_at desc, p.id desc limit :limit")
                        .toString())
                .params(values)
                .query((row, n) -> pack(row))
                .list();
    }

    void used(UUID pack, UUID review, @Nullable String whyThen, Instant now) {
        jdbc.sql("insert into agreement_pack_use (review_id, pack_id, why_then, at) "
                        + "values (:review, :pack, :why, :now)")
                .param("review", review)
                .param("pack", pack)
                .param("why", whyThen)
                .param("now", SqlInstants.at(now))
                .update();
    }

    private EvidencePack pack(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var content = row.getString("content");
        var hash = row.getString("sha256");
        return new EvidencePack(
                id,
                row.getObject("agreement_id", UUID.class),
                row.getInt("n"),
                Kind.valueOf(row.getString("kind")),
                SqlInstants.always(row, "from_at"),
                SqlInstants.always(row, "to_at"),
                SqlInstants.always(row, "drawn_up_at"),
                SqlInstants.always(row, "answer_by"),
                SqlInstants.of(row, "answered_at"),
                row.getBoolean("reviewed"),
                row.getBoolean("superseded"),
                row.getBoolean("told"),
                hash,
                hash.equals(hash(content)),
                json.read(content, CONTENT),
                answers.comments(id));
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
