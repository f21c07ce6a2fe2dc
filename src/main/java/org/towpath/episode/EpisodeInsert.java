package org.towpath.episode;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.directory.Site;
import org.towpath.episode.NewEpisode.Custody;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.EpisodeReference;

/** Writes the row of a new case. */
@Component
class EpisodeInsert {

    private static final Custody NO_CUSTODY = new Custody(null, null, null, null, null, null, null);

    private final JdbcClient jdbc;

    EpisodeInsert(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes it, unless one with the same identity is there.
     *
     * @return whether it was written
     */
    boolean insert(Row row) {
        var given = row.given();
        var custody = Objects.requireNonNullElse(given.custody(), NO_CUSTODY);
        var written = jdbc.sql("""
                        insert into episode (reference, person_id, site_id, point_of_intervention, source_of_referral,
                            received_at, registered_at, registered_by, registered_how, referrer_name,
                            referrer_organisation, feedback_wanted, identity_key, custody_reference, arrived_at,
                            arrived_at_not_known, concerns_not_known, detention_authorised_at, review_due_at, expires_at, told_by, told_at, notes, stage, status,
                            urgent, earlier_episode)
                        values (:reference, :person, :site, :point, :source, :receivedAt, :now, :by, :how, :referrer,
                            :organisation, :feedback, :key, :custodyReference, :arrivedAt, :arrivedAtNotKnown,
                            :concernsNotKnown, :authorisedAt, :reviewDueAt,
                            :expiresAt, :toldBy, :toldAt, :notes, 'IDENTIFICATION', 'OPEN', :urgent,
                            (select e.reference from episode e where e.person_id = :person
                             order by e.received_at desc, e.reference desc limit 1))
                        on conflict do nothing
                        """)
                .param("reference", row.reference().value())
                .param("person", row.person())
                .param("site", row.site().id())
                .param("point", given.pointOfIntervention())
                .param("source", given.sourceOfReferral())
                .param(
                        "receivedAt",
                        SqlInstants.at(OccurredAt.asKept(Objects.requireNonNull(given.receivedAt()), row.now())))
                .param("now", SqlInstants.at(row.now()))
                .param("by", row.account())
                .param("how", row.how().name())
                .param("referrer", given.referrerName())
                .param("organisation", given.referrerOrganisation())
                .param("feedback", !Boolean.FALSE.equals(given.feedbackWanted()))
                .param("key", row.identityKey())
                .param("custodyReference", IdentityKey.custodyReference(given))
                .param("arrivedAt", SqlInstants.at(custody.arrivedAt()))
                .param("arrivedAtNotKnown", custody.arrivedAtNotKnown())
                .param("concernsNotKnown", given.concernsNotKnown())
                .param("authorisedAt", SqlInstants.at(custody.detentionAuthorisedAt()))
                .param("reviewDueAt", SqlInstants.at(custody.reviewDueAt()))
                .param("expiresAt", SqlInstants.at(custody.expiresAt()))
                .param("toldBy", custody.toldBy())
                .param("toldAt", SqlInstants.at(custody.toldAt()))
                .param("notes", given.notes())
                .param("urgent", row.urgent())
                .update();
        if (written == 0) {
            return false;
        }
        concerns(row.reference(), given.concerns());
        return true;
    }

    private void concerns(EpisodeReference reference, List<String> concerns) {
        jdbc.sql("""
                        insert into episode_concern (episode_reference, code)
                        select :reference, unnest(:codes) on conflict do nothing
                        """)
                .param("reference", reference.value())
                .param("codes", concerns.toArray(String[]::new))
                .update();
    }

    /** How an identification came in. */
    enum How {
        FORM,
        API,
        IMPORT
    }

    /** Everything the row needs. */
    record Row(
            EpisodeReference reference,
            NewEpisode given,
            UUID person,
            Site site,
            @Nullable String identityKey,
            boolean urgent,
            How how,
            String account,
            Instant now) {}
}
