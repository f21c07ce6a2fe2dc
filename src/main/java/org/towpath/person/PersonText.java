package org.towpath.person;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Postcodes, phone numbers and names in one spelling each, so that the same one is found again. */
final class PersonText {

    private static final Pattern POSTCODE = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{5,20}");
    private static final int INWARD = 3;

    private PersonText() {}

    /** Without spaces around it; null where nothing is left. */
    static @Nullable String clean(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** "wm25qd" as "WM2 5QD"; what is no postcode stays as it was written. */
    static @Nullable String postcode(@Nullable String written) {
        var text = clean(written);
        if (text == null) {
            return null;
        }
        var packed = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return POSTCODE.matcher(packed).matches()
                ? packed.substring(0, packed.length() - INWARD) + " " + packed.substring(packed.length() - INWARD)
                : text;
    }

    /** "+44 7700 900456" as "07700900456"; what is no phone number stays as it was written. */
    static @Nullable String phone(@Nullable String written) {
        var text = clean(written);
        if (text == null) {
            return null;
        }
        var packed = text.replaceAll("[\\s().-]", "");
        if (!PHONE.matcher(packed).matches()) {
            return text;
        }
        return packed.startsWith("+44") ? "0" + packed.substring("+44".length()) : packed;
    }
}
