package org.towpath.engine.form;

import org.jspecify.annotations.Nullable;

/**
 * What an answer must keep to.
 *
 * @param minLength fewest characters of a text that is given
 * @param maxLength most characters; every text has a limit, stated or not
 * @param min smallest number, or null
 * @param max greatest number, or null
 * @param pattern the shape a text must have, or null
 * @param notPast whether a date or moment may not lie before now
 */
public record Limits(
        boolean required,
        int minLength,
        int maxLength,
        @Nullable Integer min,
        @Nullable Integer max,
        @Nullable AnswerPattern pattern,
        boolean notPast) {

    /** For one line, where the form states none. */
    static final int LINE = 255;

    /** For some lines, where the form states none. */
    static final int LINES = 4000;
}
