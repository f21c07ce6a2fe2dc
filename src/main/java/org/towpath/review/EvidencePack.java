package org.towpath.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.towpath.agreement.AgreementReviews.Kind;

/**
 * Figures drawn up for a review, with what the partner says to them.
 *
 * @param to the first instant after the time it is about
 * @param answerBy until when the partner may answer before it is used
 * @param answeredAt when the partner said that this is all; null while they have not
 * @param reviewed whether a review was held with it
 * @param superseded whether another one was drawn up for reviews of its kind since
 * @param told whether the partner had anybody who could be told of it
 * @param sha256 hash of what was drawn up
 * @param intact whether what is kept still has that hash
 */
public record EvidencePack(
        UUID id,
        UUID agreement,
        int version,
        Kind kind,
        Instant from,
        Instant to,
        Instant drawnUpAt,
        Instant answerBy,
        @Nullable Instant answeredAt,
        boolean reviewed,
        boolean superseded,
        boolean told,
        String sha256,
        boolean intact,
        PackContent content,
        List<Comment> comments) {

    /**
     * What the partner says to a line.
     *
     * @param about the line's key
     */
    public record Comment(String about, String words, Instant at, String by) {}

    /** Whether the partner has answered, or the day has passed. */
    public boolean isReady(Instant now) {
        return answeredAt != null || now.isAfter(answerBy);
    }

    EvidencePack with(PackContent other) {
        return with(other, comments);
    }

    /** As commissioners may see it; what a partner writes may come to speak of somebody. */
    EvidencePack withoutWhatTellsWhoIsMeant() {
        return with(FewHidden.of(content), List.of());
    }

    private EvidencePack with(PackContent other, List<Comment> said) {
        return new EvidencePack(
                id,
                agreement,
                version,
                kind,
                from,
                to,
                drawnUpAt,
                answerBy,
                answeredAt,
                reviewed,
                superseded,
                told,
                sha256,
                intact,
                other,
                said);
    }
}
