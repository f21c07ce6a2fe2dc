package org.towpath.episode;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.towpath.person.Adjustment;
import org.towpath.person.Alert;
import org.towpath.person.PersonCard;

/**
 * A case as it is shown to one person.
 *
 * @param concernsNotKnown true where whoever referred gave no reason; else absent
 * @param parts what other modules add by name: tasks, referrals, clocks
 * @param possiblyTheSame right after registration only: people already known who may be the same person
 * @param earlier earlier cases of the same person, the latest first; those of sites one does not cover are left out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EpisodeView(
        String reference,
        Stage stage,
        Status status,
        @Nullable ClosureReason closureReason,
        @Nullable Instant closedAt,
        String site,
        String pointOfIntervention,
        String sourceOfReferral,
        Instant receivedAt,
        @Nullable String act,
        boolean urgent,
        PersonCard person,
        List<String> concerns,
        @Nullable Boolean concernsNotKnown,
        @Nullable CustodyView custody,
        List<Alert> alerts,
        List<Adjustment> adjustments,
        List<EarlierEpisode> earlier,
        @Nullable List<PersonHit> possiblyTheSame,
        @JsonAnyGetter Map<String, Object> parts) {

    /**
     * What custody told us; never computed by us.
     *
     * @param arrivedAtNotKnown true where nobody could say when they arrived; else absent
     * @param hearingCalledOffAt when we were told that the hearing was called off, while no other time is known
     * @param toldAt when they told us; shown as out of date two hours later
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CustodyView(
            @Nullable String reference,
            @Nullable Instant arrivedAt,
            @Nullable Boolean arrivedAtNotKnown,
            @Nullable Instant detentionAuthorisedAt,
            @Nullable Instant reviewDueAt,
            @Nullable Instant expiresAt,
            @Nullable String toldBy,
            @Nullable Instant toldAt,
            @Nullable Instant hearingAt,
            @Nullable Instant hearingCalledOffAt,
            @Nullable Instant releasedAt) {}

    /** An earlier case of the same person. */
    public record EarlierEpisode(String reference, String site, Instant receivedAt, Stage stage) {}

    EpisodeView withPossiblyTheSame(List<PersonHit> hits) {
        return new EpisodeView(
                reference,
                stage,
                status,
                closureReason,
                closedAt,
                site,
                pointOfIntervention,
                sourceOfReferral,
                receivedAt,
                act,
                urgent,
                person,
                concerns,
                concernsNotKnown,
                custody,
                alerts,
                adjustments,
                earlier,
                hits,
                parts);
    }

    @Override
    public String toString() {
        return "EpisodeView[" + reference + "]";
    }
}
