package org.towpath.insight;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.directory.NeedCategory;
import org.towpath.shared.InvalidInput;

/** What the counts can be told apart by: sites, teams, partners and needs that anything was counted under. */
@Component
public class Cuts {

    private static final String ASK = "Give site, team, partner or need, a colon, and which one";

    private final JdbcClient jdbc;

    Cuts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One of them.
     *
     * @param code as a request names it: {@code partner:0f8f…}
     * @param name what people call it; the code of a need
     */
    public record Choice(Cut.Kind kind, String code, String name) {}

    /** All of them by kind and name. */
    @Transactional(readOnly = true)
    public List<Choice> choices() {
        return jdbc.sql("""
                        select kind, subject, name from (
                            select 'SITE' as kind, s.id::text as subject, s.name
                                from site s where exists (select from count_slice c where c.kind = 'SITE' and c.subject_id = s.id)
                            union all select 'TEAM', id::text, name from team
                            union all select 'PARTNER', o.id::text, o.name
                                from organisation o join count_slice c on c.kind = 'PARTNER' and c.subject_id = o.id
                            union all select 'NEED', need, need from count_slice where kind = 'NEED') every
                        order by array_position(array['SITE', 'TEAM', 'PARTNER', 'NEED'], kind), name limit 500
                        """)
                .query((row, n) -> {
                    var kind = Cut.Kind.valueOf(row.getString("kind"));
                    return new Choice(kind, codeOf(kind, row.getString("subject")), row.getString("name"));
                })
                .list();
    }

    /**
     * The cut a request names, where there is such a site, team, partner or need.
     *
     * @throws InvalidInput naming {@code by} if there is not
     */
    @Transactional(readOnly = true)
    public Cut known(@Nullable String code) {
        var cut = of(code);
        if (!isKnown(cut)) {
            throw new InvalidInput("by", ASK);
        }
        return cut;
    }

    private boolean isKnown(Cut cut) {
        var need = cut.need();
        return need != null ? NeedCategory.isCode(need) : exists(cut);
    }

    private boolean exists(Cut cut) {
        return jdbc.sql(
                        switch (cut.kind()) {
                            case SITE -> "select exists (select from site where id = :subject)";
                            case TEAM -> "select exists (select from team where id = :subject)";
                            case PARTNER -> "select exists (select from organisation where id = :subject)";
                            case ALL, NEED -> "select true";
                        })
                .param("subject", cut.subject())
                .query(Boolean.class)
                .single();
    }

    /**
     * The cut a request names.
     *
     * @param code {@code site:…}, {@code team:…}, {@code partner:…} or {@code need:…}; empty or null for everything
     * @throws InvalidInput naming {@code by} if it is none of those
     */
    static Cut of(@Nullable String code) {
        if (code == null || code.isEmpty()) {
            return Cut.EVERYTHING;
        }
        var parts = code.split(":", 2);
        if (parts.length < 2) {
            throw new InvalidInput("by", ASK);
        }
        return switch (parts[0]) {
            case "site" -> new Cut(Cut.Kind.SITE, id(parts[1]), null);
            case "team" -> new Cut(Cut.Kind.TEAM, id(parts[1]), null);
            case "partner" -> new Cut(Cut.Kind.PARTNER, id(parts[1]), null);
            case "need" -> new Cut(Cut.Kind.NEED, null, parts[1]);
            default -> throw new InvalidInput("by", ASK);
        };
    }

    private static String codeOf(Cut.Kind kind, String subject) {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + subject;
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new InvalidInput("by", ASK);
        }
    }
}
