package org.towpath.insight;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.Actor;
import org.towpath.access.RecordScope;
import org.towpath.engine.DeployedModels.Model;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.Page;
import org.towpath.shared.PageRequest;

/** Who is at one element of a model now, whoever came first at the top: only cases in the reader's reach. */
@Component
public class WaitingHere {

    private final JdbcClient jdbc;
    private final RecordScope scope;

    WaitingHere(JdbcClient jdbc, RecordScope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    /**
     * One case that waits.
     *
     * @param episode reference of the case
     * @param site where the person was met
     * @param partner whom it waits for, where that is a partner
     * @param need what the work is about, where it is about one need
     * @param since when it came here
     */
    public record Waiting(
            String episode,
            String site,
            @Nullable String partner,
            @Nullable String need,
            Instant since) {}

    /** @throws InvalidInput naming {@code after} if it is not what a list gave out */
    @Transactional(readOnly = true)
    public Page<Waiting> list(Model model, String element, Cut cut, Actor reader, PageRequest page) {
        var place = Place.read(page.after());
        var found = jdbc.sql("""
                        select j.id, j.episode_reference, j.entered_at, s.name as site, o.name as partner, h.need
                        from journey_event j
                        join count_heading h on h.id = j.heading_id
                        join episode e on e.reference = j.episode_reference
                        join site s on s.id = e.site_id
                        left join organisation o on o.id = h.partner_id
                        where j.process_key = :process and j.element_id = :element and j.model_hash = :hash
                          and j.left_at is null and (:sites::uuid[] is null or e.site_id = any(:sites))
                          and (j.entered_at, j.id) > (:at, :id) and\s""" + cut.headingCondition() + " order by j.entered_at, j.id limit :limit")
                .param("process", model.key())
                .param("element", element)
                .param("hash", model.hash())
                .param("sites", scope.sitesFor(reader))
                .param("at", SqlInstants.at(place.at()))
                .param("id", place.id())
                .param("subject", cut.subject())
                .param("need", cut.need())
                .param("limit", page.limit() + 1)
                .query((row, n) -> new Found(
                        new Place(SqlInstants.always(row, "entered_at"), row.getLong("id")),
                        new Waiting(
                                row.getString("episode_reference"),
                                row.getString("site"),
                                row.getString("partner"),
                                row.getString("need"),
                                SqlInstants.always(row, "entered_at"))))
                .list();
        var shown = found.subList(0, Math.min(page.limit(), found.size()));
        return new Page<>(
                shown.stream().map(Found::waiting).toList(),
                found.size() > page.limit()
                        ? shown.get(shown.size() - 1).place().write()
                        : null);
    }

    private record Found(Place place, Waiting waiting) {}

    /** Where the list goes on: after that passage. */
    private record Place(Instant at, long id) {

        static Place read(@Nullable String after) {
            if (after == null) {
                return new Place(Instant.EPOCH, 0);
            }
            try {
                var parts =
                        List.of(new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8).split(" ", 2));
                return new Place(Instant.parse(parts.get(0)), Long.parseLong(parts.get(1)));
            } catch (RuntimeException strange) {
                throw new InvalidInput("after", "Use the value that the list before gave as next");
            }
        }

        String write() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((at + " " + id).getBytes(StandardCharsets.UTF_8));
        }
    }
}
