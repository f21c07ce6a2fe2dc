package org.towpath.models;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Facts as decisions are told them: nothing worrying, but for what is said. */
final class Facts {

    private Facts() {}

    static Map<String, @Nullable Object> triage(Object... namesAndValues) {
        return with(
                no("actNow", "suicideRisk", "selfHarm", "psychosis", "pregnancy", "under18", "notAllAsked"),
                namesAndValues);
    }

    static Map<String, @Nullable Object> supportNeed(Object... namesAndValues) {
        return with(
                no("missedBefore", "noFixedAddress", "learningDisability", "noPhone", "manyAgencies", "ambivalent"),
                namesAndValues);
    }

    static Map<String, @Nullable Object> whoToSeeFirst(Object... namesAndValues) {
        var facts = no("under18", "sexFemale", "pregnant", "selfHarm", "intoxicated");
        facts.put("minutesToNextEvent", null);
        return with(facts, namesAndValues);
    }

    private static Map<String, @Nullable Object> no(String... names) {
        var facts = new HashMap<String, @Nullable Object>();
        for (var name : names) facts.put(name, false);
        return facts;
    }

    private static Map<String, @Nullable Object> with(Map<String, @Nullable Object> facts, Object... namesAndValues) {
        for (var at = 0; at < namesAndValues.length; at += 2)
            facts.put((String) namesAndValues[at], namesAndValues[at + 1]);
        return facts;
    }
}
