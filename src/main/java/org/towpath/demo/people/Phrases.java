package org.towpath.demo.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.Yaml;

/** What invented staff write: a few true-sounding sentences for each kind of answer. */
@Component
class Phrases {

    private static final String OTHERWISE = "otherwise";

    private final Map<String, List<String>> byKey;

    Phrases() {
        try (var file = Phrases.class.getResourceAsStream("/demo/phrases.yml")) {
            byKey = new HashMap<>(new Yaml().<Map<String, List<String>>>load(file));
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    String of(String key, Random chance) {
        var phrases = byKey.getOrDefault(key, byKey.getOrDefault(OTHERWISE, List.of("As discussed.")));
        return phrases.get(chance.nextInt(phrases.size()));
    }
}
