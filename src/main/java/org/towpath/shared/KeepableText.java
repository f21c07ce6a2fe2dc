package org.towpath.shared;

import java.util.regex.Pattern;

/** Text a database can keep: without NUL and its like, and without halves of surrogate pairs. */
public final class KeepableText {

    private static final Pattern CANNOT_BE_KEPT =
            Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f\\ufffe\\uffff\\x{d800}-\\x{dfff}]");

    private KeepableText() {}

    public static boolean is(String text) {
        return !CANNOT_BE_KEPT.matcher(text).find();
    }
}
