package org.towpath.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import org.towpath.engine.Choice;

/** What pages say for the codes that rows and answers hold, by kind: {@code need}, {@code HOUSING}, "Housing". */
@Component
public class CodeWords {

    private static final Pattern LANGUAGE_CODE = Pattern.compile("[A-Za-z]{2,3}");
    private static final String FILE = "words/codes.yml";

    private final Map<String, Map<String, String>> kinds;

    public CodeWords() {
        this.kinds = read();
    }

    /**
     * The words for a code. A code nobody wrote words for reads as its own letters, so that a new one shows up as odd
     * rather than as a broken page.
     */
    public String of(String kind, @Nullable Object code) {
        if (code == null) {
            return "";
        }
        var words = kind(kind).get(code.toString());
        return words == null ? plain(code.toString()) : words;
    }

    /** The words for what may be a code and may be anybody's own words, which then stand as they were written. */
    public String orAsWritten(String kind, String written) {
        return kind(kind).getOrDefault(written.strip(), written);
    }

    /** The name of a language given by its code, {@code pl}; what is no such code reads as it was given. */
    public String language(String given) {
        var name = LANGUAGE_CODE.matcher(given).matches()
                ? Locale.forLanguageTag(given).getDisplayLanguage(Locale.UK)
                : given;
        return name.isBlank() ? given : name;
    }

    /** Every code of a kind as choices, in the order pages list them. */
    public List<Choice> choices(String kind) {
        return kind(kind).entrySet().stream()
                .map(entry -> new Choice(entry.getValue(), entry.getKey()))
                .toList();
    }

    /** The codes of a kind. */
    public Map<String, String> kind(String kind) {
        var words = kinds.get(kind);
        if (words == null) {
            throw new IllegalArgumentException("No words for codes of the kind " + kind);
        }
        return words;
    }

    private static String plain(String code) {
        var words = code.toLowerCase(Locale.UK).replace('_', ' ').replace('-', ' ');
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    private static Map<String, Map<String, String>> read() {
        try (var content = new ClassPathResource(FILE).getInputStream()) {
            Map<String, Map<String, String>> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
            var kinds = new LinkedHashMap<String, Map<String, String>>();
            read.forEach((kind, words) -> kinds.put(kind, Collections.unmodifiableMap(words)));
            return kinds;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE + " cannot be read", unreadable);
        }
    }
}
