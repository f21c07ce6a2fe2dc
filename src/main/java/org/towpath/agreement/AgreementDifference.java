package org.towpath.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** What changed from one version to another, in sentences somebody can read out at a meeting. */
public final class AgreementDifference {

    private AgreementDifference() {}

    /**
     * One thing that changed.
     *
     * @param where the clause or part: "Clause C4, Referral process"
     * @param words what changed: "Promise decide: 5 working days becomes 10 working days."
     * @param before how it read before; null where it is new
     * @param after how it reads now; null where it is gone
     */
    public record Change(
            String where,
            String words,
            @Nullable String before,
            @Nullable String after) {}

    public static List<Change> between(AgreedTerms before, AgreedTerms after) {
        var changes = new ArrayList<Change>();
        if (!before.services().equals(after.services())) {
            changes.add(new Change("Services", "It is about other services than before.", null, null));
        }
        for (var clause : Clause.values()) {
            clause(clause, before.clauses().get(clause.name()), after.clauses().get(clause.name()), changes);
        }
        levels(before, after, changes);
        contacts(before, after, changes);
        if (after.reTimeRunning()) {
            changes.add(new Change(
                    "Running clocks",
                    "Clocks that run when it takes effect are worked out again under it.",
                    null,
                    null));
        }
        return changes;
    }

    private static void clause(Clause clause, @Nullable Object before, @Nullable Object after, List<Change> changes) {
        var old = texts(clause, before);
        var now = texts(clause, after);
        var keys = new LinkedHashSet<>(old.keySet());
        keys.addAll(now.keySet());
        for (var key : keys) {
            var was = old.get(key);
            var is = now.get(key);
            if (!Objects.equals(was, is)) {
                var where = "Clause " + clause.name() + ", " + clause.title();
                var said = key.isEmpty() ? "The text" : key;
                changes.add(new Change(where, said + verb(was, is), was, is));
            }
        }
    }

    private static String verb(@Nullable Object before, @Nullable Object after) {
        if (before == null) {
            return ": added.";
        }
        return after == null ? ": taken out." : ": changed.";
    }

    private static Map<String, String> texts(Clause clause, @Nullable Object written) {
        var texts = new LinkedHashMap<String, String>();
        ClauseText.of(clause, written).forEach(said -> texts.put(said.label(), said.text()));
        return texts;
    }

    private static void levels(AgreedTerms before, AgreedTerms after, List<Change> changes) {
        for (var old : before.serviceLevels()) {
            var now = after.serviceLevel(old.id());
            if (now.isEmpty()) {
                changes.add(new Change(
                        "Promise " + old.id(),
                        "It is not promised any more.",
                        ServiceLevelWords.of(old).promise(),
                        null));
            } else {
                level(old, now.get(), changes);
            }
        }
        after.serviceLevels().stream()
                .filter(now -> before.serviceLevel(now.id()).isEmpty())
                .forEach(now -> changes.add(new Change(
                        "Promise " + now.id(),
                        "It is promised for the first time.",
                        null,
                        ServiceLevelWords.of(now).promise())));
    }

    private static void level(ServiceLevel old, ServiceLevel now, List<Change> changes) {
        var where = "Promise " + old.id();
        var was = ServiceLevelWords.of(old);
        var is = ServiceLevelWords.of(now);
        if (!old.allowance().equals(now.allowance())) {
            changes.add(new Change(
                    where,
                    old.allowance().inWords() + " becomes " + now.allowance().inWords() + ".",
                    was.promise(),
                    is.promise()));
        } else if (!was.promise().equals(is.promise())) {
            changes.add(new Change(where, "It is promised differently.", was.promise(), is.promise()));
        }
        if (!was.details().equals(is.details())) {
            changes.add(new Change(
                    where,
                    "How it is counted changes.",
                    String.join(" ", was.details()),
                    String.join(" ", is.details())));
        }
        if (!was.steps().equals(is.steps())) {
            changes.add(new Change(
                    where,
                    "The escalation steps change.",
                    String.join("\n", was.steps()),
                    String.join("\n", is.steps())));
        }
    }

    private static void contacts(AgreedTerms before, AgreedTerms after, List<Change> changes) {
        var old = before.contacts().stream().map(AgreementDifference::words).toList();
        var now = after.contacts().stream().map(AgreementDifference::words).toList();
        old.stream()
                .filter(it -> !now.contains(it))
                .forEach(gone -> changes.add(new Change("Key contacts", "Not a contact any more.", gone, null)));
        now.stream()
                .filter(it -> !old.contains(it))
                .forEach(added -> changes.add(new Change("Key contacts", "A contact is added.", null, added)));
    }

    private static String words(KeyContact contact) {
        return contact.name() + ", " + ServiceLevelWords.words(contact.role())
                + (contact.side() == Side.LD ? " on our side" : " of the partner")
                + (contact.phone() == null ? "" : ", " + contact.phone())
                + (contact.email() == null ? "" : ", " + contact.email());
    }
}
