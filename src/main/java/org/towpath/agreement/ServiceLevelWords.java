package org.towpath.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.towpath.calendar.AllowanceKind;

/**
 * A service level in plain English.
 *
 * @param id its name in the agreement
 * @param promise what is promised, as one sentence
 * @param details when it counts, the warning, the target: one sentence each
 * @param steps the escalation steps, in order
 */
public record ServiceLevelWords(String id, String clause, String promise, List<String> details, List<String> steps) {

    private static final String OUT_OF_HOURS = "OUT_OF_HOURS";

    public static ServiceLevelWords of(ServiceLevel level) {
        return new ServiceLevelWords(
                level.id(),
                level.clause(),
                promise(level),
                details(level),
                level.rungs().stream().map(ServiceLevelWords::step).toList());
    }

    /** Each promise as one sentence, by id; where two say the same, with whom each is for. */
    public static Map<String, String> sentences(List<ServiceLevel> levels) {
        var sentences = new HashMap<String, String>();
        for (var level : levels) {
            var said = promise(level);
            var alike = levels.stream().filter(it -> promise(it).equals(said)).count() > 1;
            var always = level.appliesIf().isAlways();
            sentences.put(level.id(), alike && !always ? said + " " + onlyFor(level) : said);
        }
        return sentences;
    }

    private static String onlyFor(ServiceLevel level) {
        return "Only for: " + String.join("; ", conditions(level.appliesIf())) + ".";
    }

    private static String promise(ServiceLevel level) {
        var who = level.owedBy() == Owed.LD ? "We promise" : "The partner promises";
        var until = AgreedEvent.inWords(level.stops());
        return level.allowance().kind() == AllowanceKind.BEFORE
                ? who + " that " + until + " " + before(level) + "."
                : who + " that " + until + " within " + level.allowance().inWords() + " after "
                        + AgreedEvent.inWords(level.starts()) + ".";
    }

    private static String before(ServiceLevel level) {
        return level.allowance().amount() == 0
                ? "by the hearing, release or other time we were told"
                : level.allowance().inWords() + " the hearing, release or other time we were told";
    }

    private static List<String> details(ServiceLevel level) {
        var details = new ArrayList<String>();
        if (!level.appliesIf().isAlways()) {
            details.add(onlyFor(level));
        }
        var hours = level.calendar().inWords();
        if (!hours.isEmpty()) {
            details.add("Counted in these hours: " + hours + ".");
        }
        if (level.warnLead() != null) {
            details.add("Warning " + level.warnLead().inWords() + " before it is due.");
        }
        if (level.targetPercent() != null) {
            details.add("Target: " + level.targetPercent() + "% kept.");
        }
        details.add(level.pausable() ? "Waiting for somebody else stops the count." : "The count is never paused.");
        return details;
    }

    private static List<String> conditions(AppliesIf appliesIf) {
        var conditions = new ArrayList<String>();
        add(conditions, "priority", appliesIf.priorities());
        add(conditions, "need", appliesIf.needs());
        add(conditions, "sex", appliesIf.sexes());
        add(conditions, "age", appliesIf.ageBands());
        add(conditions, "point of intervention", appliesIf.pointsOfIntervention());
        return conditions;
    }

    private static void add(List<String> conditions, String what, Set<String> codes) {
        if (!codes.isEmpty()) {
            conditions.add(what + " "
                    + String.join(
                            " or ",
                            new TreeSet<>(codes)
                                    .stream().map(ServiceLevelWords::words).toList()));
        }
    }

    private static String step(Rung rung) {
        var whose = rung.side() == Side.LD ? "our " : "the partner’s ";
        var deed = switch (rung.action()) {
            case NOTIFY -> "tell " + whose + role(rung.role());
            case TASK -> "ring " + whose + role(rung.role()) + " and write down what was said";
            case DISPUTE -> "draft a dispute for " + whose + role(rung.role()) + " to look at";
        };
        var after = rung.after().amount() == 0
                ? "When it is missed"
                : "After " + rung.after().inWords();
        return after + ": " + deed;
    }

    private static String role(String code) {
        return code.equals(OUT_OF_HOURS) ? "out-of-hours contact" : words(code);
    }

    /** {@code HEAD_OF_SERVICE} as "head of service". */
    static String words(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    }
}
