package org.towpath.episode.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Says which recorded facts a prompt rests on, in the order they matter, so that people can weigh it. */
final class FactWords {

    private record Word(String fact, String words) {}

    private final List<Word> known = new ArrayList<>();

    FactWords say(String fact, String words) {
        known.add(new Word(fact, words));
        return this;
    }

    /** The beginning of a sentence and, behind a colon, the facts that hold. */
    String sentence(String beginning, Map<String, @Nullable Object> facts) {
        var why = known.stream()
                .filter(word -> Boolean.TRUE.equals(facts.get(word.fact())))
                .map(Word::words)
                .toList();
        return why.isEmpty() ? beginning + "." : beginning + ": " + String.join(", ", why) + ".";
    }
}
