package org.towpath.engine.form;

import org.jspecify.annotations.Nullable;

/** One thing on a form: a question, a section of fields, rows of the same fields, or something only to read. */
public sealed interface FormField permits Question, Section, Rows, Words, Mark {

    /** FEEL that hides this field while it is true, without the leading {@code =}; null shows it always. */
    @Nullable
    String hideWhen();
}
