package org.towpath.person;

import java.util.Optional;

/**
 * An NHS number: ten digits of which the last checks the others (weights 10 to 2, modulus 11).
 *
 * @param value ten digits without spaces
 */
public record NhsNumber(String value) {

    private static final int DIGITS = 10;
    private static final int MODULUS = 11;

    /** @throws IllegalArgumentException if the check digit is wrong */
    public NhsNumber {
        if (!isRight(value)) {
            throw new IllegalArgumentException("Not an NHS number");
        }
    }

    /** The number as someone wrote it, with or without spaces; nothing if it is wrong. */
    public static Optional<NhsNumber> read(String written) {
        var digits = written.replace(" ", "").replace("\u00a0", "");
        return isRight(digits) ? Optional.of(new NhsNumber(digits)) : Optional.empty();
    }

    /** Whether it is from the range that is never issued, for invented people only. */
    public boolean isInvented() {
        return value.startsWith("999");
    }

    /** As it is shown: 943 476 5919. */
    public String spaced() {
        return value.substring(0, 3) + " " + value.substring(3, 6) + " " + value.substring(6);
    }

    private static boolean isRight(String digits) {
        if (digits.length() != DIGITS || !digits.chars().allMatch(it -> it >= '0' && it <= '9')) {
            return false;
        }
        var sum = 0;
        for (var place = 0; place < DIGITS - 1; place++) {
            sum += (DIGITS - place) * (digits.charAt(place) - '0');
        }
        var check = (MODULUS - sum % MODULUS) % MODULUS;
        return check == digits.charAt(DIGITS - 1) - '0';
    }

    @Override
    public String toString() {
        return "NhsNumber";
    }
}
