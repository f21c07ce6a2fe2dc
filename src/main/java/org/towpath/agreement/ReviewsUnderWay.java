package org.towpath.agreement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.agreement.AgreementReviews.Kind;

/** Reviews that are to be held now: the tasks of a version's process. */
@Component
public class ReviewsUnderWay {

    private final AgreementRows rows;
    private final AgreementJourney journey;

    ReviewsUnderWay(AgreementRows rows, AgreementJourney journey) {
        this.rows = rows;
        this.journey = journey;
    }

    /**
     * Nobody else changes anything about the agreement until the transaction ends; answers whether the version counts.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean lock(UUID agreement, int n) {
        rows.lock(agreement);
        return rows.version(agreement, n).state().isInForce();
    }

    /** Whether there is a review of this kind to hold. */
    @Transactional(readOnly = true)
    public boolean isUnderWay(UUID agreement, int n, Kind kind) {
        return isUnderWay(rows.version(agreement, n), kind);
    }

    /** The kinds of review to hold, each once; none where the version does not count. */
    @Transactional(readOnly = true)
    public List<Kind> kinds(UUID agreement, int n) {
        var version = rows.version(agreement, n);
        return version.state().isInForce() ? kinds(version).distinct().sorted().toList() : List.of();
    }

    boolean isUnderWay(VersionRow version, Kind kind) {
        return kinds(version).anyMatch(kind::equals);
    }

    private Stream<Kind> kinds(VersionRow version) {
        return journey.tasksOf(version).stream()
                .flatMap(task -> kindOf(task.drawn().element()).stream());
    }

    /** The kind of review that an element of the model asks for. */
    static Optional<Kind> kindOf(String element) {
        return switch (element) {
            case AgreementJourney.REVIEW -> Optional.of(Kind.FULL);
            case AgreementJourney.OPERATIONAL_REVIEW -> Optional.of(Kind.OPERATIONAL);
            case AgreementJourney.TRIGGERED_REVIEW -> Optional.of(Kind.TRIGGERED);
            default -> Optional.empty();
        };
    }
}
