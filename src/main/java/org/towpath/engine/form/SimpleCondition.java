package org.towpath.engine.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A condition simple enough for a browser to follow and for a sentence to say: comparisons of answers with literals. It
 * holds when any group holds, and a group when all of it does. What is not simple stays with the server.
 */
public record SimpleCondition(List<List<Comparison>> groups) {

    /** More than these and the sentence would help nobody. */
    private static final int MOST_GROUPS = 12;

    public SimpleCondition {
        groups = groups.stream().map(List::copyOf).toList();
    }

    /**
     * Reads {@code key = "a" and not(other = true) or list contains(keys, "b")}.
     *
     * @return empty for any other FEEL
     */
    public static Optional<SimpleCondition> of(String feel) {
        return new SimpleConditionParser(feel).parse();
    }

    SimpleCondition or(SimpleCondition other) {
        var all = new ArrayList<>(groups);
        all.addAll(other.groups);
        return new SimpleCondition(all);
    }

    SimpleCondition and(SimpleCondition other) {
        var all = new ArrayList<List<Comparison>>();
        for (var mine : groups) {
            for (var theirs : other.groups) {
                var both = new ArrayList<>(mine);
                both.addAll(theirs);
                all.add(both);
            }
        }
        return new SimpleCondition(all);
    }

    /** What holds exactly when this does not. */
    public SimpleCondition opposite() {
        return groups.stream()
                .map(group -> new SimpleCondition(group.stream()
                        .map(comparison -> List.of(comparison.opposite()))
                        .toList()))
                .reduce(SimpleCondition::and)
                .orElseThrow();
    }

    boolean isTooLong() {
        return groups.size() > MOST_GROUPS;
    }

    /** As conditions.ts reads it: lists of lists of [key, operator, value]. */
    public List<List<List<@Nullable Object>>> forBrowser() {
        return groups.stream()
                .map(group -> group.stream().map(SimpleCondition::triple).toList())
                .toList();
    }

    private static List<@Nullable Object> triple(Comparison comparison) {
        return Arrays.asList(comparison.key(), comparison.operator().sign(), comparison.value());
    }
}
