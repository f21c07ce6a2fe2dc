package org.towpath.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a file of this house may not hold, said once for every kind of file. */
final class TidyRules {

    static final int LINES = 300;

    private static final Map<String, Pattern> FORBIDDEN = Map.of(
            "a tab", Pattern.compile("\\t"),
            "a thing left to do", Pattern.compile("\\b(TODO|FIXME|XXX)\\b"),
            "printing to the console", Pattern.compile("System\\.(out|err)\\."),
            "time asked of the database",
                    Pattern.compile(
                            "(?i)\\b(current_timestamp|current_date|clock_timestamp\\(\\)|localtimestamp)|(?<!\")\\b(values|select|set|where|default)\\b[^;]{0,200}[ ,(=]now\\(\\)"),
            "filler text", Pattern.compile("(?i)lorem ipsum"),
            "a switched-off test", Pattern.compile("@Disabled"));

    private TidyRules() {}

    /** What is wrong with a file, in words; empty where nothing is. */
    static List<String> findings(String name, String content) {
        var findings = new ArrayList<String>();
        FORBIDDEN.forEach((what, pattern) -> {
            if (pattern.matcher(withoutJavaClockCalls(content)).find()) {
                findings.add(name + " holds " + what);
            }
        });
        var lines = content.lines().count();
        if (name.endsWith(".java") && lines > LINES) {
            findings.add(name + " has " + lines + " lines; is it still one thought?");
        }
        return findings;
    }

    /**
     * {@code Instant.now(clock)} is Java's; the SQL functions are what is meant. {@code Instant.now()} has a rule of
     * its own.
     */
    private static String withoutJavaClockCalls(String content) {
        return content.replaceAll("[A-Za-z]+\\.now\\(", "");
    }
}
