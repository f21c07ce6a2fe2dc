package org.towpath.notice;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A text with gaps. Its file begins with {@code Name: value} lines and goes on after an empty line with the text.
 *
 * @param subject without gaps, so that nothing about anybody can get into it
 * @param line what it says in one line, for a message that gathers several; null where it goes by itself
 * @param routine whether it waits while a life is at risk
 * @param young whether it is written for people under 18 too
 */
record MessageTemplate(
        String name, String subject, @Nullable String line, boolean routine, boolean young, String body) {

    private static final Pattern GAP = Pattern.compile("\\{\\{([a-zA-Z]+)}}");
    private static final String HEAD_ENDS = "\n\n";

    /** @throws IllegalArgumentException if the file is not one: no subject, or a gap in it, or a head nobody knows */
    static MessageTemplate read(String name, String file) {
        var unix = file.replace("\r\n", "\n");
        var end = unix.indexOf(HEAD_ENDS);
        if (end < 0) {
            throw new IllegalArgumentException("The text " + name + " has no head");
        }
        var head = head(name, unix.substring(0, end));
        var subject = head.remove("Subject");
        var line = head.remove("Line");
        var routine = "yes".equals(head.remove("Routine"));
        var young = "yes".equals(head.remove("Under 18"));
        if (!head.isEmpty()) {
            throw new IllegalArgumentException("Nobody knows " + head.keySet() + " in the head of " + name);
        }
        if (subject == null || subject.isBlank() || GAP.matcher(subject).find()) {
            throw new IllegalArgumentException("The text " + name + " needs a subject that says nothing of anybody");
        }
        return new MessageTemplate(
                name,
                subject,
                line,
                routine,
                young,
                unix.substring(end + HEAD_ENDS.length()).strip());
    }

    private static Map<String, @Nullable String> head(String name, String text) {
        var head = new HashMap<String, @Nullable String>();
        for (var row : text.split("\n")) {
            var colon = row.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException("A line of the head of " + name + " has no colon");
            }
            head.put(row.substring(0, colon).strip(), row.substring(colon + 1).strip());
        }
        return head;
    }

    /** @throws IllegalArgumentException if a gap has nothing to fill it */
    String body(Map<String, String> facts) {
        return fill(body, facts);
    }

    /** @throws IllegalArgumentException if a gap has nothing to fill it */
    @Nullable
    String line(Map<String, String> facts) {
        return line == null ? null : fill(line, facts);
    }

    private String fill(String text, Map<String, String> facts) {
        return GAP.matcher(text).replaceAll(gap -> {
            var value = facts.get(gap.group(1));
            if (value == null) {
                throw new IllegalArgumentException("The text " + name + " has nothing for " + gap.group(1));
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
