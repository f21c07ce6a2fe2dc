package org.towpath.review;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.access.Actor;
import org.towpath.access.RecordScope;

/** Referrals that a pack names only to those who may open them; the others are counted. */
@Component
class PackReach {

    private final JdbcClient jdbc;
    private final RecordScope scope;

    PackReach(JdbcClient jdbc, RecordScope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    PackContent named(PackContent content, Actor actor) {
        var seen = seen(content, actor);
        return content.naming(
                content.late().stream()
                        .filter(it -> it.referral() != null && seen.contains(it.referral()))
                        .toList(),
                content.disputes().stream()
                        .filter(it -> seen.contains(it.referral()))
                        .toList());
    }

    private Set<String> seen(PackContent content, Actor actor) {
        var named = Stream.concat(
                        content.late().stream().flatMap(it -> Stream.ofNullable(it.referral())),
                        content.disputes().stream().map(PackContent.Disputed::referral))
                .distinct()
                .toArray(String[]::new);
        return new HashSet<>(jdbc.sql("""
                        select r.reference from referral r join episode e on e.reference = r.episode_reference
                        left join service s on s.id = r.service_id
                        where r.reference = any(:named) and (:sites::uuid[] is null or e.site_id = any(:sites::uuid[])
                            or s.organisation_id = :organisation::uuid)
                        """)
                .param("named", named)
                .param("sites", scope.sitesFor(actor))
                .param("organisation", actor.organisation())
                .query(String.class)
                .list());
    }
}
