package org.towpath.web.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.towpath.engine.form.PostedDate;
import org.towpath.platform.Json;

/** Answers somebody has begun to give, to the column that keeps them and back. */
@Component
public class DraftAnswers {

    private static final Set<String> DATE_PARTS = Set.of("day", "month", "year", "time");

    private final Json json;

    DraftAnswers(Json json) {
        this.json = json;
    }

    public String write(Map<String, Object> answers) {
        return json.write(answers);
    }

    public Map<String, Object> read(String saved) {
        var answers = new LinkedHashMap<String, Object>();
        json.readObject(saved).forEach((key, value) -> answers.put(key, asGiven(value)));
        return answers;
    }

    /** A half-typed date was saved in its parts, and comes back in its parts. */
    private static Object asGiven(Object value) {
        if (value instanceof Map<?, ?> map) {
            if (map.keySet().equals(DATE_PARTS)) {
                return new PostedDate(part(map, "day"), part(map, "month"), part(map, "year"), part(map, "time"));
            }
            var row = new LinkedHashMap<String, Object>();
            map.forEach((key, inner) -> row.put(String.valueOf(key), asGiven(inner)));
            return row;
        }
        return value instanceof List<?> list
                ? list.stream().map(DraftAnswers::asGiven).toList()
                : value;
    }

    private static String part(Map<?, ?> date, String name) {
        return String.valueOf(date.get(name));
    }
}
