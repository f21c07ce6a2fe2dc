package org.towpath.agreement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.towpath.access.Actor;

/** Figures drawn up for a review, which the partner may answer before they are used: whoever keeps them says so. */
public interface ReviewEvidence {

    /**
     * What is shown beside the form of a review.
     *
     * @param pack where the whole of it stands
     * @param says what it is about and how far the partner's answer is, a sentence each
     * @param lines its figures with what the partner says to each
     */
    record Shown(UUID pack, List<String> says, List<Line> lines) {}

    /** A figure in words, and the partner's answers to it. */
    record Line(String figure, List<String> answers) {}

    /**
     * What was said about the figures a review was held with.
     *
     * @param pack what stood beside the form; empty where nothing did, null where nobody says
     * @param whyNotWait why it was held before the partner had answered; null where there is no need to say
     * @param asksWhy whether the form asks for that; forms of earlier releases do not
     */
    record Given(@Nullable String pack, @Nullable String whyNotWait, boolean asksWhy) {}

    /** What waits for the next review of this kind; nothing where nothing was drawn up. */
    Optional<Shown> beside(UUID agreement, AgreementReviews.Kind kind, Actor actor);

    /**
     * A review was held with what waited for it.
     *
     * @throws org.towpath.shared.InvalidInput naming {@code whyNotWait} if the partner still has time to answer, nobody
     *     says why not to wait, and the form asks for it
     * @throws OtherFigures if other figures wait by now than stood beside the form
     */
    void used(UUID agreement, AgreementReviews.Kind kind, UUID review, Given given);
}
