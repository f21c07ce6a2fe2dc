package org.towpath.episode;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.towpath.person.NewPerson;

/**
 * An identification as someone sent it, read but not yet checked: codes are as written, and anything may be missing.
 *
 * @param pointOfIntervention name of a {@link PointOfIntervention}
 * @param site name of a site in the directory
 * @param concernsNotKnown whoever referred gave no reason
 * @param samePersonAs reference of an earlier episode of the same person, where whoever registers knows
 * @param feedbackWanted whether the referrer wants to hear back; null means yes
 */
public record NewEpisode(
        @Nullable String pointOfIntervention,
        @Nullable String sourceOfReferral,
        @Nullable Instant receivedAt,
        @Nullable String site,
        @Nullable NewPerson person,
        List<String> concerns,
        boolean concernsNotKnown,
        @Nullable Custody custody,
        @Nullable String referrerName,
        @Nullable String referrerOrganisation,
        @Nullable Boolean feedbackWanted,
        @Nullable String notes,
        @Nullable String samePersonAs) {

    /** An identification that gives its reasons. */
    public NewEpisode(
            @Nullable String pointOfIntervention,
            @Nullable String sourceOfReferral,
            @Nullable Instant receivedAt,
            @Nullable String site,
            @Nullable NewPerson person,
            List<String> concerns,
            @Nullable Custody custody,
            @Nullable String referrerName,
            @Nullable String referrerOrganisation,
            @Nullable Boolean feedbackWanted,
            @Nullable String notes,
            @Nullable String samePersonAs) {
        this(
                pointOfIntervention,
                sourceOfReferral,
                receivedAt,
                site,
                person,
                concerns,
                false,
                custody,
                referrerName,
                referrerOrganisation,
                feedbackWanted,
                notes,
                samePersonAs);
    }

    /**
     * What custody told us.
     *
     * @param arrivedAtNotKnown nobody could say when they arrived
     */
    public record Custody(
            @Nullable String reference,
            @Nullable Instant arrivedAt,
            boolean arrivedAtNotKnown,
            @Nullable Instant detentionAuthorisedAt,
            @Nullable Instant reviewDueAt,
            @Nullable Instant expiresAt,
            @Nullable String toldBy,
            @Nullable Instant toldAt) {

        /** What custody told us, the time of arrival with it. */
        public Custody(
                @Nullable String reference,
                @Nullable Instant arrivedAt,
                @Nullable Instant detentionAuthorisedAt,
                @Nullable Instant reviewDueAt,
                @Nullable Instant expiresAt,
                @Nullable String toldBy,
                @Nullable Instant toldAt) {
            this(reference, arrivedAt, false, detentionAuthorisedAt, reviewDueAt, expiresAt, toldBy, toldAt);
        }
    }

    @Override
    public String toString() {
        return "NewEpisode";
    }
}
