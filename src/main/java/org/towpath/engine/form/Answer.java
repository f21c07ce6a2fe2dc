package org.towpath.engine.form;

import org.jspecify.annotations.Nullable;

/**
 * One checked answer.
 *
 * @param value the typed value, null if unanswered or faulty
 * @param problem what to mend, null if nothing
 */
record Answer(@Nullable Object value, @Nullable String problem) {

    static final Answer NONE = new Answer(null, null);

    static Answer of(Object value) {
        return new Answer(value, null);
    }

    static Answer problem(String sentence) {
        return new Answer(null, sentence);
    }
}
