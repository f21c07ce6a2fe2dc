package org.towpath.engine.model;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a person would read: words, and nothing that does something or asks for what nobody may ask for. */
final class PlainText {

    private static final Pattern MARKUP = Pattern.compile("<[A-Za-z/!]|(?i:javascript:|vbscript:|data:text)");
    private static final Pattern ADDRESS = Pattern.compile("]\\(|https?:|data:");
    private static final Pattern SECRET =
            Pattern.compile("\\bPIN\\b|(?i:\\bpass(word|code|phrase)s?\\b|\\bsmart ?card\\b|\\bsecurity code\\b)");

    private PlainText() {}

    /** Whether a form would show something to click (V37). */
    static boolean holdsMarkupOrAddress(String text) {
        return MARKUP.matcher(text).find() || ADDRESS.matcher(text).find();
    }

    /** What is wrong with a text, as the beginning of a sentence; empty where it is plain (V22). */
    static Optional<String> problem(String text) {
        if (Expressions.mayRun(text)) return Optional.of("There is an expression in a text.");
        if (MARKUP.matcher(text).find()) return Optional.of("There is markup in a text.");
        return SECRET.matcher(text).find()
                ? Optional.of("It asks for a secret by which people sign in.")
                : Optional.empty();
    }
}
