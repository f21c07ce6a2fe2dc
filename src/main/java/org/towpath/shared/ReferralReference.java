package org.towpath.shared;

import java.util.regex.Pattern;

/** The number people quote for one referral to one service: {@code RF-2026-000123}. */
public record ReferralReference(String value) {

    private static final Pattern SHAPE = Pattern.compile("RF-\\d{4}-\\d{6,7}");

    /** @throws IllegalArgumentException if the text is not a referral reference */
    public ReferralReference {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a referral reference");
        }
    }

    /** Whether a text typed or sent by someone has the shape of a reference. */
    public static boolean isShapeOf(String text) {
        return SHAPE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
