package org.towpath.engine.form;

import org.jspecify.annotations.Nullable;

/**
 * Something the person answers.
 *
 * @param label what is asked, as the person reads it
 * @param hint help under the label; empty if there is none
 */
public record Question(
        AnswerType type,
        String key,
        String label,
        String hint,
        Limits limits,
        Options options,
        @Nullable String hideWhen)
        implements FormField {}
