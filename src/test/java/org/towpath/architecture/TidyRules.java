package org.towpath.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a file of this house may not hold, said once for every kind of file. */
final class TidyRules {

    static final int LINES = 300;
    /** A class of tests may list a few more cases of one thing. */
    static final int LINES_OF_TESTS = 400;

    private static final Map<String, Pattern> FORBIDDEN = Map.of(
            "a tab", Pattern.compile("\\t"),
            "a thing left to do", Pattern.compile("\\b(TODO|FIXME|XXX)\\b"),
            "printing to the console", Pattern.compile("System\\.(out|err)\\."),
            "time asked of the database",
                    Pattern.compile("(?i)\\b(current_timestamp|current_date|clock_timestamp|localtimestamp)\\b"),
            "filler text", Pattern.compile("(?i)lorem ipsum"),
            "a switched-off test", Pattern.compile("@Disabled"));

    /** {@code now()} is SQL's in a migration; in Java it may be anybody's method. */
    private static final Pattern SQL_NOW = Pattern.compile("(?i)\\bnow\\(\\)");

    private TidyRules() {}

    /** What is wrong with a file, in words; empty where nothing is. */
    static List<String> findings(String name, String content) {
        var findings = new ArrayList<String>();
        FORBIDDEN.forEach((what, pattern) -> {
            if (pattern.matcher(content).find()) {
                findings.add(name + " holds " + what);
            }
        });
        if (name.endsWith(".sql") && SQL_NOW.matcher(content).find()) {
            findings.add(name + " holds time asked of the database");
        }
        var lines = content.lines().count();
        var most = name.matches(".*(Tests|Journey)\\.java") ? LINES_OF_TESTS : LINES;
        if (name.endsWith(".java") && lines > most) {
            findings.add(name + " has " + lines + " lines; is it still one thought?");
        }
        return findings;
    }
}
