package org.towpath.person;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Names as they are compared: without case, marks and punctuation, so that "Seán O'Neill" is found by "sean oneill".
 */
public final class NameKey {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_PART_OF_A_NAME = Pattern.compile("[^\\p{L}\\p{Nd} ]+");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s-]+");

    private NameKey() {}

    /** The key of a name in full, given name first; what is not known is left out. */
    public static String of(@Nullable String... names) {
        return Stream.of(names)
                .filter(name -> name != null && !name.isBlank())
                .map(NameKey::plain)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String plain(@Nullable String name) {
        var spaced = BLANKS.matcher(name == null ? "" : name).replaceAll(" ");
        var letters = MARKS.matcher(Normalizer.normalize(spaced, Normalizer.Form.NFKD))
                .replaceAll("");
        var lower = letters.toLowerCase(Locale.ROOT)
                .replace("ł", "l")
                .replace("ø", "o")
                .replace("đ", "d")
                .replace("ß", "ss")
                .replace("æ", "ae");
        return NOT_PART_OF_A_NAME.matcher(lower).replaceAll("").strip().replaceAll(" +", " ");
    }
}
