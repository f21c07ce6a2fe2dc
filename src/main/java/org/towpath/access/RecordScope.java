package org.towpath.access;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.shared.EpisodeReference;
import org.towpath.shared.NotFound;
import org.towpath.shared.ReferralReference;

/**
 * Which records are in an actor's reach. Staff reach the cases of the sites their teams cover; a partner's people reach
 * the referrals sent to their organisation and nothing else; the product itself reaches all. One statement answers for
 * a record that is not there and for one out of reach, so that nobody can tell them apart.
 */
@Component
public class RecordScope {

    private static final Set<String> READ_ALL_TRAILS = Set.of(Roles.PRIVACY_OFFICER, Roles.AUDITOR);
    private static final Set<String> READ_ALL_CASES = Set.of(Roles.PRIVACY_OFFICER);

    private final JdbcClient jdbc;

    RecordScope(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound if there is no such case or it is out of reach */
    public void require(EpisodeReference episode, Actor actor) {
        if (!reaches(episode, actor)) {
            throw new NotFound();
        }
    }

    /** @throws NotFound if there is no such referral or it is out of reach */
    public void require(ReferralReference referral, Actor actor) {
        if (!reaches(referral, actor)) {
            throw new NotFound();
        }
    }

    /** @throws NotFound if there is no such case or this reader may not read who saw it */
    public void requireTrailOf(EpisodeReference episode, Actor reader) {
        if (!reachesCase(episode, reader, reader.isSystem() || reader.holdsAnyOf(READ_ALL_TRAILS))) {
            throw new NotFound();
        }
    }

    /** Whether a case is there and in reach. */
    public boolean reaches(EpisodeReference episode, Actor actor) {
        return reachesCase(episode, actor, reachesAllCases(actor));
    }

    /** Whether a referral is there and in reach: by its case's site, or as the partner it was sent to. */
    public boolean reaches(ReferralReference referral, Actor actor) {
        return jdbc.sql("select exists (select from referral r join episode e on e.reference = r.episode_reference"
                        + " left join service s on s.id = r.service_id where r.reference = :referral"
                        + " and (:all or e.site_id = any(:sites) or s.organisation_id = :organisation))")
                .param("referral", referral.value())
                .param("all", reachesAllCases(actor))
                .param("sites", actor.siteIds().toArray(UUID[]::new))
                .param("organisation", actor.organisation())
                .query(Boolean.class)
                .single();
    }

    /** Those of some referrals that are in reach, in one question. */
    public Set<ReferralReference> reached(Collection<ReferralReference> referrals, Actor actor) {
        return jdbc
                .sql("select r.reference from referral r join episode e on e.reference = r.episode_reference"
                        + " left join service s on s.id = r.service_id where r.reference = any(:referrals)"
                        + " and (:all or e.site_id = any(:sites) or s.organisation_id = :organisation::uuid)")
                .param(
                        "referrals",
                        referrals.stream().map(ReferralReference::value).toArray(String[]::new))
                .param("all", reachesAllCases(actor))
                .param("sites", actor.siteIds().toArray(UUID[]::new))
                .param("organisation", actor.organisation())
                .query(String.class)
                .list()
                .stream()
                .map(ReferralReference::new)
                .collect(Collectors.toSet());
    }

    /** The case behind a case's or referral's reference named in a path, if there is one in this actor's reach. */
    Optional<EpisodeReference> caseOf(String reference, Actor actor) {
        if (EpisodeReference.isShapeOf(reference)) {
            return Optional.of(new EpisodeReference(reference)).filter(episode -> reaches(episode, actor));
        }
        if (!ReferralReference.isShapeOf(reference)) {
            return Optional.empty();
        }
        return Optional.of(new ReferralReference(reference))
                .filter(referral -> reaches(referral, actor))
                .flatMap(this::episodeOf);
    }

    private Optional<EpisodeReference> episodeOf(ReferralReference referral) {
        return jdbc.sql("select episode_reference from referral where reference = :referral")
                .param("referral", referral.value())
                .query(String.class)
                .optional()
                .map(EpisodeReference::new);
    }

    /**
     * Sites a list is narrowed to, for {@code site_id = any(:sites)}; null where this actor's lists are not narrowed by
     * site at all.
     */
    public UUID @Nullable [] sitesFor(Actor actor) {
        return reachesAllCases(actor) ? null : actor.siteIds().toArray(UUID[]::new);
    }

    private static boolean reachesAllCases(Actor actor) {
        return actor.isSystem() || actor.holdsAnyOf(READ_ALL_CASES);
    }

    private boolean reachesCase(EpisodeReference episode, Actor actor, boolean all) {
        return jdbc.sql("select exists (select from episode where reference = :episode"
                        + " and (:all or site_id = any(:sites)))")
                .param("episode", episode.value())
                .param("all", all)
                .param("sites", actor.siteIds().toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }
}
