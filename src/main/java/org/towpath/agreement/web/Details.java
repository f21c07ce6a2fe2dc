package org.towpath.agreement.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.towpath.web.Times;

/** Title, services and dates of a draft between its words and its form. */
final class Details {

    private static final List<String> DATES = List.of("effectiveFrom", "effectiveTo", "reviewDue");
    private static final int LENGTH_OF_A_DATE = "2026-11-21".length();

    private Details() {}

    static Map<String, Object> known(Map<String, Object> words) {
        var known = new HashMap<String, Object>();
        known.put("title", String.valueOf(words.get("title")));
        known.put("services", words.getOrDefault("services", List.of()));
        DATES.forEach(name -> {
            var day = day(words.get(name), name.equals("effectiveTo"));
            if (day != null) {
                known.put(name, day);
            }
        });
        known.put("reTime", Boolean.TRUE.equals(words.get("reTimeRunning")) ? "YES" : "NO");
        return known;
    }

    static Map<String, Object> changed(Map<String, Object> words, Map<String, Object> answers) {
        var changed = new LinkedHashMap<String, Object>(words);
        changed.put("title", answers.getOrDefault("title", ""));
        changed.put("services", answers.getOrDefault("services", List.of()));
        DATES.forEach(changed::remove);
        DATES.stream()
                .filter(name -> answers.get(name) instanceof LocalDate)
                .forEach(name -> changed.put(name, String.valueOf(answers.get(name))));
        changed.put("reTimeRunning", "YES".equals(answers.get("reTime")));
        return changed;
    }

    /** Written as a date or as an instant; an instant that ends at midnight ends the day before. */
    private static @Nullable String day(@Nullable Object written, boolean end) {
        if (!(written instanceof String text)) {
            return null;
        }
        if (text.length() == LENGTH_OF_A_DATE) {
            return text;
        }
        var instant = Instant.parse(text);
        return LocalDate.ofInstant(end ? instant.minusSeconds(1) : instant, Times.ENGLAND)
                .toString();
    }
}
