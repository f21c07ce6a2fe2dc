package org.towpath.promise;

import java.util.List;
import java.util.stream.Stream;

import org.towpath.agreement.AgreedTerms;
import org.towpath.promise.AgreedPromises.Named;

/** Which clauses of an agreement back what a model waits for, and what holds where none does. */
final class PromiseClauses {

    /** The times of a dispute's levels are no service level: clause C6 says them in words. */
    private static final String DISPUTE_RESOLUTION = "dispute-resolution";

    private static final String DISPUTES = "C6";

    private PromiseClauses() {}

    /** Codes of the clauses, each once: those of the service levels, and of a dispute the clause about disputes. */
    static List<String> of(String promise, List<Named> promised, AgreedTerms terms) {
        var ofLevels = promised.stream()
                .filter(it -> it.promise().equals(promise))
                .map(it -> it.level().clause());
        var ofDisputes = promise.equals(DISPUTE_RESOLUTION) && terms.clauses().containsKey(DISPUTES)
                ? Stream.of(DISPUTES)
                : Stream.<String>empty();
        return Stream.concat(ofLevels, ofDisputes).distinct().sorted().toList();
    }

    /** What sets the time where no clause does, as a sentence. */
    static String instead(String promise) {
        return switch (promise) {
            case PromiseNames.AUTHORITY_DECISION ->
                "No clause of this agreement backs this timer, and none need: the law sets this time";
            case DISPUTE_RESOLUTION ->
                "No clause of this agreement backs this timer: the usual times of a dispute hold";
            default -> "No clause of this agreement backs this timer: the published expected time holds";
        };
    }
}
