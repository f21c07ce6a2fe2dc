package org.towpath.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.pattern.PathPatternParser;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads {@code access-matrix.yml} and refuses a file that leaves anything to guess. */
final class AccessMatrixFile {

    private static final String NAME = "access-matrix.yml";
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "ANY");
    private static final Set<String> KEYS = Set.of("line", "to", "because", "look", "pure", "served-by");

    private final Map<String, Set<String>> groups = new LinkedHashMap<>();

    private AccessMatrixFile() {}

    static List<AccessRule> read() {
        return read(content());
    }

    /** Paths that come with the stack and answer nobody, with the reason. */
    static Map<String, Object> shut() {
        return map(content().get("shut"));
    }

    private static Map<String, Object> content() {
        try (var file = new ClassPathResource(NAME).getInputStream()) {
            var options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            return new Yaml(new SafeConstructor(options)).load(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static List<AccessRule> read(Map<String, Object> content) {
        var file = new AccessMatrixFile();
        map(content.get("groups")).forEach((name, roles) -> file.groups.put(name, file.roles(name, list(roles))));
        var rules = new ArrayList<AccessRule>();
        var seen = new HashSet<String>();
        for (var section : map(content.get("lines")).values()) {
            for (var line : list(section)) {
                var rule = file.rule(map(line));
                require(seen.add(rule.toString()), rule + " stands there twice");
                rules.add(rule);
            }
        }
        return rules;
    }

    private AccessRule rule(Map<String, Object> line) {
        var name = String.valueOf(line.get("line"));
        line.keySet().forEach(key -> require(KEYS.contains(key), name + " has an unknown key " + key));
        var words = name.split(" ");
        require(words.length == 2 && METHODS.contains(words[0]), name + " is not a method and a path");
        var because = String.valueOf(line.getOrDefault("because", ""));
        require(because.length() > 10, name + " gives no reason");
        var to = line.get("to");
        return new AccessRule(
                words[0],
                PathPatternParser.defaultInstance.parse(words[1]),
                audience(to),
                to instanceof List<?> named ? roles(name, named) : Set.of(),
                because,
                oneOf(AccessRule.Look.class, line.get("look"), AccessRule.Look.NOTHING),
                Boolean.TRUE.equals(line.get("pure")),
                oneOf(AccessRule.ServedBy.class, line.get("served-by"), AccessRule.ServedBy.CONTROLLER));
    }

    private static AccessRule.Audience audience(@Nullable Object to) {
        if (to instanceof List<?>) {
            return AccessRule.Audience.ROLES;
        }
        require("public".equals(to) || "signed-in".equals(to), to + " is not public, signed-in or a list of roles");
        return "public".equals(to) ? AccessRule.Audience.PUBLIC : AccessRule.Audience.SIGNED_IN;
    }

    private Set<String> roles(String where, List<?> named) {
        var roles = new HashSet<String>();
        for (var name : named) {
            var group = groups.get(String.valueOf(name));
            require(
                    group != null || Roles.ALL.contains(String.valueOf(name)),
                    where + " names an unknown role " + name);
            roles.addAll(group == null ? Set.of(String.valueOf(name)) : group);
        }
        require(!roles.isEmpty(), where + " lets nobody in");
        return roles;
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, @Nullable Object word, E otherwise) {
        return word == null ? otherwise : Enum.valueOf(type, word.toString().toUpperCase(Locale.ROOT));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object node) {
        require(node instanceof Map, "groups, lines and each line are maps");
        return (Map<String, Object>) Objects.requireNonNull(node);
    }

    private static List<?> list(@Nullable Object node) {
        require(node instanceof List, "a section is a list of lines");
        return (List<?>) Objects.requireNonNull(node);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(NAME + ": " + otherwise);
        }
    }
}
