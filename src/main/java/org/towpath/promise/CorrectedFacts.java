package org.towpath.promise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.towpath.promise.ClockFact.Type;

/**
 * Facts as they are after every correction: corrections act on the facts they name, in recorded order, and the last
 * word counts. A correction of a correction speaks of the fact that one named; striking out a correction undoes it.
 */
final class CorrectedFacts {

    private static final Comparator<ClockFact> AS_RECORDED =
            Comparator.comparingLong(ClockFact::no).thenComparing(ClockFact::key);

    private static final Comparator<ClockFact> AS_HAPPENED = Comparator.comparing(ClockFact::occurredAt)
            .thenComparing(ClockFact::type)
            .thenComparing(AS_RECORDED);

    private CorrectedFacts() {}

    /** Everything that happened, in the order it happened; no correction among it. */
    static List<ClockFact> of(List<ClockFact> facts) {
        var byKey = new HashMap<String, ClockFact>();
        facts.forEach(fact -> byKey.put(fact.key(), fact));
        var effective = new LinkedHashMap<String, ClockFact>();
        facts.stream()
                .filter(fact -> fact.type() != Type.CORRECTED)
                .sorted(AS_RECORDED)
                .forEach(fact -> effective.put(fact.key(), fact));
        for (var correction : standing(facts)) {
            var fact = root(correction, byKey);
            var named = fact == null ? null : effective.get(fact.key());
            if (named == null) {
                continue;
            }
            if (!correction.strikes()) {
                effective.put(named.key(), named.correctedBy(correction));
            } else if (named.type() != Type.STARTED) {
                // without its start a clock is nothing: that fact can be moved, never struck out
                effective.remove(named.key());
            }
        }
        return effective.values().stream().sorted(AS_HAPPENED).toList();
    }

    /** The corrections that no later one has undone, in recorded order. */
    private static List<ClockFact> standing(List<ClockFact> facts) {
        var corrections = facts.stream()
                .filter(fact -> fact.type() == Type.CORRECTED)
                .sorted(AS_RECORDED.reversed())
                .toList();
        Set<String> undone = new HashSet<>();
        var standing = new ArrayList<ClockFact>();
        for (var correction : corrections) {
            var named = correction.corrects();
            if (undone.contains(correction.key())) {
                continue;
            }
            if (correction.strikes()
                    && corrections.stream().anyMatch(it -> it.key().equals(named))) {
                undone.add(String.valueOf(named));
            } else {
                standing.add(0, correction);
            }
        }
        return standing;
    }

    private static @Nullable ClockFact root(ClockFact correction, Map<String, ClockFact> byKey) {
        ClockFact named = correction;
        for (var step = 0; named != null && named.type() == Type.CORRECTED; step++) {
            if (step > byKey.size()) {
                return null;
            }
            named = named.corrects() == null ? null : byKey.get(named.corrects());
        }
        return named;
    }
}
