package org.towpath.engine.form;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The shapes a form may ask a text to have, by name. A form names one in {@code validate.pattern}; it cannot bring an
 * expression of its own, which could be written to run for ever. Every expression here is linear in the length of the
 * text.
 */
public enum AnswerPattern {
    EMAIL("[^\\s@]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,6}", "an email address, like name@example.com"),
    EPISODE_REFERENCE("LD-\\d{4}-\\d{6}", "a case reference, like LD-2026-000123"),
    NHS_NUMBER("\\d{3} ?\\d{3} ?\\d{4}", "an NHS number of 10 digits, like 999 000 0018") {
        @Override
        boolean isMet(String text) {
            return super.isMet(text) && hasNhsCheckDigit(text.replace(" ", ""));
        }
    },
    PHONE("\\+?[0-9(][0-9 ()-]{6,24}[0-9]", "a phone number, like 01632 960 001 or 07700 900 982"),
    POSTCODE("(?i)[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}", "a full UK postcode, like LA9 4QD"),
    TIME("([01]?\\d|2[0-3])[:.][0-5]\\d", "a time, like 14:30");

    private final Pattern shape;
    private final String words;

    AnswerPattern(String shape, String words) {
        this.shape = Pattern.compile(shape);
        this.words = words;
    }

    /** The name by which forms ask for it: {@code nhs-number}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What to enter, with an example, for the end of a sentence that begins with "Enter". */
    public String words() {
        return words;
    }

    boolean isMet(String text) {
        return shape.matcher(text).matches();
    }

    static Optional<AnswerPattern> named(String id) {
        return Arrays.stream(values())
                .filter(pattern -> pattern.id().equals(id))
                .findFirst();
    }

    /**
     * Modulus 11: the tenth digit is what the weighted sum of the first nine lacks to a multiple of eleven (NHS Data
     * Dictionary).
     */
    private static boolean hasNhsCheckDigit(String digits) {
        var sum = 0;
        for (var i = 0; i < 9; i++) sum += (digits.charAt(i) - '0') * (10 - i);
        var check = (11 - sum % 11) % 11;
        return check != 10 && check == digits.charAt(9) - '0';
    }
}
