package org.towpath.insight;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.shared.EpisodeReference;

/** What a stay is counted under: the site of its case, and the partner and need of the referral it is about. */
@Component
class Headings {

    /** New headings are written by all in the same order, so that no two wait for each other. */
    private static final Comparator<Found> IN_ONE_ORDER = Comparator.comparing(Found::site)
            .thenComparing(Found::partner, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Found::need, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final JdbcClient jdbc;
    private final NewHeadings unknown;

    Headings(JdbcClient jdbc, NewHeadings unknown) {
        this.jdbc = jdbc;
        this.unknown = unknown;
    }

    /**
     * The heading of each process instance as things stand: a process that a referral's process called, and a dispute
     * about a referral, stand under the referral's partner.
     */
    Map<String, Integer> of(Map<String, EpisodeReference> instances) {
        var headings = new HashMap<String, Integer>();
        jdbc
                .sql("""
                        with asked as (
                            select * from unnest(cast(:instances as text[]), cast(:cases as text[])) as a (instance, reference)
                        ), about as (
                            select a.instance, e.site_id, s.organisation_id as partner_id, r.need
                            from asked a
                            join episode e on e.reference = a.reference
                            left join referral r on r.reference = coalesce(
                                (select own.reference from referral own where own.instance_id = a.instance),
                                (select d.referral_reference from dispute d where d.instance_id = a.instance),
                                (select caller.reference from act_ru_execution called
                                    join act_ru_execution calling on calling.id_ = called.super_exec_
                                    join referral caller on caller.instance_id = calling.proc_inst_id_
                                    where called.id_ = a.instance))
                            left join service s on s.id = r.service_id
                        )
                        select about.*, h.id as heading from about
                        left join count_heading h on h.site_id = about.site_id
                            and h.partner_id is not distinct from about.partner_id
                            and h.need is not distinct from about.need
                        """)
                .param("instances", instances.keySet().toArray(String[]::new))
                .param(
                        "cases",
                        instances.values().stream().map(EpisodeReference::value).toArray(String[]::new))
                .query((row, n) -> new Found(
                        row.getString("instance"),
                        row.getObject("heading", Integer.class),
                        row.getObject("site_id", UUID.class),
                        row.getObject("partner_id", UUID.class),
                        row.getString("need")))
                .list()
                .stream()
                .sorted(IN_ONE_ORDER)
                .forEach(found -> headings.put(found.instance(), numberOf(found)));
        return headings;
    }

    private int numberOf(Found found) {
        return found.heading() == null ? unknown.number(found.site(), found.partner(), found.need()) : found.heading();
    }

    private record Found(
            String instance,
            @Nullable Integer heading,
            UUID site,
            @Nullable UUID partner,
            @Nullable String need) {}

    /**
     * Headings are written with the work that needs them first, on its own connection: asking for a second while
     * holding one lets as many workers as there are connections wait for each other. Whoever needs the same new heading
     * in that moment waits until that work ends, and then finds it, or writes it where the work came to nothing. That
     * happens once for each heading there ever is.
     */
    @Component
    static class NewHeadings {

        private final JdbcClient jdbc;

        NewHeadings(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @Transactional(propagation = Propagation.MANDATORY)
        public int number(UUID site, @Nullable UUID partner, @Nullable String need) {
            jdbc.sql("insert into count_heading (site_id, partner_id, need) values (:site, :partner, :need) "
                            + "on conflict do nothing")
                    .param("site", site)
                    .param("partner", partner)
                    .param("need", need)
                    .update();
            var number = jdbc.sql(
                            "select id from count_heading where site_id = :site "
                                    + "and partner_id is not distinct from :partner::uuid and need is not distinct from :need::text")
                    .param("site", site)
                    .param("partner", partner)
                    .param("need", need)
                    .query(Integer.class)
                    .single();
            slice("SITE", site, null);
            if (partner != null) {
                slice("PARTNER", partner, null);
            }
            if (need != null) {
                slice("NEED", null, need);
            }
            jdbc.sql("""
                            insert into heading_slice (heading_id, slice_id)
                            select :heading, id from count_slice
                            where kind = 'ALL' or (kind = 'SITE' and subject_id = :site)
                               or (kind = 'PARTNER' and subject_id = :partner::uuid) or (kind = 'NEED' and need = :need::text)
                            on conflict do nothing
                            """)
                    .param("heading", number)
                    .param("site", site)
                    .param("partner", partner)
                    .param("need", need)
                    .update();
            return number;
        }

        private void slice(String kind, @Nullable UUID subject, @Nullable String need) {
            jdbc.sql("insert into count_slice (kind, subject_id, need) values (:kind, :subject, :need) "
                            + "on conflict do nothing")
                    .param("kind", kind)
                    .param("subject", subject)
                    .param("need", need)
                    .update();
        }
    }
}
