package org.towpath.engine.fence;

import java.util.Set;
import java.util.regex.Pattern;

/** The few things an expression, a line of a decision and a text may say. */
final class Grammar {

    static final int LONGEST = 4_000;

    private static final Pattern NAME = Pattern.compile("\\$\\{[a-z][A-Za-z0-9]{0,62}}");
    private static final Pattern INSTANT = Pattern.compile("\\$\\{[a-z][A-Za-z0-9]{0,60}At}");
    private static final Pattern CONDITION =
            Pattern.compile("\\$\\{[a-z][A-Za-z0-9]{0,62} == '[a-z0-9]{1,40}(-[a-z0-9]{1,40}){0,9}'}");
    private static final Pattern MARKUP = Pattern.compile("<[A-Za-z/!?]|(?i:javascript:|vbscript:|data:text)");
    private static final Pattern FEEL = Pattern.compile(
            "\\s|\"[^\"\\\\]*\"|\\d{1,15}(\\.\\d{1,9})?(?![\\w.])|\\.\\.|[<>]=?|!=|[=,()\\[\\]+-]|(?<!\\*)\\*(?!\\*)|/"
                    + "|\\b(?:string length|list contains|starts with|date|duration|contains|min|max|count|floor|ceiling|not)(?=\\()"
                    + "|\\b(?:and|or|in|between|true|false|null)\\b|[a-z][A-Za-z0-9]*(?!\\s*\\()");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9]*");
    private static final Set<String> WORDS = Set.of(
            "and or not in between true false null string length list contains starts with date duration min max count floor ceiling"
                    .split(" "));
    private static final int DEEPEST = 5;
    private static final int LONGEST_LIST = 100;

    private Grammar() {}

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    static boolean isInstant(String text) {
        return INSTANT.matcher(text).matches();
    }

    static boolean isCondition(String text) {
        return CONDITION.matcher(text).matches();
    }

    static boolean mayRun(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** Whether a page that forgot to escape it would do something, or it shows people what is not there. */
    static boolean isHostile(String text) {
        return MARKUP.matcher(text).find() || text.codePoints().anyMatch(Grammar::isHidden);
    }

    static boolean isHidden(int character) {
        return Character.isISOControl(character) && "\n\r\t".indexOf(character) < 0
                || Character.getType(character) == Character.FORMAT
                || Character.getType(character) == Character.SURROGATE;
    }

    /** Comparisons of known facts with literals, which take no time: no loop, no pattern, no power, no path. */
    static boolean isFeel(String text, Set<String> facts) {
        return text.length() <= LONGEST
                && FEEL.matcher(text).replaceAll("").isEmpty()
                && text.chars().filter(sign -> sign == ',').count() < LONGEST_LIST
                && depth(text) <= DEEPEST
                && WORD.matcher(text.replaceAll("\"[^\"]*\"", ""))
                        .results()
                        .allMatch(word -> WORDS.contains(word.group()) || facts.contains(word.group()));
    }

    private static int depth(String text) {
        var depth = 0;
        var deepest = 0;
        for (var sign : text.toCharArray()) {
            if (sign == '(' || sign == '[') deepest = Math.max(deepest, ++depth);
            if (sign == ')' || sign == ']') depth--;
        }
        return deepest;
    }
}
