package org.towpath.engine.model;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** V36: the kinds of field a form may have, what each may say, and the checks it may ask for; the rest is refused. */
final class FormAllowList {

    static final Set<String> TOP = Set.of(
            "id", "type", "schemaVersion", "executionPlatform", "executionPlatformVersion", "components", "exporter");
    static final Set<String> CHECKS = Set.of("required", "minLength", "maxLength", "min", "max", "pattern");
    static final Map<String, Set<String>> PROPERTIES = Map.ofEntries(
            allowed("textfield", "key label description validate conditional"),
            allowed("textarea", "key label description validate conditional"),
            allowed("number", "key label description validate conditional"),
            allowed(
                    "datetime",
                    "key label description validate conditional subtype dateLabel timeLabel timeSerializingFormat use24h disallowPassedDates"),
            allowed("checkbox", "key label description validate conditional"),
            allowed("checklist", "key label description validate conditional values valuesKey"),
            allowed("radio", "key label description validate conditional values valuesKey"),
            allowed("select", "key label description validate conditional values valuesKey"),
            allowed("group", "label showOutline components conditional path"),
            allowed(
                    "dynamiclist",
                    "path label showOutline isRepeating allowAddRemove defaultRepetitions components conditional validate"),
            allowed("text", "text conditional"),
            allowed("separator", "conditional"),
            allowed("spacer", "conditional height"));

    private FormAllowList() {}

    private static Map.Entry<String, Set<String>> allowed(String type, String properties) {
        return Map.entry(
                type,
                Arrays.stream(("id type layout properties " + properties).split(" "))
                        .collect(Collectors.toSet()));
    }
}
