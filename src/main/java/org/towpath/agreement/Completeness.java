package org.towpath.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What an agreement has to say and does not say yet, clause by clause (S-40 to S-47): in words and with a sign, never
 * by colour alone.
 *
 * @param complete whether all nine needed clauses are there
 */
public record Completeness(boolean complete, List<Item> clauses) {

    /** How far one clause is. */
    public enum Sign {
        COMPLETE("complete", "✓"),
        INCOMPLETE("something is missing", "!"),
        MISSING("not written yet", "✗"),
        NOT_NEEDED("not needed", "–");

        private final String words;
        private final String mark;

        Sign(String words, String mark) {
            this.words = words;
            this.mark = mark;
        }

        public String inWords() {
            return words;
        }

        /** A sign beside the words. */
        public String mark() {
            return mark;
        }
    }

    /** @param missing what is missing, in plain words */
    public record Item(String clause, String title, boolean needed, Sign sign, String words, List<String> missing) {

        /** The sign beside the words. */
        public String mark() {
            return sign.mark();
        }
    }

    static Completeness of(Map<String, Object> clauses, List<ServiceLevel> levels, List<KeyContact> contacts) {
        var items = Stream.of(Clause.values())
                .map(clause -> item(clause, clauses.get(clause.name()), levels, contacts))
                .toList();
        return new Completeness(items.stream().noneMatch(it -> it.needed() && it.sign() != Sign.COMPLETE), items);
    }

    private static Item item(
            Clause clause, @Nullable Object written, List<ServiceLevel> levels, List<KeyContact> contacts) {
        var missing = new ArrayList<String>();
        if (clause == Clause.C5) {
            missing.addAll(missingContacts(contacts));
        } else {
            missing.addAll(missingParts(clause, written));
        }
        if (clause == Clause.C4 && levels.isEmpty() && ClauseText.isWritten(written)) {
            missing.add("At least one service level");
        }
        var nothing = !ClauseText.isWritten(written) && (clause != Clause.C5 || contacts.isEmpty());
        var sign = sign(clause, nothing, missing);
        return new Item(
                clause.name(),
                clause.title(),
                clause.isNeeded(),
                sign,
                sign.inWords(),
                sign == Sign.NOT_NEEDED ? List.of() : missing);
    }

    private static Sign sign(Clause clause, boolean nothing, List<String> missing) {
        if (nothing) {
            return clause.isNeeded() ? Sign.MISSING : Sign.NOT_NEEDED;
        }
        return missing.isEmpty() ? Sign.COMPLETE : Sign.INCOMPLETE;
    }

    /** A clause written as one text answers for all its parts; whoever approves it reads it. */
    private static List<String> missingParts(Clause clause, @Nullable Object written) {
        if (written instanceof String || ClauseText.part(written, Clause.TEXT).isPresent()) {
            return List.of();
        }
        return clause.parts().stream()
                .filter(part ->
                        part.needed() && ClauseText.part(written, part.key()).isEmpty())
                .map(Clause.Part::label)
                .toList();
    }

    private static List<String> missingContacts(List<KeyContact> contacts) {
        var missing = new ArrayList<String>();
        for (var side : Side.values()) {
            var whose = side == Side.LD ? "our side" : "the partner’s side";
            var there = contacts.stream().filter(it -> it.side() == side).toList();
            if (there.stream().noneMatch(KeyContact::canBeReached)) {
                missing.add("Somebody who can be reached on " + whose);
            } else if (there.stream().allMatch(it -> it.lastConfirmed() == null)) {
                missing.add("The day on which the contacts on " + whose + " were last confirmed");
            }
        }
        return missing;
    }
}
